// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamreaders.h"

#include <array>
#include <cerrno>
#include <utility>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr std::string_view lastChunk = "0\r\n\r\n";

/// Lines that begin with an id: each event has one, comments have none.
std::uint32_t eventsIn(std::string_view bytes)
{
    constexpr std::string_view mark = "\nid:";
    std::uint32_t count = 0;
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at + 1))
        ++count;
    return count;
}

/// What lies half in what came @p before, and half in @p bytes.
std::uint32_t eventsBetween(std::string_view before, std::string_view bytes)
{
    const std::string border =
        std::string(before.substr(before.size() - std::min(before.size(), std::size_t(3)))) +
        std::string(bytes.substr(0, 3));
    return eventsIn(border);
}

} // namespace

StreamReaders::StreamReaders(std::uint16_t port, std::vector<std::string> requests,
                             std::chrono::milliseconds pause)
    : m_requests(std::move(requests))
    , m_pause(pause)
    , m_epoll(::epoll_create1(0))
    , m_readers(65536)
{
    m_server.sin_family = AF_INET;
    m_server.sin_port = htons(port);
    m_server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
}

StreamReaders::~StreamReaders()
{
    ::close(m_epoll);
}

/// From addresses in turn: one alone has too few ports.
int StreamReaders::open()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const std::size_t number = m_findings.asked++;
    if (descriptor < 0) {
        ++m_findings.cut;
        return descriptor;
    }
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in own = {};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK + std::uint32_t(number % 16) + 1);
    ::bind(descriptor, reinterpret_cast<const sockaddr *>(&own), sizeof own);
    Reader &reader = m_readers.at(std::size_t(descriptor));
    reader = {};
    reader.began = Clock::now();
    reader.number = number;
    reader.isOpen = true;
    ++m_running;
    ::connect(descriptor, reinterpret_cast<const sockaddr *>(&m_server), sizeof m_server);
    epoll_event event = {};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.fd = descriptor;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    return descriptor;
}

void StreamReaders::leave(int descriptor)
{
    if (descriptor < 0 || !std::exchange(m_readers.at(std::size_t(descriptor)).isOpen, false))
        return;
    --m_running;
    ::close(descriptor);
}

void StreamReaders::turn(Clock::time_point deadline)
{
    std::array<epoll_event, 1024> events = {};
    const auto left = std::chrono::floor<std::chrono::milliseconds>(deadline - Clock::now()).count();
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), int(std::max(left, 0L)));
    for (int i = 0; i < count; ++i)
        hear(events.at(std::size_t(i)).data.fd, events.at(std::size_t(i)).events);
}

void StreamReaders::hear(int descriptor, unsigned events)
{
    Reader &reader = m_readers.at(std::size_t(descriptor));
    if (!reader.hasAsked && (events & (EPOLLOUT | EPOLLERR)) != 0) {
        reader.hasAsked = true;
        const std::string &request = m_requests[reader.number % m_requests.size()];
        if (::send(descriptor, request.data(), request.size(), MSG_NOSIGNAL) < 0)
            return shut(descriptor, reader);
    }
    static std::array<char, 256 * 1024> bytes;
    for (;;) {
        const ssize_t size = ::recv(descriptor, bytes.data(), bytes.size(), 0);
        if (size == 0 || (size < 0 && errno != EAGAIN))
            return shut(descriptor, reader);
        if (size < 0)
            return;
        take(reader, {bytes.data(), std::size_t(size)});
        if ((events & EPOLLRDHUP) == 0 && std::size_t(size) < bytes.size() && (events & EPOLLHUP) == 0 &&
            reader.tail != lastChunk)
            return; // nothing is left, and the next wait tells of more
    }
}

void StreamReaders::take(Reader &reader, std::string_view bytes)
{
    m_findings.bytes += bytes.size();
    const std::uint32_t events = eventsIn(bytes) + eventsBetween(reader.tail, bytes);
    reader.tail.append(bytes.substr(bytes.size() - std::min(bytes.size(), lastChunk.size())));
    reader.tail.erase(0, reader.tail.size() - std::min(reader.tail.size(), lastChunk.size()));
    if (events > 0)
        note(reader, events);
}

void StreamReaders::note(Reader &reader, std::uint32_t events)
{
    const auto now = Clock::now();
    m_lastEvent = now;
    m_findings.events += events;
    if (reader.events == 0) {
        reader.first = now;
        m_findings.firstEvent.add(now - reader.began);
        --events; // the first one sets the beat; whatever came with it is early, if anything
        ++reader.events;
    } else if (m_isSteady) {
        m_findings.gaps.add(now - reader.last);
    }
    reader.last = now;
    for (; events > 0 && m_pause.count() > 0; --events)
        m_findings.late.add(now - reader.first - m_pause * reader.events++);
}

void StreamReaders::shut(int descriptor, Reader &reader)
{
    ++(reader.tail == lastChunk ? m_findings.done : m_findings.cut);
    reader.isOpen = false;
    --m_running;
    ::close(descriptor);
}
