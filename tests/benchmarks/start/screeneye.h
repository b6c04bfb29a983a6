// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

struct xcb_connection_t;

/// Looks at an X11 screen from outside, as a person does: another client of the display, which sees what any
/// program puts there. For screens without a window manager: windows are then children of the root.
class ScreenEye final
{
public:
    using Clock = std::chrono::steady_clock;

    ScreenEye(); ///< of $DISPLAY
    ~ScreenEye();
    ScreenEye(const ScreenEye &) = delete;
    ScreenEye &operator=(const ScreenEye &) = delete;

    [[nodiscard]] bool isOpen() const;

    struct Window
    {
        std::uint32_t id;
        Clock::time_point mapped;  ///< when the server said so
        Clock::time_point painted; ///< when its middle showed something else than the screen behind it
    };
    /// The next one that is mapped and large enough for a window that people read in; std::nullopt after @p
    /// patience.
    [[nodiscard]] std::optional<Window> awaitWindow(Clock::duration patience);
    /// What a window manager does for a window that people type in.
    void giveFocus(const Window &window);

private:
    /// Of the screen, a pixel in the middle of what stood at these places; 0 if that cannot be.
    [[nodiscard]] std::uint32_t pixelAt(int x, int y) const;

    xcb_connection_t *m_connection;
    std::uint32_t m_root = 0;
};
