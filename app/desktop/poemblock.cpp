// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemblock.h"

#include "app/messages.h"
#include "client/poemheading.h"
#include "pagestyle.h"
#include "poemlayout.h"
#include "poemtext.h"
#include "textdirection.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Poemstream {

namespace {

constexpr qreal afterHeading = 1.5; // times the size of the poem
constexpr qreal overhang = 0.25;    // of a last letter, in sizes: a line that is broken has room for it

// The lines of a verse, the last of which the end stands on.
QList<SetLine> linesBetween(const QRectF &begin, const QRectF &end, PageEnd before)
{
    QList<SetLine> lines;
    const qreal pitch = std::max(begin.height(), 1.0); // without any font there is none
    const int last = qRound((end.top() - begin.top()) / pitch);
    for (int i = 0; i <= last; ++i) {
        const qreal top = begin.top() + i * pitch;
        lines.append({top, top + pitch, i == 0 ? before : PageEnd::Hardly});
    }
    return lines;
}

// What closes a verse hardly weighs: Chinese full stops are empty for the most part. It hangs over the edge.
QString withoutClosings(const QString &text)
{
    static const QRegularExpression closings(QStringLiteral("[\\p{Po}\\p{Pe}\\p{Pf}\\s]+$"),
                                             QRegularExpression::MultilineOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(closings);
}

qreal longestAdvance(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal longest = 0;
    for (const QString &verse : text.split(u'\n'))
        longest = std::max(longest, metrics.horizontalAdvance(verse));
    return longest;
}

// No line of a stanza is left alone at the end of a page or at the beginning of one.
void keepStanzasTogether(QList<SetLine> &lines)
{
    const QList<SetLine> all = lines;
    const auto beginsStanza = [&all](qsizetype line) {
        return line <= 0 || line >= all.size() || all.at(line).before == PageEnd::BetweenStanzas;
    };
    for (qsizetype line = 0; line < lines.size(); ++line)
        if (!beginsStanza(line) && (beginsStanza(line - 1) || beginsStanza(line + 1)))
            lines[line].before = PageEnd::Hardly;
}

} // namespace

PoemBlock::PoemBlock(const PoemHeading &heading, const QString &text, const TypeSizes &sizes, qreal measure)
    : m_measure(measure)
{
    add(heading.title.simplified(), poemFace(heading.language, sizes.title, sizes.letters), false);
    add(describeAuthor(heading).simplified(), poemFace(heading.language, sizes.note, sizes.letters), true);
    if (!m_parts.empty())
        m_height += std::round(afterHeading * sizes.poem);
    add(withoutBlankEnds(text), poemFace(heading.language, sizes.poem, sizes.letters), false);
}

PoemBlock::~PoemBlock() = default;

QList<SetLine> PoemBlock::lines() const
{
    QList<SetLine> all;
    for (const Part &part : m_parts) {
        QList<SetLine> lines = linesOf(part);
        if (&part == &m_parts.back()) // the poem, of which some stays with its heading
            keepStanzasTogether(lines);
        all += lines;
    }
    return all;
}

// The band is a little less than the lines, so that no neighbour touches it.
void PoemBlock::paint(QPainter &painter, qreal top, qreal bottom, const QColor &ink,
                      const QColor &quiet) const
{
    constexpr qreal little = 0.25;
    for (const Part &part : m_parts) {
        const qreal above = part.origin.y();
        painter.setPen(part.isQuiet ? quiet : ink);
        for (const auto &placed :
             part.layout->glyphs(part.layout->textLength(), top + little - above, bottom - little - above))
            painter.drawGlyphRun(placed.origin + part.origin, placed.run);
    }
}

// An empty part takes no room.
void PoemBlock::add(const QString &text, const QFont &font, bool isQuiet)
{
    if (text.isEmpty())
        return;
    const qreal width = std::min(longestVerse(text, font), m_measure);
    const qreal seen = std::min(longestAdvance(withoutClosings(text), font), width);
    const qreal left = hasRightToLeft(text) ? seen / 2 - width : -seen / 2;
    auto layout = std::make_unique<PoemLayout>();
    layout->setFont(font);
    layout->setWidth(width);
    layout->append(text);
    const QPointF origin(std::round(left), m_height);
    m_height += layout->heightFor(layout->textLength());
    m_parts.push_back({text, origin, isQuiet, std::move(layout)});
}

QList<SetLine> PoemBlock::linesOf(const Part &part)
{
    QList<SetLine> lines;
    bool isBehindGap = false;
    qsizetype begin = 0;
    for (const QStringView verse : QStringView(part.text).split(u'\n')) {
        const qsizetype end = begin + verse.size();
        const auto before = isBehindGap ? PageEnd::BetweenStanzas : PageEnd::BetweenVerses;
        isBehindGap = verse.trimmed().isEmpty();
        if (!isBehindGap)
            lines += linesBetween(part.layout->caretAfter(begin).translated(part.origin),
                                  part.layout->caretAfter(end).translated(part.origin),
                                  lines.isEmpty() ? PageEnd::Hardly : before);
        begin = end + 1;
    }
    return lines;
}

// Grey edges only: what the screen's red and blue stripes make of letters is no picture and no print.
QFont poemFace(const QString &language, int size, Letters letters)
{
    QFont font = PageStyle().font(language, PageText::Poem);
    font.setPixelSize(std::max(size, 1));
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    if (letters == Letters::Apart) {
        // Spaced type has no ligatures, and this is no space that one sees.
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
#ifdef POEMSTREAM_HAS_FONT_FEATURES
        font.setFeature("calt", 0); // else an f before an i is a glyph that stands for no letter
#endif
    }
    return font;
}

qreal longestVerse(const QString &text, const QFont &font)
{
    return std::ceil(longestAdvance(text, font) + overhang * font.pixelSize());
}

} // namespace Poemstream
