// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detachedconnection.h"
#include "eventstream.h"
#include "streamlimits.h"

namespace Poemstream {

/// An EventStream over a DetachedConnection: what HttpEventStream is over QHttpServer's own, with the same
/// manners to the byte. finish() closes the connection, the destructor drops it if that was not called. It
/// may outlive the reactor. Each send() is one chunk and, where nothing waits, one system call; what is sent
/// in the first turn of the event loop goes out together. Its owner may destroy it when told that it is lost.
class DetachedStream final : public EventStream, private DetachedConnection::Owner
{
public:
    /// @p head is sent first. @p isChunked: as HTTP/1.1 wants it; else the close is the end.
    DetachedStream(DetachedConnection &connection, const QByteArray &head, bool isChunked,
                   const StreamLimits &limits);
    Q_DISABLE_COPY_MOVE(DetachedStream)
    ~DetachedStream() override;

    [[nodiscard]] End end() const override { return m_end; }
    [[nodiscard]] qint64 unsentBytes() const override;
    void setOwner(EventStream::Owner *owner) override { m_owner = owner; }
    void setPatient(bool isPatient) override;
    void prepare() const override;
    void gather() override;
    void send(const QByteArray &encoded) override;
    void sendFrames(const FrameBlock &block, qsizetype from, qsizetype to) override;
    void finish(const QByteArray &last) override;

private:
    void noteTaken() override;
    void noteSilent() override;
    void noteLost(bool wasStuck) override;
    /// False where so many @p more bytes are too many, or the stream is over.
    [[nodiscard]] bool admit(qint64 more);
    void lose(End end);

    DetachedConnection *m_connection; ///< null when it is no more, or has said all
    SlowClientWatch m_watch;
    bool m_isChunked;
    End m_end = End::None;
    EventStream::Owner *m_owner = nullptr;
};

} // namespace Poemstream
