// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemsearch.h"

#include <QtCore/QStringList>

/// A PoemSearch that does what a test tells it: notes what it is asked, and has its signals emitted by hand.
class FakePoemSearch final : public Poemstream::PoemSearch
{
    Q_OBJECT
public:
    using PoemSearch::PoemSearch;

    void search(const Poemstream::PoemQuery &query, qint64 offset) override
    {
        queries.append(query);
        offsets.append(offset);
    }
    void read(const QString &id) override { ids.append(id); }
    void cancel() override { ++cancellations; }

    /// Tells that @p count poems were found of @p total, called "Poem 1" and so on, from the last offset on.
    void tellFound(int count, qint64 total)
    {
        Poemstream::PoemHits hits{total, offsets.last(), {}};
        for (int i = 0; i < count; ++i) {
            const QString number = QString::number(offsets.last() + i + 1);
            hits.poems.append({{.id = QStringLiteral("id") + number,
                                .title = QStringLiteral("Poem ") + number,
                                .author = QStringLiteral("Somebody"),
                                .dynasty = QStringLiteral("Tang"),
                                .match = QStringLiteral("words"),
                                .matchedWords = {QStringLiteral("moon")}},
                               QStringLiteral("Line ") + number});
        }
        Q_EMIT found(hits);
    }

    QList<Poemstream::PoemQuery> queries;
    QList<qint64> offsets;
    QStringList ids;
    int cancellations = 0;
};
