// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remotepoemsource.h"

#include "poemeventdecoder.h"
#include "serverurl.h"

#include <QtNetwork/QNetworkRequest>

#include <utility>

namespace Poemstream {

RemotePoemSource::RemotePoemSource(const QUrl &server, const QByteArray &token, QObject *parent)
    : PoemSource(parent)
    , m_server(server)
    , m_token(token)
{
    connect(&m_events, &EventSource::opened, this, &RemotePoemSource::onOpened);
    connect(&m_events, &EventSource::messageReceived, this, &RemotePoemSource::onMessage);
    connect(&m_events, &EventSource::interrupted, this, &RemotePoemSource::onInterrupted);
    connect(&m_events, &EventSource::failed, this, &RemotePoemSource::onFailed);
}

void RemotePoemSource::setPace(std::chrono::milliseconds pace)
{
    m_pace = pace;
}

void RemotePoemSource::begin(const QString &question, const QString &place)
{
    cancel();
    m_question = question;
    m_hasText = m_isGoingOn = !place.isEmpty();
    open(Endpoint::Streaming, place);
}

void RemotePoemSource::retryNow()
{
    m_events.reconnect();
}

void RemotePoemSource::cancel()
{
    m_events.close();
    m_isInterrupted = false;
}

void RemotePoemSource::open(Endpoint endpoint, const QString &place)
{
    m_endpoint = endpoint;
    m_events.setLastEventId(place);
    QNetworkRequest request(urlFor(endpoint));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    m_events.open(request);
}

QUrl RemotePoemSource::urlFor(Endpoint endpoint) const
{
    const bool isStreaming = endpoint == Endpoint::Streaming;
    // Encoded by hand: QUrlQuery would take a typed "%41" for an "A".
    QByteArray query = (isStreaming ? "question=" : "qusetion=") + QUrl::toPercentEncoding(m_question);
    if (isStreaming && m_pace)
        query += "&pace=" + QByteArray::number(qint64(m_pace->count()));
    QUrl url = endpointUrl(m_server, isStreaming ? QStringLiteral("/v1/poems/stream")
                                                 : QStringLiteral("/users/chat-room"));
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

void RemotePoemSource::onOpened()
{
    if (!std::exchange(m_isInterrupted, false))
        return;
    m_isGoingOn = m_hasText;
    Q_EMIT resumed();
    if (place().isEmpty())
        restart();
}

// From its beginning, though a part of it is there.
void RemotePoemSource::restart()
{
    m_isGoingOn = false;
    if (std::exchange(m_hasText, false))
        Q_EMIT restarted();
}

void RemotePoemSource::onMessage(const MessageEvent &event)
{
    if (m_endpoint == Endpoint::Streaming)
        return onStreamed(event);
    if (event.type != QLatin1String("message"))
        return;
    cancel(); // as the tutorial's page does: the first event is the poem, and the server keeps the stream
              // open
    const PoemEvent meaning = decodePoemEvent(event);
    if (const auto *poem = std::get_if<PoemText>(&meaning))
        Q_EMIT textArrived(poem->text);
    Q_EMIT finished();
}

void RemotePoemSource::onStreamed(const MessageEvent &event)
{
    if (event.type == QLatin1String("poem") && m_isGoingOn)
        restart();
    if (m_events.state() == EventSource::State::Closed) // by who was told of it
        return;
    if (event.type == QLatin1String("restart"))
        m_hasText = m_isGoingOn = false;
    if (event.type == QLatin1String("message")) {
        m_hasText = true;
        m_isGoingOn = false;
    }
    deliver(event);
}

void RemotePoemSource::onInterrupted(std::chrono::milliseconds retryIn, const StreamError &error)
{
    if (error.kind == StreamError::Kind::Ended && m_hasText && place().isEmpty()) {
        cancel();
        Q_EMIT finished();
        return;
    }
    m_isInterrupted = true;
    Q_EMIT interrupted(retryIn, error);
}

void RemotePoemSource::onFailed(const StreamError &error)
{
    const bool isUnknown = m_endpoint == Endpoint::Streaming && error.httpStatus == 404;
    if (isUnknown &&
        place().isEmpty()) // the tutorial's has the whole poem: too much for who has a part of it
        return open(Endpoint::Tutorial, QString());
    const bool hasBegun = m_hasText || !place().isEmpty();
    if (error.kind == StreamError::Kind::Stopped && hasBegun) {
        Q_EMIT finished(); // all of it had come when the connection broke
        return;
    }
    Q_EMIT failed(error);
}

} // namespace Poemstream
