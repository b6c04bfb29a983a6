// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tickwatch.h"

#include <array>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Poemstream {

namespace {

using Clock = std::chrono::steady_clock;

int ask(quint16 port, const QByteArray &request)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("Cannot connect to port %d", int(port));
    ::send(descriptor, request.constData(), static_cast<std::size_t>(request.size()), MSG_NOSIGNAL);
    return descriptor;
}

} // namespace

TickWatch::TickWatch(quint16 port, const QByteArray &request)
    : m_descriptor(ask(port, request))
    , m_thread([this] { run(); })
{}

TickWatch::~TickWatch()
{
    ::shutdown(m_descriptor, SHUT_RDWR);
    m_thread.join();
    ::close(m_descriptor);
}

void TickWatch::run()
{
    std::array<char, 64 * 1024> buffer{};
    auto last = Clock::now();
    while (::recv(m_descriptor, buffer.data(), buffer.size(), 0) > 0) {
        const auto now = Clock::now();
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(now - last);
        if (wait > m_longest.load())
            m_longest = wait;
        last = now;
        ++m_ticks;
    }
    m_isOver = true;
}

} // namespace Poemstream
