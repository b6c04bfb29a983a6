// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "torrent.h"

#include <cerrno>
#include <chrono>

#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Poemstream {

namespace {

int listenOnLoopback()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(descriptor, 1) != 0)
        qFatal("Cannot listen: %d", errno);
    return descriptor;
}

} // namespace

Torrent::Torrent(const QByteArray &head, const QByteArray &drop, qint64 most)
    : m_head(head)
    , m_drop(drop)
    , m_most(most)
    , m_listener(listenOnLoopback())
    , m_stop(::eventfd(0, EFD_CLOEXEC))
    , m_thread([this] { run(); })
{}

Torrent::~Torrent()
{
    ::eventfd_write(m_stop, 1);
    m_thread.join();
    ::close(m_listener);
    ::close(m_stop);
}

QUrl Torrent::url() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(ntohs(address.sin_port)));
}

qint64 Torrent::sentUntilStuck() const
{
    qint64 before = -1;
    while (before != m_sent) {
        before = m_sent;
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }
    return before;
}

void Torrent::run()
{
    if (!waitFor(m_listener, POLLIN))
        return;
    const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (takeRequest(descriptor))
        pour(descriptor);
    ::close(descriptor);
}

/// False when it is to stop.
bool Torrent::waitFor(int descriptor, short events) const
{
    pollfd both[] = {{descriptor, events, 0}, {m_stop, POLLIN, 0}};
    while (::poll(both, 2, -1) < 0 && errno == EINTR) {
    }
    return both[1].revents == 0;
}

bool Torrent::takeRequest(int descriptor) const
{
    QByteArray request;
    while (!request.contains("\r\n\r\n")) {
        char buffer[4096];
        if (!waitFor(descriptor, POLLIN))
            return false;
        const ssize_t size = ::recv(descriptor, buffer, sizeof buffer, 0);
        if (size <= 0)
            return false;
        request.append(buffer, size);
    }
    return ::send(descriptor, m_head.constData(), size_t(m_head.size()), MSG_NOSIGNAL) == m_head.size();
}

void Torrent::pour(int descriptor)
{
    while (m_sent < m_most && waitFor(descriptor, POLLOUT)) {
        const qint64 from = m_sent % m_drop.size();
        const qint64 size = std::min(m_drop.size() - from, m_most - m_sent);
        const ssize_t gone = ::send(descriptor, m_drop.constData() + from, size_t(size), MSG_NOSIGNAL);
        if (gone < 0 && errno != EAGAIN && errno != EINTR)
            return;
        m_sent += std::max<ssize_t>(gone, 0);
    }
}

} // namespace Poemstream
