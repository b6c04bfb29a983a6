// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "websocketreader.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

WebSocketReader::WebSocketReader(QObject *parent)
    : PoemReader(parent)
{
    m_pause.setSingleShot(true);
    m_pulse.setInterval(15s);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &WebSocketReader::take);
    connect(&m_socket, &QWebSocket::disconnected, this, &WebSocketReader::comeBack);
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_isAlive = true; });
    connect(&m_pause, &QTimer::timeout, this, &WebSocketReader::connectAgain);
    connect(&m_pulse, &QTimer::timeout, this, &WebSocketReader::askWhetherAlive);
}

void WebSocketReader::read(const QUrl &url)
{
    m_url = url;
    m_place.clear();
    m_isOver = false;
    m_failures = 0;
    connectAgain();
}

void WebSocketReader::connectAgain()
{
    QUrl url = m_url;
    if (!m_place.isEmpty()) {
        QUrlQuery query(url);
        query.addQueryItem(QStringLiteral("last_event_id"), m_place);
        url.setQuery(query);
    }
    m_isAlive = true;
    m_pulse.start();
    m_socket.open(url);
}

void WebSocketReader::take(const QString &message)
{
    m_failures = 0;
    const QJsonObject event = QJsonDocument::fromJson(message.toUtf8()).object();
    const QString type = event.value(QLatin1String("event")).toString();
    const QString data = event.value(QLatin1String("data")).toString();
    m_place = event.value(QLatin1String("id")).toString(m_place);
    if (type.isEmpty())
        Q_EMIT arrived(data);
    else if (type == QLatin1String("poem"))
        Q_EMIT headed(data);
    else if (type == QLatin1String("restart"))
        Q_EMIT begunAnew();
    else if (type == QLatin1String("done")) {
        m_isOver = true;
        m_pulse.stop();
        m_socket.close();
        Q_EMIT over();
    }
}

/// Also where a connection could not be made. A refusal looks the same: QWebSocket tells no status.
void WebSocketReader::comeBack()
{
    m_pulse.stop();
    if (m_isOver)
        return;
    const int longest = 1000 << std::min(m_failures++, 5);
    m_pause.start(1500 + QRandomGenerator::global()->bounded(longest));
}

void WebSocketReader::askWhetherAlive()
{
    if (!m_isAlive)
        return m_socket.abort(); // disconnected() follows
    m_isAlive = false;
    m_socket.ping();
}
