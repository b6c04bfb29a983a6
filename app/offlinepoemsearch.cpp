// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "offlinepoemsearch.h"

#include "client/poemanswers.h"
#include "server/poemdescription.h"

#include <QtCore/QJsonObject>

#include <utility>

namespace Poemstream {

namespace {

/// In the next turn of the event loop, as what comes over a network would.
template <typename Action>
void later(QObject &context, Action action)
{
    QMetaObject::invokeMethod(&context, std::move(action), Qt::QueuedConnection);
}

} // namespace

OfflinePoemSearch::OfflinePoemSearch(PoemLibrary &library, QObject *parent)
    : PoemSearch(parent)
    , m_library(&library)
{}

OfflinePoemSearch::~OfflinePoemSearch() = default;

void OfflinePoemSearch::search(const PoemQuery &query, qint64 offset)
{
    m_searching = std::make_unique<QObject>();
    const PoemLibrary::Search search{query.words, part, offset, query.author, query.dynasty, query.tag};
    m_library->search(search, *m_searching, [this, search](const PoemLibrary::SearchResult &result) {
        const auto hits = readHits(describeFound(result, search), part).value_or(PoemHits());
        later(*m_searching, [this, hits] { Q_EMIT found(hits); });
    });
}

void OfflinePoemSearch::read(const QString &id)
{
    m_reading = std::make_unique<QObject>();
    const auto poem = m_library->find(id);
    later(*m_reading, [this, whole = poem ? readWholePoem(describeWhole(*poem)) : std::nullopt] {
        if (whole)
            Q_EMIT poemRead(*whole);
        else
            Q_EMIT readingFailed({StreamError::Kind::HttpStatus, 404});
    });
}

void OfflinePoemSearch::cancel()
{
    m_searching.reset();
    m_reading.reset();
}

} // namespace Poemstream
