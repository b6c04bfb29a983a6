// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firstrequests.h"

#include "detachedstream.h"
#include "httpsyntax.h"
#include "plainrequest.h"
#include "streamhead.h"
#include "streamreactor.h"

#include <QtCore/QTimerEvent>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace Poemstream {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto patience =
    200ms; ///< a client that means to ask has asked by then: its request follows its ACK
constexpr qsizetype mostBytes = 4096; ///< of a plain request
constexpr int looksATurn =
    256; ///< at once when they come; more wait for the next turn, when others had theirs

QHostAddress peerOf(int descriptor)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as the system has it
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    return ::getpeername(descriptor, generic, &size) == 0 ? QHostAddress(generic) : QHostAddress();
}

} // namespace

FirstRequests::FirstRequests(StreamReactor &reactor, EarlyHandler handler, QObject *parent)
    : QObject(parent)
    , m_reactor(reactor)
    , m_handler(std::move(handler))
    , m_set([this](int descriptor, quint32) { lookAgain(descriptor); })
{}

FirstRequests::~FirstRequests()
{
    for (const Waiting &waiting : m_waiting) {
        if (isCurrent(waiting))
            ::close(waiting.descriptor);
    }
}

void FirstRequests::add(int descriptor)
{
    if (m_looks++ == 0)
        QMetaObject::invokeMethod(
            this, [this] { m_looks = 0; }, Qt::QueuedConnection);
    const Sight sight = m_looks > looksATurn ? Sight::Nothing : look(descriptor);
    if (sight == Sight::Nothing)
        await(descriptor);
    else if (sight == Sight::Other)
        Q_EMIT handedOn(descriptor);
}

void FirstRequests::handAllOn()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (isCurrent(waiting))
            handOn(waiting.descriptor);
    }
    m_timer.stop();
}

void FirstRequests::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    const auto now = Clock::now();
    while (!m_waiting.empty() && (m_waiting.front().until <= now || !isCurrent(m_waiting.front()))) {
        const Waiting waiting = m_waiting.front();
        m_waiting.pop_front();
        if (isCurrent(waiting))
            handOn(waiting.descriptor);
    }
    if (m_waiting.empty())
        m_timer.stop();
}

/// At what has come, without taking it away: whoever gets the connection finds it as it came.
FirstRequests::Sight FirstRequests::look(int descriptor)
{
    std::array<char, mostBytes> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): recv() fills it
    const ssize_t size = ::recv(descriptor, bytes.data(), bytes.size(), MSG_PEEK | MSG_DONTWAIT);
    if (size < 0 && errno == EAGAIN)
        return Sight::Nothing;
    const auto head = size > 0 ? PlainHead::read({bytes.data(), size}) : std::nullopt;
    if (!head)
        return Sight::Other;
    const bool isLast = hasOption(head->value("Connection"), "close");
    const OpenEarly opener = [this, descriptor, size, isLast](const HttpHeaders &extra,
                                                              const StreamLimits &limits) {
        return open(descriptor, size, streamHead(true, isLast, extra), limits);
    };
    return m_handler(PlainRequest(*head, peerOf(descriptor)), head->path(), opener) ? Sight::Taken
                                                                                    : Sight::Other;
}

std::unique_ptr<EventStream> FirstRequests::open(int descriptor, qsizetype size, const QByteArray &head,
                                                 const StreamLimits &limits)
{
    if (isAwaited(descriptor))
        leave(descriptor);
    DetachedConnection *connection = m_reactor.take(descriptor);
    if (!connection)
        return nullptr;
    ::recv(descriptor, nullptr, std::size_t(size), MSG_TRUNC | MSG_DONTWAIT); // it was read
    return std::make_unique<DetachedStream>(*connection, head, true, limits);
}

void FirstRequests::await(int descriptor)
{
    if (!m_set.add(descriptor, EPOLLIN | EPOLLRDHUP)) {
        Q_EMIT handedOn(descriptor);
        return;
    }
    const auto index = std::size_t(descriptor);
    if (m_tickets.size() <= index)
        m_tickets.resize(std::max(index + 1, m_tickets.size() * 2));
    if (++m_lastTicket == 0)
        ++m_lastTicket;
    m_tickets[index] = m_lastTicket;
    m_waiting.push_back({Clock::now() + patience, descriptor, m_lastTicket});
    if (!m_timer.isActive())
        m_timer.start(int(patience.count()), this);
}

void FirstRequests::lookAgain(int descriptor)
{
    if (isAwaited(descriptor) && look(descriptor) == Sight::Other)
        handOn(descriptor);
}

bool FirstRequests::isAwaited(int descriptor) const
{
    return std::size_t(descriptor) < m_tickets.size() && m_tickets.at(std::size_t(descriptor)) != 0;
}

bool FirstRequests::isCurrent(const Waiting &waiting) const
{
    return m_tickets.at(std::size_t(waiting.descriptor)) == waiting.ticket;
}

void FirstRequests::handOn(int descriptor)
{
    leave(descriptor);
    Q_EMIT handedOn(descriptor);
}

void FirstRequests::leave(int descriptor)
{
    m_tickets.at(std::size_t(descriptor)) = 0;
    m_set.remove(descriptor);
}

} // namespace Poemstream
