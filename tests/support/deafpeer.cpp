// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deafpeer.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Poemstream {

namespace {

bool isConnected(int descriptor)
{
    pollfd one{descriptor, POLLOUT, 0};
    return ::poll(&one, 1, 100) > 0; // on loopback an answer is there at once
}

} // namespace

DeafPeer::DeafPeer()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size) != 0 ||
        ::listen(m_listener, 0) != 0)
        qFatal("Cannot listen: %d", errno);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    do {
        m_queue += knock();
    } while (isConnected(m_queue.last()) && m_queue.size() < 16);
}

DeafPeer::~DeafPeer()
{
    for (const int descriptor : std::as_const(m_queue))
        ::close(descriptor);
    ::close(m_listener);
}

bool DeafPeer::isDeaf() const
{
    return !isConnected(m_queue.last());
}

int DeafPeer::knock() const
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return descriptor;
}

} // namespace Poemstream
