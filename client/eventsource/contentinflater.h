// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtGlobal>

#include <memory>

namespace Poemstream {

/// gzip or deflate content -> what it was, as it comes: all that a flushing sender has written so far can be
/// taken at once. Several gzip members after one another are one content (RFC 1952, 2.2). What follows a
/// member, or deflate, and does not begin another gzip member is no part of it: that and all behind it is
/// thrown away as it comes, however much that is. What is called deflate may lack its zlib wrapping, as it
/// does from some servers. Internal to EventSource, whose parser bounds what a small input may grow into.
class ContentInflater
{
    Q_DISABLE_COPY_MOVE(ContentInflater)
public:
    /// @p encoding must be one it knows.
    explicit ContentInflater(const QByteArray &encoding);
    ~ContentInflater();

    /// Whether a Content-Encoding, as its header has it, can be inflated: gzip, x-gzip, deflate.
    [[nodiscard]] static bool knows(const QByteArray &encoding);

    /// Whether all that was given has been inflated and taken.
    [[nodiscard]] bool wantsMore() const;
    /// Only when it wants more.
    void give(const QByteArray &bytes);
    /// The next piece, at most @p most bytes; empty when it wants more or is broken.
    [[nodiscard]] QByteArray take(qsizetype most);

    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    /// Whether the content may end here.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    struct Stream; // zlib's

    void beginMember();
    void endContent();
    [[nodiscard]] QByteArray inflateSome(qsizetype most);

    const bool m_isDeflate;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_input;
    bool m_hasOutput = false; ///< more may come without further input
    bool m_hadMember = false;
    bool m_isOver = false; ///< all that follows is thrown away
    bool m_isBroken = false;
    bool m_isComplete = true; ///< as nothing at all is
};

} // namespace Poemstream
