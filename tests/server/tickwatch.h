// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

#include <atomic>
#include <chrono>
#include <thread>

namespace Poemstream {

/// A reader of a stream that is sent at a steady pace, on a thread of its own, so that nothing the test does
/// delays it: it notes how long it had to wait for each piece.
class TickWatch final
{
public:
    TickWatch(quint16 port, const QByteArray &request);
    Q_DISABLE_COPY_MOVE(TickWatch)
    ~TickWatch();

    [[nodiscard]] int ticks() const { return m_ticks; }
    /// The longest wait so far between two pieces.
    [[nodiscard]] std::chrono::milliseconds longestWait() const { return m_longest.load(); }
    [[nodiscard]] bool isOver() const { return m_isOver; }

private:
    void run();

    int m_descriptor;
    std::atomic<int> m_ticks = 0;
    std::atomic<std::chrono::milliseconds> m_longest = std::chrono::milliseconds(0);
    std::atomic<bool> m_isOver = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace Poemstream
