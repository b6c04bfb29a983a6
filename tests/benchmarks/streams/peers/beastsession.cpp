// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "beastsession.h"

#include <charconv>
#include <utility>

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace {

template <typename Response>
void setFields(Response &response)
{
    response.set(http::field::content_type, "text/event-stream");
    response.set(http::field::cache_control, "no-cache, no-transform");
    response.set("X-Accel-Buffering", "no");
    response.keep_alive(false);
    response.chunked(true);
}

std::chrono::milliseconds pauseIn(boost::beast::string_view target)
{
    const std::size_t place = target.find("pace=");
    int pause = 0;
    if (place != boost::beast::string_view::npos)
        std::from_chars(target.data() + place + 5, target.data() + target.size(), pause);
    return std::chrono::milliseconds(pause);
}

} // namespace

BeastSession::BeastSession(asio::ip::tcp::socket socket, Recorded &recorded)
    : m_socket(std::move(socket))
    , m_recorded(recorded)
    , m_timer(m_socket.get_executor())
{}

BeastSession::~BeastSession()
{
    m_recorded.live.erase(this);
}

void BeastSession::start()
{
    http::async_read(m_socket, m_read, m_request, [self = shared_from_this()](Error error, std::size_t) {
        if (!error)
            self->answer();
    });
}

void BeastSession::answer()
{
    m_pause = pauseIn(m_request.target());
    m_isLive = m_request.target() == "/v1/live";
    if (m_request.target().ends_with("&joined"))
        sendWhole();
    else
        sendHead();
}

void BeastSession::sendWhole()
{
    using Body = http::span_body<char>;
    const auto response = std::make_shared<http::response<Body>>(http::status::ok, 11);
    response->body() = {m_recorded.whole.data(), m_recorded.whole.size()};
    setFields(*response);
    http::async_write(m_socket, *response,
                      [self = shared_from_this(), response](Error, std::size_t) { self->close(); });
}

void BeastSession::sendHead()
{
    m_head = {http::status::ok, 11};
    setFields(m_head);
    m_serializer.emplace(m_head);
    http::async_write_header(m_socket, *m_serializer, [self = shared_from_this()](Error error, std::size_t) {
        if (!error)
            self->sendStep();
    });
}

void BeastSession::sendStep()
{
    m_isSending = true;
    const std::string &step = m_recorded.steps.at(m_step);
    const auto sent = [self = shared_from_this()](Error error, std::size_t) {
        self->m_isSending = false;
        if (error)
            return;
        if (++self->m_step == self->m_recorded.steps.size())
            self->close();
        else if (self->m_isLive)
            self->joinLive();
        else if (self->m_pause.count() > 0)
            self->waitForNext();
        else
            self->sendStep();
    };
    if (m_step + 1 == m_recorded.steps.size()) {
        asio::async_write(
            m_socket,
            boost::beast::buffers_cat(http::make_chunk(asio::buffer(step)), http::make_chunk_last()), sent);
    } else {
        asio::async_write(m_socket, http::make_chunk(asio::buffer(step)), sent);
    }
}

void BeastSession::waitForNext()
{
    // From when the last one was due, so that nothing drifts.
    m_timer.expires_at(m_step == 1 ? std::chrono::steady_clock::now() + m_pause : m_timer.expiry() + m_pause);
    m_timer.async_wait([self = shared_from_this()](Error error) {
        if (!error)
            self->sendStep();
    });
}

void BeastSession::joinLive()
{
    m_recorded.live.insert(this);
    m_socket.async_wait(asio::ip::tcp::socket::wait_read,
                        [self = shared_from_this()](Error) { self->m_recorded.live.erase(self.get()); });
}

void BeastSession::sendLive(const std::string &step)
{
    if (std::exchange(m_isSending, true))
        return;
    asio::async_write(m_socket, http::make_chunk(asio::buffer(step)),
                      [self = shared_from_this()](Error, std::size_t) { self->m_isSending = false; });
}

void BeastSession::close()
{
    Error error;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, error);
    m_socket.close(error);
}
