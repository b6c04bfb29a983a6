// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detachedstream.h"

#include "chunks.h"
#include "prefetch.h"

#include <utility>

namespace Poemstream {

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

void DetachedStream::setPatient(bool isPatient)
{
    if (m_connection)
        m_connection->setPatient(isPatient);
}

void DetachedStream::prepare() const
{
    prefetch(m_connection, sizeof *m_connection);
}

void DetachedStream::gather()
{
    if (isOpen())
        m_connection->cork();
}

void DetachedStream::send(const QByteArray &encoded)
{
    if (encoded.isEmpty()) // an empty chunk would be the last one
        return;
    const QByteArray head = m_isChunked ? chunkHead(encoded.size()) : QByteArray();
    const QByteArrayView tail = m_isChunked ? QByteArrayView("\r\n") : QByteArrayView();
    if (admit(head.size() + encoded.size() + tail.size()) && m_connection->write({head, encoded, tail}))
        m_watch.noteSent(unsentBytes());
}

void DetachedStream::sendFrames(const FrameBlock &block, qsizetype from, qsizetype to)
{
    if (!m_isChunked)
        return send(block.plain(from, to));
    const QByteArrayView chunks = block.chunks(from, to);
    if (admit(chunks.size()) && m_connection->write({chunks}))
        m_watch.noteSent(unsentBytes());
}

void DetachedStream::finish(const QByteArray &last)
{
    if (!isOpen())
        return;
    m_end = End::Finished;
    const QByteArray chunk = m_isChunked && !last.isEmpty() ? chunkOf(last) : last;
    if (m_connection->write({chunk, m_isChunked ? lastChunk : QByteArrayView()}))
        m_connection->finish();
}

bool DetachedStream::admit(qint64 more)
{
    if (!isOpen() || (m_watch.mayBeTooMuch(unsentBytes(), more) && !m_connection->flush()))
        return false;
    if (!m_watch.isTooSlow(unsentBytes(), more))
        return true;
    m_connection->setOwner(nullptr);
    m_connection->abort();
    lose(End::PeerStuck);
    return false;
}

void DetachedStream::noteTaken()
{
    if (m_owner)
        m_owner->noteTaken();
}

void DetachedStream::noteSilent()
{
    m_connection = nullptr;
    noteTaken();
}

void DetachedStream::noteLost(bool wasStuck)
{
    lose(wasStuck ? End::PeerStuck : End::PeerLeft);
}

void DetachedStream::lose(End end)
{
    m_connection = nullptr;
    m_end = end;
    if (m_owner)
        std::exchange(m_owner, nullptr)->noteLost(); // it may destroy this
}

} // namespace Poemstream
