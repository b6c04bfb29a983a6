// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamconnection.h"

#include <QtCore/QDeadlineTimer>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>

#include <sys/socket.h>

namespace Poemstream {

namespace {

constexpr qsizetype mostBytes = 1024 * 1024; // of a stream that never pauses

int milliseconds(std::chrono::milliseconds time)
{
    return static_cast<int>(std::max(time, std::chrono::milliseconds(0)).count());
}

} // namespace

StreamConnection::StreamConnection(const StreamTarget &target, const QByteArray &request)
    : m_target(target)
    , m_isToHead(request.startsWith("HEAD "))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.connectToHost(target.host, target.port);
    m_socket.waitForConnected(milliseconds(target.patience));
    m_clock.start();
    send(request);
}

void StreamConnection::send(const QByteArray &bytes)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(milliseconds(m_target.patience))) {
    }
}

bool StreamConnection::read(const std::function<bool(const StreamAnswer &)> &isEnough,
                            std::chrono::milliseconds time)
{
    const QDeadlineTimer deadline(time);
    take();
    while (!isEnough(m_answer) && m_socket.state() == QAbstractSocket::ConnectedState &&
           m_received.size() < mostBytes) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline.remainingTimeAsDuration());
        if (!m_socket.waitForReadyRead(milliseconds(left)) && deadline.hasExpired())
            break;
        take();
    }
    return isEnough(m_answer);
}

bool StreamConnection::readHead()
{
    return read([](const StreamAnswer &answer) { return answer.hasHead(); }, m_target.patience);
}

bool StreamConnection::readBytes()
{
    return read([](const StreamAnswer &answer) { return !answer.body.isEmpty(); }, m_target.patience);
}

void StreamConnection::readFor(std::chrono::milliseconds time)
{
    read([](const StreamAnswer &) { return false; }, time);
}

void StreamConnection::reset()
{
    const linger none{1, 0};
    ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    m_socket.abort();
}

QByteArray StreamConnection::told() const
{
    if (m_received.isEmpty())
        return "the server sent nothing (" + m_socket.errorString().toUtf8() + ')';
    return "the server sent: " + visible(m_received);
}

void StreamConnection::take()
{
    m_received += m_socket.readAll();
    const bool isOver = m_socket.state() != QAbstractSocket::ConnectedState;
    m_answer = readAnswer(m_received, m_isToHead, isOver);
    const std::chrono::milliseconds now(m_clock.elapsed());
    if (m_answer.hasHead() && m_headTime.count() < 0)
        m_headTime = now;
    if (!m_answer.body.isEmpty() && m_bodyTime.count() < 0) {
        m_bodyTime = now;
        m_cameInOnePiece = m_answer.isWhole;
    }
}

QByteArray visible(const QByteArray &bytes)
{
    constexpr qsizetype enough = 600;
    QByteArray text;
    for (const char c : bytes.left(enough)) {
        if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c >= ' ' && c <= '~')
            text += c;
        else
            text += "\\x" + QByteArray(1, c).toHex();
    }
    return bytes.size() > enough ? text + "..." : text;
}

} // namespace Poemstream
