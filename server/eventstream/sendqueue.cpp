// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendqueue.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/socket.h>
#include <sys/uio.h>

namespace Poemstream {

namespace {

constexpr std::size_t mostParts = 3;
constexpr qsizetype usualSize = 2048; ///< bytes that are kept before they are sent together

/// How much @p socket took; -1 for an error.
qint64 offer(int socket, SendQueue::Parts parts, int flags = 0)
{
    flags |= MSG_DONTWAIT | MSG_NOSIGNAL;
    ssize_t size = 0;
    if (parts.size() == 1) { // as most are, and the cheaper call
        size = ::send(socket, parts.begin()->data(), std::size_t(parts.begin()->size()), flags);
    } else {
        std::array<iovec, mostParts> pieces = {};
        Q_ASSERT(parts.size() <= pieces.size());
        msghdr message = {};
        message.msg_iov = pieces.data();
        for (const QByteArrayView part : parts) {
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): sendmsg() only reads
            pieces.at(message.msg_iovlen++) = {const_cast<char *>(part.data()), std::size_t(part.size())};
        }
        size = ::sendmsg(socket, &message, flags);
    }
    return size < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : size;
}

} // namespace

bool SendQueue::send(int socket, Parts parts)
{
    qint64 sent = 0;
    if (size() == 0 && (sent = offer(socket, parts)) < 0)
        return false;
    for (const QByteArrayView part : parts) {
        const qint64 here = std::min<qint64>(sent, part.size());
        if (here < part.size()) // seldom
            m_bytes.append(part.sliced(here));
        sent -= here;
    }
    return true;
}

void SendQueue::keep(Parts parts)
{
    if (m_bytes.isNull())
        m_bytes.reserve(usualSize);
    for (const QByteArrayView part : parts)
        m_bytes.append(part);
}

bool SendQueue::flush(int socket, Follows next)
{
    while (size() > 0) {
        const qint64 sent = offer(socket, {QByteArrayView(m_bytes)}, next == Follows::Fin ? MSG_MORE : 0);
        if (sent <= 0)
            return sent == 0;
        m_bytes.remove(0, sent);
    }
    clear();
    return true;
}

void SendQueue::clear()
{
    m_bytes = QByteArray();
}

} // namespace Poemstream
