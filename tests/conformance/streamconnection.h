// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamanswer.h"
#include "streamtarget.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QTcpSocket>

#include <chrono>
#include <functional>

namespace Poemstream {

/// One connection to the server under test, and the answer to the first request sent over it. Waits by
/// blocking: there is nothing else in this thread to turn.
class StreamConnection final
{
public:
    /// Connects, and sends.
    StreamConnection(const StreamTarget &target, const QByteArray &request);
    Q_DISABLE_COPY_MOVE(StreamConnection)
    ~StreamConnection() = default;

    void send(const QByteArray &bytes);
    /// Reads until @p isEnough, the end of the connection, or @p time is over; gives isEnough().
    bool read(const std::function<bool(const StreamAnswer &answer)> &isEnough,
              std::chrono::milliseconds time);
    bool readHead();  ///< within the target's patience
    bool readBytes(); ///< the same for the body's first
    /// All that comes within that time, but no more than is enough for any check.
    void readFor(std::chrono::milliseconds time);
    /// Ends it with an RST.
    void reset();

    [[nodiscard]] const StreamAnswer &answer() const { return m_answer; }
    /// Bytes for a failure's message: what was received, shortened and without control characters.
    [[nodiscard]] QByteArray told() const;

    /// Since the first request was sent; negative before it came.
    [[nodiscard]] std::chrono::milliseconds headTime() const { return m_headTime; }
    [[nodiscard]] std::chrono::milliseconds bodyTime() const { return m_bodyTime; }
    /// The body's end came together with its first byte.
    [[nodiscard]] bool cameInOnePiece() const { return m_cameInOnePiece; }

private:
    void take();

    StreamTarget m_target;
    bool m_isToHead;
    QTcpSocket m_socket;
    QElapsedTimer m_clock;
    QByteArray m_received;
    StreamAnswer m_answer;
    std::chrono::milliseconds m_headTime{-1};
    std::chrono::milliseconds m_bodyTime{-1};
    bool m_cameInOnePiece = false;
};

/// @p bytes, shortened, each one that is no visible ASCII as an escape.
[[nodiscard]] QByteArray visible(const QByteArray &bytes);

} // namespace Poemstream
