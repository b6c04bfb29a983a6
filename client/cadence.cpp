// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cadence.h"

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype leisurelyBacklog = 60;

// In beats of the base pace.
int beatsAfter(QStringView cluster)
{
    constexpr QStringView lineEnds = u"\n\r\u0085\u2028\u2029";
    constexpr QStringView sentenceEnds = u"。！？…⋯．.!?‼⁇⁈⁉؟।";
    constexpr QStringView commas = u"，；：、—,;:،؛";
    if (cluster.isEmpty())
        return 1;
    const QChar first = cluster.front();
    if (sentenceEnds.contains(first))
        return 4;
    if (lineEnds.contains(first))
        return 3;
    if (commas.contains(first))
        return 2;
    return 1;
}

} // namespace

std::chrono::microseconds pauseAfter(std::chrono::milliseconds pace, QStringView cluster, qsizetype backlog)
{
    const std::chrono::microseconds rest = std::max(pace, std::chrono::milliseconds(0)) * beatsAfter(cluster);
    if (backlog <= leisurelyBacklog)
        return rest;
    return rest * leisurelyBacklog / backlog;
}

} // namespace Poemstream
