// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livepoemsource.h"

#include "eventsource/messageevent.h"
#include "serverurl.h"

#include <QtNetwork/QNetworkRequest>

#include <utility>

namespace Poemstream {

LivePoemSource::LivePoemSource(const QUrl &server, const QByteArray &token, QObject *parent)
    : PoemSource(parent)
    , m_server(server)
    , m_token(token)
{
    connect(&m_events, &EventSource::opened, this, &LivePoemSource::onOpened);
    connect(&m_events, &EventSource::messageReceived, this,
            [this](const MessageEvent &event) { deliver(event, QStringLiteral("live")); });
    connect(&m_events, &EventSource::interrupted, this, &LivePoemSource::onInterrupted);
    connect(&m_events, &EventSource::failed, this, &LivePoemSource::onFailed);
}

void LivePoemSource::begin(const QString &question, const QString &place)
{
    Q_UNUSED(question)
    cancel();
    m_events.setLastEventId(place);
    m_events.open([this] { return request(); });
}

void LivePoemSource::retryNow()
{
    m_events.reconnect();
}

void LivePoemSource::cancel()
{
    m_events.close();
    m_isInterrupted = false;
}

EventSourceRequest LivePoemSource::request() const
{
    const QString path =
        m_events.lastEventId().isEmpty() ? QStringLiteral("/v1/live") : QStringLiteral("/v1/poems/stream");
    QNetworkRequest request(endpointUrl(m_server, path));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

void LivePoemSource::onOpened()
{
    if (std::exchange(m_isInterrupted, false))
        Q_EMIT resumed();
}

void LivePoemSource::onInterrupted(std::chrono::milliseconds retryIn, const StreamError &error)
{
    m_isInterrupted = true;
    Q_EMIT interrupted(retryIn, error);
}

void LivePoemSource::onFailed(const StreamError &error)
{
    if (error.kind == StreamError::Kind::Stopped)
        Q_EMIT finished(); // all of it had come when the connection broke
    else
        Q_EMIT failed(error);
}

} // namespace Poemstream
