// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placereader.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <memory>

namespace Poemstream {

namespace {

constexpr qsizetype atATime = 8;
constexpr std::chrono::minutes patience{4}; // only used up when something is broken

} // namespace

PlaceReader::PlaceReader(quint16 port)
    : m_port(port)
{}

QString PlaceReader::read(const QList<QByteArray> &lastEventIds, const Judge &judge)
{
    m_ids = lastEventIds;
    m_judge = judge;
    m_next = m_judged = 0;
    m_problem.clear();
    QTimer deadline;
    deadline.callOnTimeout(&m_loop, [this] { end(QStringLiteral("it takes too long")); });
    deadline.start(patience);
    for (qsizetype i = std::min(atATime, m_ids.size()); i > 0; --i)
        askNext();
    if (!m_ids.isEmpty())
        m_loop.exec();
    const QObjectList sockets = children();
    for (QObject *socket : sockets) {
        socket->disconnect();
        delete socket;
    }
    return m_problem;
}

void PlaceReader::askNext()
{
    const qsizetype index = m_next++;
    auto *socket = new QTcpSocket(this);
    const auto received = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, socket, [socket, received] { *received += socket->readAll(); });
    connect(socket, &QTcpSocket::disconnected, this, [this, index, socket, received] {
        socket->deleteLater();
        take(index, *received);
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            end(socket->errorString());
    });
    socket->connectToHost(QHostAddress::LocalHost, m_port);
    socket->write("GET /v1/poems/stream?question=moon&pace=0 HTTP/1.1\r\nHost: localhost\r\n"
                  "Connection: close\r\nLast-Event-ID: " +
                  m_ids.at(index) + "\r\n\r\n");
}

void PlaceReader::take(qsizetype index, const QByteArray &received)
{
    const auto answer = parseAnswer(received);
    const QString place = QString::fromLatin1(m_ids.at(index));
    if (!answer || !answer->isWhole || !answer->rest.isEmpty())
        return end(QStringLiteral("no whole answer to ") + place);
    if (!m_judge(index, *answer))
        return end(QStringLiteral("a wrong answer to ") + place);
    if (++m_judged == m_ids.size())
        m_loop.quit();
    else if (m_next < m_ids.size())
        askNext();
}

void PlaceReader::end(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    m_loop.quit();
}

} // namespace Poemstream
