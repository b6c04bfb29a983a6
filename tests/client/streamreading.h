// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/eventstreamparser.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

/// All that a parser says about a stream.
struct StreamReading
{
    QList<Poemstream::StreamItem> items;
    Poemstream::EventStreamExcess excess = Poemstream::EventStreamExcess::None;
    QString lastEventId;

    friend bool operator==(const StreamReading &, const StreamReading &) = default;
};

/// An item a line: `type "data" #id`, `: comment`, `retry N`; then `id ` and the last event ID string, and
/// the excess where there is one.
[[nodiscard]] QStringList toLines(const StreamReading &reading);

/// What one parser makes of @p pieces, one feed() after another. Each piece dies at once.
[[nodiscard]] StreamReading readByFeeding(const QList<QByteArrayView> &pieces,
                                          const Poemstream::EventStreamLimits &limits = {});
/// The same with give() and next(). Events are kept while the next ones are read.
[[nodiscard]] StreamReading readItemByItem(const QList<QByteArrayView> &pieces,
                                           const Poemstream::EventStreamLimits &limits = {});

[[nodiscard]] QList<QByteArrayView> inPieces(QByteArrayView stream, qsizetype bytes);

/// Reads @p stream both ways: whole, byte by byte and cut at every pair of places. Empty where each time that
/// gives
/// @p expected; else the cut that does not, and what it gives.
[[nodiscard]] QString differenceAtAnyCut(QByteArrayView stream, const StreamReading &expected,
                                         const Poemstream::EventStreamLimits &limits = {});
