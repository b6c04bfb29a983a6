// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textdirection.h"

namespace Poemstream {

namespace {

// Of the code point that begins there. The second half of one has none.
QChar::Direction directionAt(QStringView text, qsizetype position)
{
    const QChar unit = text.at(position);
    if (unit.isLowSurrogate())
        return QChar::DirON;
    if (unit.isHighSurrogate() && position + 1 < text.size())
        return QChar::direction(QChar::surrogateToUcs4(unit, text.at(position + 1)));
    return unit.direction();
}

bool isRightToLeft(QChar::Direction direction)
{
    return direction == QChar::DirR || direction == QChar::DirAL;
}

} // namespace

bool hasRightToLeft(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isRightToLeft(directionAt(text, i)))
            return true;
    }
    return false;
}

std::optional<bool> isRightToLeftText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar::Direction direction = directionAt(text, i);
        if (isRightToLeft(direction) || direction == QChar::DirL)
            return isRightToLeft(direction);
    }
    return {};
}

} // namespace Poemstream
