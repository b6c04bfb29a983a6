// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detachedstream.h"

#include <array>
#include <charconv>
#include <utility>

namespace Poemstream {

namespace {

constexpr qint64 mostFraming = 20; ///< bytes around a chunk

} // namespace

DetachedStream::DetachedStream(DetachedConnection &connection, const QByteArray &head, bool isChunked,
                               const StreamLimits &limits)
    : m_connection(&connection)
    , m_watch(limits)
    , m_isChunked(isChunked)
{
    connection.setOwner(this);
    connection.write({head});
}

DetachedStream::~DetachedStream()
{
    if (!m_connection)
        return;
    m_connection->setOwner(nullptr);
    if (m_end != End::Finished)
        m_connection->abort();
}

qint64 DetachedStream::unsentBytes() const
{
    return m_connection ? m_connection->unsentBytes() : 0;
}

void DetachedStream::setLostHandler(std::function<void()> handler)
{
    m_lost = std::move(handler);
}

void DetachedStream::setTakenHandler(const std::function<void()> &handler)
{
    m_taken = handler;
}

void DetachedStream::send(const QByteArray &encoded)
{
    if (!isOpen() || encoded.isEmpty()) // an empty chunk would be the last one
        return;
    const qint64 more = encoded.size() + (m_isChunked ? mostFraming : 0);
    if (m_watch.mayBeTooMuch(unsentBytes(), more) && !m_connection->flush())
        return;
    if (m_watch.isTooSlow(unsentBytes(), more)) {
        m_connection->setOwner(nullptr);
        m_connection->abort();
        return lose(End::PeerStuck);
    }
    if (write(encoded))
        m_watch.noteSent(unsentBytes());
}

void DetachedStream::finish(const QByteArray &last)
{
    if (!isOpen())
        return;
    m_end = End::Finished;
    const QByteArrayView end = m_isChunked ? QByteArrayView("0\r\n\r\n") : QByteArrayView();
    const bool isWritten = last.isEmpty() ? m_connection->write({end}) : write(last, end);
    if (isWritten)
        m_connection->finish();
}

void DetachedStream::noteTaken()
{
    const auto handler = m_taken; // it may destroy this
    if (handler)
        handler();
}

void DetachedStream::noteLost(bool wasStuck)
{
    lose(wasStuck ? End::PeerStuck : End::PeerLeft);
}

/// False where the connection is no more: then this may be no more, either.
bool DetachedStream::write(const QByteArray &encoded, QByteArrayView after)
{
    if (!m_isChunked)
        return m_connection->write({encoded});
    std::array<char, mostFraming> size = {};
    char *end = std::to_chars(size.begin(), size.end() - 2, encoded.size(), 16).ptr;
    *end++ = '\r';
    *end++ = '\n';
    return m_connection->write({QByteArrayView(size.data(), end), encoded, "\r\n", after});
}

void DetachedStream::lose(End end)
{
    m_connection = nullptr;
    if (m_end != End::None)
        return;
    m_end = end;
    if (const auto handler = std::exchange(m_lost, {})) // it may destroy this
        handler();
}

} // namespace Poemstream
