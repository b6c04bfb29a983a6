// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Poemstream {

namespace {

/// Takes whole chunks off @p answer.rest.
void takeChunks(RawAnswer &answer)
{
    for (;;) {
        const qsizetype lineEnd = answer.rest.indexOf("\r\n");
        bool isNumber = false;
        const qsizetype size = answer.rest.first(std::max(lineEnd, qsizetype(0))).toInt(&isNumber, 16);
        if (!isNumber || answer.rest.size() < lineEnd + 2 + size + 2 ||
            answer.rest.sliced(lineEnd + 2 + size, 2) != "\r\n")
            return;
        const QByteArray data = answer.rest.sliced(lineEnd + 2, size);
        answer.rest.remove(0, lineEnd + 2 + size + 2);
        if (data.isEmpty()) {
            answer.isWhole = true;
            return;
        }
        answer.body += data;
        answer.chunks.append(data);
    }
}

void takeBody(RawAnswer &answer, const QByteArray &bytes)
{
    const QByteArray length = answer.header("Content-Length");
    answer.rest = bytes;
    if (answer.header("Transfer-Encoding") == "chunked") {
        takeChunks(answer);
    } else if (length.isNull()) {
        answer.body = std::exchange(answer.rest, {});
    } else {
        answer.body = bytes.first(std::min(bytes.size(), qsizetype(length.toLongLong())));
        answer.isWhole = answer.body.size() == length.toLongLong();
        answer.rest = bytes.sliced(answer.body.size());
    }
}

int connectTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("Cannot connect to port %d", int(port));
    ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    return descriptor;
}

} // namespace

int RawAnswer::status() const
{
    return statusLine.split(' ').value(1).toInt();
}

QList<std::pair<QByteArray, QByteArray>> RawAnswer::undatedHeaders() const
{
    auto undated = headers;
    undated.removeIf([](const auto &field) { return field.first == "Date"; });
    return undated;
}

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const auto &field : headers) {
        if (field.first.compare(name, Qt::CaseInsensitive) == 0)
            return field.second;
    }
    return {};
}

std::optional<RawAnswer> parseAnswer(const QByteArray &bytes, bool toHead)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    RawAnswer answer;
    for (QByteArray line : bytes.first(headEnd).split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        const qsizetype colon = line.indexOf(": ");
        if (answer.statusLine.isEmpty())
            answer.statusLine = line;
        else
            answer.headers.emplaceBack(line.first(colon), line.sliced(colon + 2));
    }
    const QByteArray body = bytes.sliced(headEnd + 4);
    if (toHead || answer.status() == 204 || answer.status() == 304) {
        answer.isWhole = true;
        answer.rest = body;
    } else {
        takeBody(answer, body);
    }
    return answer;
}

QByteArray withoutDates(const QByteArray &answers)
{
    static const QRegularExpression date(QStringLiteral(
        "\r\nDate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|"
        "Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT(?=\r\n)"));
    return QString::fromLatin1(answers).remove(date).toLatin1();
}

RawClient::RawClient(quint16 port, QObject *parent)
    : QObject(parent)
    , m_descriptor(connectTo(port))
    , m_reader(m_descriptor, QSocketNotifier::Read)
    , m_writer(m_descriptor, QSocketNotifier::Write)
{
    m_writer.setEnabled(false);
    connect(&m_reader, &QSocketNotifier::activated, this, &RawClient::read);
    connect(&m_writer, &QSocketNotifier::activated, this, &RawClient::write);
}

RawClient::~RawClient()
{
    close();
}

void RawClient::send(const QByteArray &bytes)
{
    m_unsent += bytes;
    write();
}

void RawClient::closeSending()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawClient::close()
{
    shut(End::Ours);
}

void RawClient::reset()
{
    const linger none{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    shut(End::Ours);
}

bool RawClient::hasAnswer(bool toHead) const
{
    const auto answer = parseAnswer(m_received, toHead);
    return answer && answer->isWhole;
}

void RawClient::read()
{
    char buffer[16 * 1024];
    const ssize_t size = ::recv(m_descriptor, buffer, sizeof buffer, 0);
    if (size > 0)
        m_received.append(buffer, size);
    else if (size == 0)
        shut(End::Closed);
    else if (errno != EAGAIN && errno != EINTR)
        shut(End::Reset);
}

void RawClient::write()
{
    const ssize_t size = ::send(m_descriptor, m_unsent.constData(), size_t(m_unsent.size()), MSG_NOSIGNAL);
    if (size > 0)
        m_unsent.remove(0, size);
    // A server that closed is noticed in reading, which may still have bytes of an answer to collect.
    m_writer.setEnabled(!m_unsent.isEmpty() && (size > 0 || errno == EAGAIN || errno == EINTR));
}

void RawClient::shut(End end)
{
    if (m_end != End::None)
        return;
    m_end = end;
    m_reader.setEnabled(false);
    m_writer.setEnabled(false);
    ::close(m_descriptor);
}

} // namespace Poemstream
