// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemlayout.h"

#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtGui/QTextLayout>

#include <algorithm>

namespace Poemstream {

namespace {

// In font sizes, but for the gap, which is in lines.
constexpr qreal lineDistance = 1.7;
constexpr qreal hangingIndent = 2.0;
constexpr qreal stanzaGap = 0.7;

} // namespace

qsizetype PoemLayout::Verse::length() const
{
    return layout->text().size();
}

PoemLayout::PoemLayout()
{
    beginVerse(QString());
}

PoemLayout::~PoemLayout() = default;

void PoemLayout::setFont(const QFont &font)
{
    m_font = font;
    layOutAgain();
}

void PoemLayout::setWidth(qreal width)
{
    if (width == m_width)
        return;
    m_width = width;
    layOutAgain();
}

void PoemLayout::append(QStringView text)
{
    const auto pieces = text.split(u'\n');
    Verse &last = m_verses.back();
    last.layout->setText(last.layout->text() + pieces.first());
    layOut(last);
    for (const QStringView piece : pieces.sliced(1)) {
        Verse &ended = m_verses.back();
        if (ended.length() == 0)
            ended.height = stanzaGap * pitch();
        beginVerse(piece.toString());
    }
}

void PoemLayout::clear()
{
    m_verses.clear();
    beginVerse(QString());
}

qsizetype PoemLayout::textLength() const
{
    return m_verses.back().begin + m_verses.back().length();
}

qreal PoemLayout::heightFor(qsizetype revealed) const
{
    return caretAfter(revealed).bottom();
}

QRectF PoemLayout::caretAfter(qsizetype revealed) const
{
    const Verse &verse = verseAt(revealed);
    const int position = static_cast<int>(std::min(revealed - verse.begin, verse.length()));
    const QTextLine line = verse.layout->lineForTextPosition(position);
    return {line.cursorToX(position), verse.top + line.lineNumber() * pitch(), 0, pitch()};
}

QList<PoemLayout::PlacedGlyphs> PoemLayout::glyphs(qsizetype revealed, qreal top, qreal bottom) const
{
    QList<PlacedGlyphs> placed;
    const auto endsAbove = [](const Verse &verse, qreal y) { return verse.top + verse.height <= y; };
    auto verse = std::lower_bound(m_verses.begin(), m_verses.end(), top, endsAbove);
    for (; verse != m_verses.end() && verse->top < bottom && verse->begin < revealed; ++verse) {
        const int end = static_cast<int>(std::min(revealed - verse->begin, verse->length()));
        for (int i = 0; i < verse->layout->lineCount(); ++i) {
            const QTextLine line = verse->layout->lineAt(i);
            const qreal lineTop = verse->top + i * pitch();
            const int count = std::min(line.textStart() + line.textLength(), end) - line.textStart();
            if (count <= 0 || lineTop >= bottom)
                break;
            if (lineTop + pitch() <= top)
                continue;
            for (const QGlyphRun &run : line.glyphRuns(line.textStart(), count))
                placed.append({QPointF(0, verse->top), run});
        }
    }
    return placed;
}

void PoemLayout::layOutAgain()
{
    qreal top = 0;
    for (Verse &verse : m_verses) {
        verse.top = top;
        layOut(verse);
        if (verse.length() == 0 && &verse != &m_verses.back())
            verse.height = stanzaGap * pitch();
        top += verse.height;
    }
}

void PoemLayout::layOut(Verse &verse) const
{
    const QFontMetricsF metrics(m_font);
    const qreal baseline = (pitch() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    const qreal indent = std::min(hangingIndent * QFontInfo(m_font).pixelSize(), m_width / 8);
    QTextLayout &layout = *verse.layout;
    layout.setFont(m_font);
    layout.beginLayout();
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const qreal left = count > 0 ? indent : 0;
        line.setLineWidth(m_width - left);
        // The baseline is the first font's, also where a character of this line comes from a taller one.
        line.setPosition({left, count * pitch() + baseline - line.ascent()});
        ++count;
    }
    layout.endLayout();
    verse.height = count * pitch();
}

void PoemLayout::beginVerse(const QString &text)
{
    Verse verse;
    if (!m_verses.empty()) {
        const Verse &previous = m_verses.back();
        verse.begin = previous.begin + previous.length() + 1;
        verse.top = previous.top + previous.height;
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    verse.layout = std::make_unique<QTextLayout>(text);
    verse.layout->setTextOption(option);
    verse.layout->setCacheEnabled(true);
    layOut(verse);
    m_verses.push_back(std::move(verse));
}

qreal PoemLayout::pitch() const
{
    return std::round(lineDistance * QFontInfo(m_font).pixelSize());
}

// The last verse that begins at or before the position.
const PoemLayout::Verse &PoemLayout::verseAt(qsizetype position) const
{
    const auto beginsAfter = [](qsizetype wanted, const Verse &verse) { return wanted < verse.begin; };
    return *std::prev(std::upper_bound(m_verses.begin(), m_verses.end(), position, beginsAfter));
}

} // namespace Poemstream
