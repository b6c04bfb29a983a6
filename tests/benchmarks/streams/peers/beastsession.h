// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility> // before Boost 1.74, which forgets it

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class BeastSession;

/// What all sessions send.
struct Recorded
{
    std::vector<std::string> steps;
    std::string whole;
    std::set<BeastSession *> live;
};

/// One connection and its stream; keeps itself as long as an operation is pending.
class BeastSession final : public std::enable_shared_from_this<BeastSession>
{
public:
    BeastSession(boost::asio::ip::tcp::socket socket, Recorded &recorded);
    ~BeastSession();
    BeastSession(const BeastSession &) = delete;
    BeastSession &operator=(const BeastSession &) = delete;

    void start();
    /// Passed over while the last one is still on its way. @p step stays.
    void sendLive(const std::string &step);

private:
    using Error = boost::system::error_code;

    void answer();
    void sendWhole();
    void sendHead();
    void sendStep();
    void waitForNext();
    void joinLive();
    void close();

    boost::asio::ip::tcp::socket m_socket;
    Recorded &m_recorded;
    boost::asio::steady_timer m_timer;
    boost::beast::flat_buffer m_read;
    boost::beast::http::request<boost::beast::http::empty_body> m_request;
    boost::beast::http::response<boost::beast::http::empty_body> m_head;
    std::optional<boost::beast::http::response_serializer<boost::beast::http::empty_body>> m_serializer;
    std::chrono::milliseconds m_pause{0};
    std::size_t m_step = 0;
    bool m_isLive = false;
    bool m_isSending = false;
};
