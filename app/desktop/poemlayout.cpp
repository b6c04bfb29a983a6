// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemlayout.h"

#include "textdirection.h"

#include <QtGui/QFontInfo>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

// In font sizes, but for the gap, which is in lines.
constexpr qreal lineDistance = 1.7;
constexpr qreal hangingIndent = 2.0;
constexpr qreal stanzaGap = 0.7;

// A verse longer than this, in code units, is laid out in parts, each of some whole lines; one with text from
// right to left only if it is longer than any verse is: what a layout costs grows with the square of the
// turns.
constexpr qsizetype longPart = 512;
constexpr qsizetype longTurnedPart = 1024;
constexpr int linesLeft = 2; // whose breaks may yet change with more text, or might

} // namespace

qsizetype PoemLayout::Verse::length() const
{
    return cut > 0 ? cut : layout->text().size();
}

VerseLines PoemLayout::Verse::lines(qreal pitch) const
{
    return {*layout, pitch};
}

PoemLayout::PoemLayout()
{
    beginVerse();
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
    lengthen(pieces.first());
    for (const QStringView piece : pieces.sliced(1)) {
        beginVerse();
        lengthen(piece);
    }
}

void PoemLayout::clear()
{
    m_verses.clear();
    beginVerse();
}

qsizetype PoemLayout::textLength() const
{
    return m_verses.back().begin + m_verses.back().length();
}

qreal PoemLayout::heightFor(qsizetype revealed) const
{
    return caretAfter(revealed).bottom();
}

QSizeF PoemLayout::sizeFor(qsizetype revealed) const
{
    return {m_width, heightFor(revealed)};
}

QRectF PoemLayout::caretAfter(qsizetype revealed) const
{
    const Verse &verse = verseAt(revealed);
    const int position = static_cast<int>(std::min(revealed - verse.begin, verse.length()));
    return verse.lines(pitch()).caretAt(position).translated(0, verse.top);
}

qsizetype PoemLayout::positionAt(QPointF point, qsizetype revealed) const
{
    if (point.y() < 0 || point.y() >= heightFor(revealed))
        return point.y() < 0 ? 0 : revealed;
    const Verse &verse = *firstBelow(point.y());
    const qsizetype end = std::min(revealed - verse.begin, verse.length());
    return verse.begin +
           verse.lines(pitch()).positionAt(point - QPointF(0, verse.top), static_cast<int>(end));
}

QList<QRectF> PoemLayout::selectionRects(qsizetype begin, qsizetype end, qreal top, qreal bottom) const
{
    QList<QRectF> rects;
    for (auto verse = firstBelow(top); verse != m_verses.end() && verse->top < bottom; ++verse) {
        const qsizetype from = std::max<qsizetype>(begin - verse->begin, 0);
        const qsizetype to = std::min(end - verse->begin, verse->length());
        if (from >= to)
            continue;
        const auto lines = verse->lines(pitch());
        for (const QRectF &rect :
             lines.rects(static_cast<int>(from), static_cast<int>(to), top - verse->top, bottom - verse->top))
            rects.append(rect.translated(0, verse->top));
    }
    return rects;
}

QList<PlacedGlyphs> PoemLayout::glyphs(qsizetype revealed, qreal top, qreal bottom) const
{
    QList<PlacedGlyphs> placed;
    auto verse = firstBelow(top);
    for (; verse != m_verses.end() && verse->top < bottom && verse->begin < revealed; ++verse) {
        const int end = static_cast<int>(std::min(revealed - verse->begin, verse->length()));
        for (const QGlyphRun &run : verse->lines(pitch()).glyphs(end, top - verse->top, bottom - verse->top))
            placed.append({QPointF(0, verse->top), run, false});
    }
    return placed;
}

bool PoemLayout::isRightToLeft(qsizetype position) const
{
    return verseAt(position).isRightToLeft;
}

void PoemLayout::layOutAgain()
{
    const auto verses = std::exchange(m_verses, {});
    bool goesOn = false;
    for (const Verse &verse : verses) {
        if (!std::exchange(goesOn, verse.cut > 0))
            beginVerse();
        lengthen(QStringView(verse.layout->text()).first(verse.length()));
    }
}

void PoemLayout::layOut(Verse &verse) const
{
    const qreal indent = std::min(hangingIndent * QFontInfo(m_font).pixelSize(), m_width / 8);
    verse.isRightToLeft = isRightToLeftText(verse.layout->text()).value_or(verse.isRightToLeft);
    verse.height = pitch() * layOutVerse(*verse.layout, {m_font, m_width, pitch(), indent,
                                                         !isFirstPart(verse), verse.isRightToLeft});
}

// Or the next part of the last one, if it goes on.
void PoemLayout::beginVerse()
{
    Verse verse;
    if (!m_verses.empty()) {
        Verse &previous = m_verses.back();
        if (previous.length() == 0)
            previous.height = stanzaGap * pitch();
        verse.isRightToLeft = previous.isRightToLeft;
        verse.begin = previous.begin + previous.length() + (previous.cut > 0 ? 0 : 1);
        verse.top = previous.top + previous.height;
    }
    verse.layout = std::make_unique<QTextLayout>();
    verse.layout->setCacheEnabled(true);
    m_verses.push_back(std::move(verse));
    layOut(m_verses.back());
}

void PoemLayout::lengthen(QStringView text)
{
    while (!text.isEmpty()) {
        Verse &verse = m_verses.back();
        const QStringView piece = text.first(std::min(text.size(), longPart));
        verse.layout->setText(verse.layout->text() + piece);
        layOut(verse);
        divide();
        text = text.sliced(piece.size());
    }
}

// Lines are filled one after the other, so those before the last ones stay as they are, whatever follows: a
// long verse goes on there in a part of its own, and what comes next costs no more than its last lines. But
// where some text runs from right to left, what follows may change the order of what is before.
void PoemLayout::divide()
{
    Verse &verse = m_verses.back();
    const int lines = verse.layout->lineCount() - linesLeft;
    const QString text = verse.layout->text();
    const qsizetype longest = hasRightToLeft(text) ? longTurnedPart : longPart;
    if (text.size() <= longest || lines <= 0)
        return;
    verse.cut = verse.layout->lineAt(lines).textStart();
    verse.height = lines * pitch();
    const QStringView rest = QStringView(text).sliced(verse.cut);
    beginVerse();
    lengthen(rest);
}

bool PoemLayout::isFirstPart(const Verse &verse) const
{
    return &verse == &m_verses.front() || std::prev(&verse)->cut == 0;
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

std::vector<PoemLayout::Verse>::const_iterator PoemLayout::firstBelow(qreal y) const
{
    const auto endsAbove = [](const Verse &verse, qreal height) {
        return verse.top + verse.height <= height;
    };
    return std::lower_bound(m_verses.begin(), m_verses.end(), y, endsAbove);
}

} // namespace Poemstream
