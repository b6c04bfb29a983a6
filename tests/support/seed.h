// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtGlobal>

namespace Poemstream {

/// What a random test begins with: @p usual, so that it is the same test each time, or the number in the
/// environment's POEMSTREAM_SEED, for other ones. Logged, so that what failed can be had again.
inline quint32 testSeed(quint32 usual)
{
    bool isNumber = false;
    const quint32 wanted = qEnvironmentVariable("POEMSTREAM_SEED").toUInt(&isNumber);
    const quint32 seed = isNumber ? wanted : usual;
    qInfo("POEMSTREAM_SEED=%u", seed);
    return seed;
}

} // namespace Poemstream
