// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtWebSockets/QWebSocketServer>

#include <chrono>

/// One poem, sent over WebSocket at a pace to whoever connects: as a user of Qt WebSockets writes it, a timer
/// for each reader. An event is a text message of JSON, written beforehand, with the type, id and data that
/// an event stream has. "last_event_id" in the URL begins behind that event. On 127.0.0.1, at a free port.
class WebSocketPoet final : public QObject
{
    Q_OBJECT
public:
    struct Event
    {
        QString id;
        QString message;
    };

    WebSocketPoet(const QList<Event> &events, std::chrono::milliseconds pace);

    [[nodiscard]] bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void accept();
    [[nodiscard]] qsizetype placeOf(const QString &lastEventId) const;

    const QList<Event> m_events;
    const std::chrono::milliseconds m_pace;
    QWebSocketServer m_server;
};
