// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remotepoemsearch.h"

#include "poemanswers.h"
#include "serverurl.h"

#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkRequest>

namespace Poemstream {

namespace {

StreamError senseless(const QString &detail)
{
    return {StreamError::Kind::Protocol, 200, detail};
}

// Encoded by hand: QUrlQuery would take a typed "%41" for an "A".
QString queryOf(const PoemQuery &query, qint64 offset)
{
    QByteArray text = "q=" + QUrl::toPercentEncoding(query.words.trimmed());
    const auto add = [&text](const char *name, const QString &value) {
        if (!value.trimmed().isEmpty())
            text += QByteArray("&") + name + '=' + QUrl::toPercentEncoding(value.trimmed());
    };
    add("author", query.author);
    add("dynasty", query.dynasty);
    add("tag", query.tag);
    text += "&limit=" + QByteArray::number(PoemSearch::part) + "&offset=" + QByteArray::number(offset);
    return QString::fromLatin1(text);
}

} // namespace

RemotePoemSearch::RemotePoemSearch(const QUrl &server, const QByteArray &token,
                                   std::chrono::milliseconds patience, QObject *parent)
    : PoemSearch(parent)
    , m_server(server)
    , m_token(token)
    , m_hits({mostBytes, patience})
    , m_poem({mostBytes, patience})
{
    connect(&m_hits, &JsonFetch::failed, this, &PoemSearch::failed);
    connect(&m_poem, &JsonFetch::failed, this, &PoemSearch::readingFailed);
    connect(&m_hits, &JsonFetch::fetched, this, [this](const QJsonObject &object) {
        if (const auto poems = readHits(object, part))
            Q_EMIT found(*poems);
        else
            Q_EMIT failed(senseless(QStringLiteral("the answer is no list of poems")));
    });
    connect(&m_poem, &JsonFetch::fetched, this, [this](const QJsonObject &object) {
        if (const auto poem = readWholePoem(object))
            Q_EMIT poemRead(*poem);
        else
            Q_EMIT readingFailed(senseless(QStringLiteral("the answer is no poem")));
    });
}

void RemotePoemSearch::search(const PoemQuery &query, qint64 offset)
{
    QUrl url = endpointUrl(m_server, QStringLiteral("/v1/search"));
    url.setQuery(queryOf(query, offset), QUrl::StrictMode);
    m_hits.get(requestFor(url));
}

void RemotePoemSearch::read(const QString &id)
{
    // An id is the server's own word: as a part of the path it is encoded, slashes too.
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(id));
    QUrl url = endpointUrl(m_server, QString());
    url.setPath(url.path(QUrl::FullyEncoded) + QLatin1String("/v1/poems/") + name, QUrl::StrictMode);
    m_poem.get(requestFor(url));
}

void RemotePoemSearch::cancel()
{
    m_hits.cancel();
    m_poem.cancel();
}

QNetworkRequest RemotePoemSearch::requestFor(const QUrl &url) const
{
    QNetworkRequest request(url);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

} // namespace Poemstream
