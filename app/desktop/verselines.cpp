// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verselines.h"

#include "client/clusterborders.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

// Where it turns, the edge behind a cluster is not the one before the next. But of a flag of many code units
// Qt knows only the half.
qreal edgeBehind(const QTextLine &line, int cluster, int next)
{
    if (next - cluster > 2)
        return line.cursorToX(next);
    int position = cluster; // which cursorToX() moves to a border
    return line.cursorToX(&position, QTextLine::Trailing);
}

} // namespace

int layOutVerse(QTextLayout &layout, const VerseSetting &setting)
{
    const QFontMetricsF metrics(setting.font);
    const qreal baseline = (setting.pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    QTextOption option(setting.isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(setting.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFont(setting.font);
    layout.beginLayout();
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const qreal before = count > 0 || setting.isFirstIndented ? setting.indent : 0;
        line.setLineWidth(setting.width - before);
        // The baseline is the first font's, also where a character of this line comes from a taller one.
        line.setPosition(
            {setting.isRightToLeft ? 0 : before, count * setting.pitch + baseline - line.ascent()});
        ++count;
    }
    layout.endLayout();
    return count;
}

QRectF VerseLines::caretAt(int position) const
{
    const QTextLine line = m_layout.lineForTextPosition(position);
    return {line.cursorToX(position), line.lineNumber() * m_pitch, 0, m_pitch};
}

int VerseLines::positionAt(QPointF point, int end) const
{
    const int last = m_layout.lineForTextPosition(end).lineNumber();
    const int number = static_cast<int>(std::clamp<qreal>(std::floor(point.y() / m_pitch), 0, last));
    const QTextLine line = m_layout.lineAt(number);
    const int lineEnd = std::min(line.textStart() + line.textLength(), end);
    const QRectF ink = line.naturalTextRect();
    const bool isTurned = m_layout.textOption().textDirection() == Qt::RightToLeft;
    const bool isBehind = isTurned ? point.x() < ink.left() : point.x() > ink.right();
    return isBehind ? lineEnd : nearestBorder(line, point.x(), lineEnd);
}

QList<QRectF> VerseLines::rects(int begin, int end, qreal top, qreal bottom) const
{
    QList<QRectF> all;
    for (const int number : linesOf({begin, end}, top, bottom)) {
        const QTextLine line = m_layout.lineAt(number);
        all += rectsOn(
            line, {std::max(begin, line.textStart()), std::min(end, line.textStart() + line.textLength())});
    }
    return all;
}

QList<QGlyphRun> VerseLines::glyphs(int end, qreal top, qreal bottom) const
{
    QList<QGlyphRun> all;
    for (const int number : linesOf({0, end}, top, bottom)) {
        const QTextLine line = m_layout.lineAt(number);
        all += line.glyphRuns(line.textStart(), std::min(line.textLength(), end - line.textStart()));
    }
    return all;
}

// On which some of the part stands.
QList<int> VerseLines::linesOf(Part part, qreal top, qreal bottom) const
{
    QList<int> numbers;
    for (int i = std::max(static_cast<int>(top / m_pitch), 0); i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (line.textStart() >= part.end || i * m_pitch >= bottom)
            break;
        if (line.textStart() + line.textLength() > part.begin && (i + 1) * m_pitch > top)
            numbers.append(i);
    }
    return numbers;
}

// Cluster by cluster, for they need not stand in the order of the text.
QList<QRectF> VerseLines::rectsOn(const QTextLine &line, Part part) const
{
    QList<QRectF> rects;
    for (int at = part.begin; at < part.end;) {
        const int next = std::max(m_layout.nextCursorPosition(at), at + 1);
        const qreal one = line.cursorToX(at);
        const qreal other = edgeBehind(line, at, next);
        const QRectF rect(std::min(one, other), line.lineNumber() * m_pitch, std::abs(other - one), m_pitch);
        const bool touches = !rects.isEmpty() && rect.left() <= rects.constLast().right() + 0.5 &&
                             rect.right() >= rects.constLast().left() - 0.5;
        if (touches)
            rects.last() |= rect;
        else
            rects.append(rect);
        at = next;
    }
    return rects;
}

// QTextLine::xToCursor() of Qt 6.4 takes the beginning of a line from right to left for its end, and what is
// before an emoji for what is behind it.
int VerseLines::nearestBorder(const QTextLine &line, qreal x, int end) const
{
    std::deque<qsizetype> ends;
    ClusterBorders().read(QStringView(m_layout.text()).first(end), true, ends);
    int nearest = line.textStart();
    qreal distance = std::abs(line.cursorToX(nearest) - x);
    for (auto next = std::upper_bound(ends.begin(), ends.end(), nearest); next != ends.end(); ++next) {
        const int border = static_cast<int>(*next);
        if (const qreal there = std::abs(line.cursorToX(border) - x); there < distance) {
            nearest = border;
            distance = there;
        }
    }
    return nearest;
}

} // namespace Poemstream
