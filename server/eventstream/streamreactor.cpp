// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamreactor.h"

#include "detachedconnection.h"
#include "socketoptions.h"

#include <QtCore/QTimerEvent>

#include <algorithm>
#include <utility>

#include <sys/epoll.h>

namespace Poemstream {

namespace {

using Clock = std::chrono::steady_clock;

} // namespace

StreamReactor::StreamReactor(const Times &times, QObject *parent)
    : QObject(parent)
    , m_times(times)
    , m_set([this](int descriptor, quint32 events) { handle(descriptor, events); })
{}

StreamReactor::~StreamReactor()
{
    uncorkAll(); // what was said goes out
    ++m_depth;   // nothing is tidied up within
    for (const auto &connection : m_connections) {
        if (connection)
            connection->drop(false);
    }
}

DetachedConnection *StreamReactor::take(int descriptor)
{
    if (!m_set.add(descriptor, EPOLLIN))
        return nullptr;
    const auto index = std::size_t(descriptor);
    if (m_connections.size() <= index)
        m_connections.resize(std::max(index + 1, m_connections.size() * 2));
    m_connections[index] = std::make_unique<DetachedConnection>(descriptor, *this);
    ++m_size;
    ++m_speaking;
    return m_connections[index].get();
}

void StreamReactor::watch(int descriptor, quint32 events) const
{
    m_set.change(descriptor, events);
}

Clock::time_point StreamReactor::expect(DetachedConnection &connection, Deadline what)
{
    const auto time = Clock::now() + (what == Deadline::Flushing ? m_times.flushing : m_times.lingering);
    m_expected.push({time, connection.descriptor()});
    startTimer();
    return time;
}

void StreamReactor::prepare(int descriptor) const
{
    sendAtOnce(descriptor);
    dropWhenSilent(descriptor, m_times.flushing);
    keepLittleUnsent(descriptor);
}

void StreamReactor::cork(int descriptor)
{
    if (m_corked.empty())
        QMetaObject::invokeMethod(this, &StreamReactor::uncorkAll, Qt::QueuedConnection);
    m_corked.push_back(descriptor);
}

void StreamReactor::remove(DetachedConnection &connection)
{
    const auto index = std::size_t(connection.descriptor());
    connection.close();
    if (m_removed.empty() && m_depth == 0)
        QMetaObject::invokeMethod(this, &StreamReactor::tidy, Qt::QueuedConnection);
    m_removed.push_back(std::move(m_connections[index]));
    --m_size;
}

void StreamReactor::noteSilent()
{
    if (--m_speaking == 0)
        Q_EMIT silenced();
}

void StreamReactor::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    ++m_depth;
    const auto now = Clock::now();
    while (!m_expected.empty() && m_expected.top().time <= now) {
        const Expected expected = m_expected.top();
        m_expected.pop();
        DetachedConnection *connection = m_connections[std::size_t(expected.descriptor)].get();
        if (connection != nullptr && connection->deadline() == expected.time)
            connection->expire();
    }
    --m_depth;
    tidy();
    startTimer();
}

void StreamReactor::handle(int descriptor, quint32 events)
{
    DetachedConnection *connection = m_connections[std::size_t(descriptor)].get();
    if (!connection)
        return;
    ++m_depth;
    connection->handle((events & (EPOLLOUT | EPOLLERR | EPOLLHUP)) != 0);
    --m_depth;
    tidy();
}

void StreamReactor::uncorkAll()
{
    const auto corked = std::exchange(m_corked, {});
    ++m_depth;
    for (const int descriptor : corked) {
        if (DetachedConnection *connection = m_connections[std::size_t(descriptor)].get())
            connection->uncork();
    }
    --m_depth;
    tidy();
}

void StreamReactor::tidy()
{
    if (m_depth == 0)
        m_removed.clear();
}

void StreamReactor::startTimer()
{
    if (m_expected.empty() || (m_timer.isActive() && m_timerDue <= m_expected.top().time))
        return;
    m_timerDue = m_expected.top().time;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_timerDue - Clock::now());
    m_timer.start(int(std::max<qint64>(wait.count(), 0)), this);
}

} // namespace Poemstream
