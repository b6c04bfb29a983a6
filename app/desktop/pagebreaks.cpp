// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebreaks.h"

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qreal fullEnough = 0.7; // of a page, so that it may end there

// The first line that does not fit on the page which begins with line @p first.
qsizetype firstBeyond(const QList<SetLine> &lines, qsizetype first, qreal room)
{
    qsizetype line = first + 1;
    while (line < lines.size() && lines.at(line).bottom - lines.at(first).top <= room)
        ++line;
    return line;
}

} // namespace

QList<qsizetype> pageBegins(const QList<SetLine> &lines, qreal room)
{
    QList<qsizetype> begins;
    for (qsizetype first = 0; first < lines.size();) {
        begins.append(first);
        const qsizetype beyond = firstBeyond(lines, first, room);
        qsizetype next = beyond;
        const qreal lowEnough = lines.at(first).top + fullEnough * room;
        for (qsizetype line = beyond; beyond < lines.size() && line > first + 1; --line) {
            if (lines.at(line).top < lowEnough)
                break;
            if (lines.at(line).before > lines.at(next).before)
                next = line;
        }
        first = next;
    }
    return begins;
}

} // namespace Poemstream
