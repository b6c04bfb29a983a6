// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "websocketpoet.h"

#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>
#include <QtWebSockets/QWebSocket>

#include <algorithm>

namespace {

/// What one reader still gets. Lives as long as its connection.
class Recital final : public QObject
{
    Q_OBJECT
public:
    Recital(const QList<WebSocketPoet::Event> &events, qsizetype place, QWebSocket &socket)
        : QObject(&socket)
        , m_events(events)
        , m_place(place)
        , m_socket(socket)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Recital::sendNext);
    }

    void start(std::chrono::milliseconds pace)
    {
        m_timer.start(pace);
        if (m_place == 0)
            sendNext(); // the heading comes with the first text
        sendNext();
    }

private:
    void sendNext()
    {
        if (m_place < m_events.size())
            m_socket.sendTextMessage(m_events.at(m_place++).message);
        if (m_place < m_events.size())
            return;
        m_timer.stop();
        m_socket.close();
    }

    const QList<WebSocketPoet::Event> &m_events;
    qsizetype m_place;
    QWebSocket &m_socket;
    QTimer m_timer;
};

} // namespace

WebSocketPoet::WebSocketPoet(const QList<Event> &events, std::chrono::milliseconds pace)
    : m_events(events)
    , m_pace(pace)
    , m_server(QStringLiteral("poem"), QWebSocketServer::NonSecureMode)
{
    m_server.setMaxPendingConnections(1000);
    connect(&m_server, &QWebSocketServer::newConnection, this, &WebSocketPoet::accept);
}

void WebSocketPoet::accept()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        const QUrlQuery query(socket->requestUrl());
        auto *recital =
            new Recital(m_events, placeOf(query.queryItemValue(QStringLiteral("last_event_id"))), *socket);
        recital->start(m_pace);
    }
}

qsizetype WebSocketPoet::placeOf(const QString &lastEventId) const
{
    const auto found = std::find_if(m_events.begin(), m_events.end(),
                                    [&lastEventId](const Event &event) { return event.id == lastEventId; });
    return found == m_events.end() ? 0 : found - m_events.begin() + 1;
}

#include "websocketpoet.moc"
