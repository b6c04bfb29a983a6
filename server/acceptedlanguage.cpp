// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "acceptedlanguage.h"

#include "httpanswers.h"

namespace Poemstream {

namespace {

/// 1 where none is written, 0 where it is no number.
double qualityOf(const QList<QByteArray> &parameters)
{
    for (const QByteArray &parameter : parameters) {
        if (const auto weight = weightIn(parameter))
            return weight->toDouble();
    }
    return 1;
}

} // namespace

QByteArray acceptedLanguage(const QByteArray &accept, const QList<QByteArray> &offered)
{
    QByteArray best = offered.first();
    double bestQuality = 0;
    for (const QByteArray &entry : accept.split(',')) {
        const QList<QByteArray> parts = entry.split(';');
        const QByteArray language = parts.first().split('-').first().trimmed().toLower();
        const double quality = qualityOf(parts.sliced(1));
        if (quality > bestQuality && offered.contains(language)) {
            best = language;
            bestQuality = quality;
        }
    }
    return best;
}

} // namespace Poemstream
