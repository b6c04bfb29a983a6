// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screeneye.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>

#include <xcb/xcb.h>

namespace {

using namespace std::chrono_literals;

constexpr int leastSize = 300; ///< pixels; Qt maps small windows for itself, too

struct Free
{
    void operator()(void *answer) const { std::free(answer); } // NOLINT(*-no-malloc): xcb's way
};
template <typename Answer>
using Held = std::unique_ptr<Answer, Free>;

} // namespace

ScreenEye::ScreenEye()
    : m_connection(::xcb_connect(nullptr, nullptr))
{
    if (!isOpen())
        return;
    m_root = ::xcb_setup_roots_iterator(::xcb_get_setup(m_connection)).data->root;
    const std::uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    ::xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &wanted);
    ::xcb_flush(m_connection);
}

ScreenEye::~ScreenEye()
{
    ::xcb_disconnect(m_connection);
}

bool ScreenEye::isOpen() const
{
    return ::xcb_connection_has_error(m_connection) == 0;
}

std::uint32_t ScreenEye::pixelAt(int x, int y) const
{
    const auto asked = ::xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_root, std::int16_t(x),
                                       std::int16_t(y), 1, 1, ~0U);
    const Held<xcb_get_image_reply_t> image(::xcb_get_image_reply(m_connection, asked, nullptr));
    std::uint32_t pixel = 0;
    if (image && ::xcb_get_image_data_length(image.get()) >= int(sizeof(pixel)))
        std::memcpy(&pixel, ::xcb_get_image_data(image.get()), sizeof(pixel));
    return pixel & 0xFFFFFF;
}

std::optional<ScreenEye::Window> ScreenEye::awaitWindow(Clock::duration patience)
{
    const auto end = Clock::now() + patience;
    while (Clock::now() < end) {
        const Held<xcb_generic_event_t> event(::xcb_poll_for_event(m_connection));
        if (!event) {
            std::this_thread::sleep_for(100us);
            continue;
        }
        if ((event->response_type & 0x7F) != XCB_MAP_NOTIFY)
            continue;
        const auto mapped = Clock::now();
        xcb_map_notify_event_t map = {};
        std::memcpy(&map, event.get(), sizeof(map));
        const Held<xcb_get_geometry_reply_t> place(
            ::xcb_get_geometry_reply(m_connection, ::xcb_get_geometry(m_connection, map.window), nullptr));
        if (!place || place->width < leastSize || place->height < leastSize)
            continue;
        while (Clock::now() < end) {
            if (pixelAt(place->x + place->width / 2, place->y + place->height / 2) != 0) // the root is black
                return Window{map.window, mapped, Clock::now()};
            std::this_thread::sleep_for(200us);
        }
    }
    return std::nullopt;
}

void ScreenEye::giveFocus(const Window &window)
{
    ::xcb_set_input_focus(m_connection, XCB_INPUT_FOCUS_PARENT, window.id, XCB_CURRENT_TIME);
    ::xcb_flush(m_connection);
}
