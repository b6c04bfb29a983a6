// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detachedconnection.h"

#include "socketoptions.h"
#include "streamreactor.h"

#include <cerrno>
#include <utility>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Poemstream {

namespace {

constexpr qint64 littleToSay = qint64(16) * 1024; ///< bytes that any client's system takes at once
constexpr int readsATurn = 4;                     ///< of one client, that others get their turn

/// A reset behind the client's FIN, which no read tells.
bool isBroken(int descriptor)
{
    pollfd state{descriptor, 0, 0};
    return ::poll(&state, 1, 0) > 0;
}

} // namespace

DetachedConnection::DetachedConnection(int descriptor, StreamReactor &reactor)
    : m_reactor(reactor)
    , m_descriptor(descriptor)
{
    cork();
}

DetachedConnection::~DetachedConnection()
{
    close();
}

void DetachedConnection::setPatient(bool isPatient)
{
    m_isPatient = isPatient;
    if (m_hasPeerEnded && !isPatient && m_phase == Phase::Open)
        drop(false);
}

bool DetachedConnection::write(SendQueue::Parts parts)
{
    if (m_isCorked)
        m_unsent.keep(parts);
    else if (!m_unsent.send(m_descriptor, parts))
        return breakDown(errno);
    watch();
    return true;
}

void DetachedConnection::cork()
{
    if (m_phase == Phase::Open && !std::exchange(m_isCorked, true))
        m_reactor.cork(m_descriptor);
}

bool DetachedConnection::flush()
{
    m_isCorked = false;
    if (!m_unsent.flush(m_descriptor))
        return breakDown(errno);
    watch();
    return true;
}

void DetachedConnection::finish()
{
    m_phase = Phase::Finishing;
    if (!m_isCorked)
        sendLast();
}

void DetachedConnection::abort()
{
    m_owner = nullptr;
    drop(false);
}

/// Goes by what the system calls say: an event may be a former connection's with this descriptor.
void DetachedConnection::handle(bool canWrite)
{
    const qint64 before = unsentBytes();
    if (canWrite && before > 0 && !m_isCorked) {
        if (!m_unsent.flush(m_descriptor)) {
            breakDown(errno);
            return;
        }
        watch();
    }
    const bool hasTaken = unsentBytes() < before;
    if (m_phase == Phase::Finishing && !m_isCorked) {
        m_hasProgressed = m_hasProgressed || hasTaken;
        goOnFinishing();
    }
    discard();
    if (hasTaken && m_owner && m_phase == Phase::Open)
        m_owner->noteTaken();
}

void DetachedConnection::uncork()
{
    if (!std::exchange(m_isCorked, false) || m_phase == Phase::Over)
        return;
    const bool isOver = m_phase == Phase::Finishing && unsentBytes() < littleToSay;
    if (!isOver && !std::exchange(m_isPrepared, true))
        m_reactor.prepare(m_descriptor);
    if (m_phase == Phase::Finishing)
        return sendLast();
    const qint64 before = unsentBytes();
    if (flush() && unsentBytes() < before && m_owner)
        m_owner->noteTaken();
}

void DetachedConnection::expire()
{
    if (m_phase == Phase::Finishing && std::exchange(m_hasProgressed, false))
        m_deadline = m_reactor.expect(*this, StreamReactor::Deadline::Flushing);
    else if (m_phase == Phase::Finishing || m_phase == Phase::Lingering)
        drop(m_phase == Phase::Finishing);
}

void DetachedConnection::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1)); // which leaves the epoll set, too
    m_phase = Phase::Over;
}

void DetachedConnection::discard()
{
    for (int i = 0; i < readsATurn && m_phase != Phase::Over; ++i) {
        auto &thrownAway = m_reactor.wasteBasket();
        const ssize_t size = ::recv(m_descriptor, thrownAway.data(), thrownAway.size(), MSG_DONTWAIT);
        if (size == 0)
            return noteFin();
        if (size < 0 && errno != EAGAIN && errno != EINTR)
            breakDown(errno);
        if (size < qint64(thrownAway.size()))
            return; // a FIN behind it is told the next turn
    }
}

/// A client that closes its side before the end has left: none of an event stream does else. Where that is
/// not so it may be told more than once, if something else happens to the connection.
void DetachedConnection::noteFin()
{
    m_hasPeerEnded = true;
    if (m_phase == Phase::Finishing || (m_phase == Phase::Open && m_isPatient && !isBroken(m_descriptor)))
        watch();
    else
        drop(false);
}

bool DetachedConnection::breakDown(int error)
{
    drop(error != ECONNRESET && error != EPIPE); // else it is the kernel that gave up
    return false;
}

void DetachedConnection::sendLast()
{
    if (!m_unsent.flush(m_descriptor, SendQueue::Follows::Fin)) {
        breakDown(errno);
        return;
    }
    if (unsentBytes() > 0)
        m_deadline = m_reactor.expect(*this, StreamReactor::Deadline::Flushing);
    goOnFinishing();
}

void DetachedConnection::goOnFinishing()
{
    if (unsentBytes() > 0)
        return watch();
    Owner *owner = std::exchange(m_owner, nullptr);
    const bool hasSaidSo = endSending(m_descriptor);
    if (m_hasPeerEnded || !hasSaidSo) {
        drop(false);
    } else {
        m_phase = Phase::Lingering;
        watch();
        m_deadline = m_reactor.expect(*this, StreamReactor::Deadline::Lingering);
        m_reactor.noteSilent();
    }
    if (owner)
        owner->noteSilent();
}

void DetachedConnection::drop(bool wasStuck)
{
    if (m_phase == Phase::Over)
        return;
    const bool wasSpeaking = m_phase != Phase::Lingering;
    Owner *owner = std::exchange(m_owner, nullptr);
    m_unsent.clear();
    m_reactor.remove(*this);
    if (owner)
        owner->noteLost(wasStuck);
    if (wasSpeaking)
        m_reactor.noteSilent();
}

/// Level-triggered: what one turn leaves is told again, and nobody has to remember it.
void DetachedConnection::watch()
{
    const bool waits = unsentBytes() > 0 && !m_isCorked;
    const quint32 wanted = (m_hasPeerEnded ? 0U : quint32(EPOLLIN)) | (waits ? quint32(EPOLLOUT) : 0U);
    if (wanted != m_watched && m_phase != Phase::Over)
        m_reactor.watch(m_descriptor, m_watched = wanted);
}

} // namespace Poemstream
