// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "delays.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <netinet/in.h>

/// What readers of event streams have seen.
struct Findings
{
    std::size_t asked = 0;
    std::size_t done = 0; ///< whole to the last chunk
    std::size_t cut = 0;  ///< over without it, or never connected
    std::uint64_t events = 0;
    std::uint64_t bytes = 0;
    Delays firstEvent; ///< from the connection's first packet on
    Delays gaps;       ///< between two reads with events, while all streams ran (steady())
    Delays late;       ///< of each event, from the stream's first one on, when there is a pause
};

/// Thousands of clients that ask 127.0.0.1 for event streams, on one epoll set.
class StreamReaders
{
public:
    using Clock = std::chrono::steady_clock;

    /// Each sends the next of @p requests, of which there is one at least. Events are expected each @p pause;
    /// 0 = at once.
    StreamReaders(std::uint16_t port, std::vector<std::string> requests, std::chrono::milliseconds pause);
    ~StreamReaders();
    StreamReaders(const StreamReaders &) = delete;
    StreamReaders &operator=(const StreamReaders &) = delete;

    /// One more; its descriptor, -1 if there is none left.
    int open();
    /// The reader with the descriptor closes its connection, whatever comes; it is neither done nor cut.
    void leave(int descriptor);
    /// Hears what has come; waits for it no longer than until @p deadline.
    void turn(Clock::time_point deadline);
    /// From now on gaps count: all streams run.
    void setSteady(bool isSteady) { m_isSteady = isSteady; }

    [[nodiscard]] std::size_t running() const { return m_running; }
    [[nodiscard]] const Findings &findings() const { return m_findings; }
    /// When the last event came.
    [[nodiscard]] Clock::time_point lastEvent() const { return m_lastEvent; }

private:
    struct Reader
    {
        Clock::time_point began;
        Clock::time_point first;
        Clock::time_point last;
        std::uint32_t events = 0;
        std::size_t number = 0;
        bool isOpen = false;
        bool hasAsked = false;
        std::string tail; ///< the last bytes: what an end looks like may come in two pieces
    };

    void hear(int descriptor, unsigned events);
    void take(Reader &reader, std::string_view bytes);
    void note(Reader &reader, std::uint32_t events);
    void shut(int descriptor, Reader &reader);

    sockaddr_in m_server = {};
    std::vector<std::string> m_requests;
    std::chrono::milliseconds m_pause;
    int m_epoll;
    std::vector<Reader> m_readers; ///< by descriptor
    std::size_t m_running = 0;
    bool m_isSteady = false;
    Findings m_findings;
    Clock::time_point m_lastEvent;
};
