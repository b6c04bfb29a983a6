// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemsheets.h"

#include "client/poemheading.h"
#include "poemblock.h"

#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

// A poem is set in tenths of a point: its letters stand where they belong, whatever the device's dots.
constexpr int unitsPerPoint = 10;
constexpr int pointsPerInch = 72;

// In points.
constexpr int usualType = 12;
constexpr int largestType = 13;
constexpr int smallestType = 11;
constexpr qreal titleShare = 1.25; // of the size of the poem
constexpr qreal noteShare = 0.75;
constexpr qreal margin = 72;
constexpr qreal head = 84;
constexpr qreal largestSink = 90; // of a poem that does not fill its page

constexpr qsizetype longPoem = 4000; // code units; on no one sheet in any size

} // namespace

// On small paper the margins are small too.
PoemSheets::PoemSheets(const PoemHeading &heading, const QString &text, QSizeF paper)
    : m_paper(paper * unitsPerPoint)
    , m_margin(std::min(margin * unitsPerPoint, m_paper.width() / 8))
    , m_head(std::min(head * unitsPerPoint, m_paper.height() / 8))
{
    for (int points = largestType; points >= smallestType && text.size() < longPoem; --points) {
        set(heading, text, points);
        const qreal widest =
            longestVerse(text, poemFace(heading.language, points * unitsPerPoint, Letters::Apart));
        if (count() == 1 && widest <= m_paper.width() - 2 * m_margin)
            return;
    }
    set(heading, text, usualType);
}

PoemSheets::~PoemSheets() = default;

void PoemSheets::set(const PoemHeading &heading, const QString &text, int points)
{
    const int size = points * unitsPerPoint;
    const TypeSizes sizes{.title = qRound(titleShare * size),
                          .note = qRound(noteShare * size),
                          .poem = size,
                          .letters = Letters::Apart};
    m_poem = std::make_unique<PoemBlock>(heading, text, sizes, m_paper.width() - 2 * m_margin);
    m_lines = m_poem->lines();
    m_begins = pageBegins(m_lines, m_paper.height() - 2 * m_head);
}

int PoemSheets::count() const
{
    return std::max(static_cast<int>(m_begins.size()), 1);
}

void PoemSheets::paint(QPainter &painter, int number) const
{
    if (m_begins.isEmpty())
        return;
    const qsizetype next = number < count() ? m_begins.at(number) : m_lines.size();
    const qreal top = m_lines.at(m_begins.at(number - 1)).top;
    const qreal scale = painter.device()->logicalDpiX() / qreal(pointsPerInch * unitsPerPoint);
    painter.save();
    painter.scale(scale, scale);
    if (count() > 1)
        paintNumber(painter, number);
    painter.translate(std::round(m_paper.width() / 2), std::round(topOf(number) - top));
    m_poem->paint(painter, top, m_lines.at(next - 1).bottom, Qt::black, Qt::black);
    painter.restore();
}

// A poem with room to spare stands a third down, as far as that is not far.
qreal PoemSheets::topOf(int number) const
{
    const qreal spare = m_paper.height() - 2 * m_head - m_poem->height();
    const bool isAlone = number == 1 && count() == 1;
    return m_head + (isAlone ? std::clamp(spare / 3, 0.0, largestSink * unitsPerPoint) : 0);
}

void PoemSheets::paintNumber(QPainter &painter, int number) const
{
    painter.setFont(poemFace(QString(), qRound(noteShare * usualType * unitsPerPoint)));
    painter.setPen(Qt::black);
    const QRectF foot(0, m_paper.height() - m_head, m_paper.width(), m_head);
    painter.drawText(foot, Qt::AlignCenter, QStringLiteral("%1 / %2").arg(number).arg(count()));
}

bool paintSheets(const PoemHeading &heading, const QString &text, QPagedPaintDevice &device)
{
    const PoemSheets sheets(heading, text, device.pageLayout().fullRectPoints().size());
    const QPageRanges wanted = device.pageRanges();
    QPainter painter;
    for (int number = 1; number <= sheets.count(); ++number) {
        if (!wanted.isEmpty() && !wanted.contains(number))
            continue;
        if (painter.isActive() ? !device.newPage() : !painter.begin(&device))
            return false;
        sheets.paint(painter, number);
    }
    return painter.isActive() && painter.end();
}

} // namespace Poemstream
