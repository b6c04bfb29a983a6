// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

#include <sys/types.h>

/// A program that is measured from the moment before it is started. It is killed with this. Its words on
/// stderr are thrown away, and of stdout only the first line counts.
class StartedProgram final
{
public:
    using Clock = std::chrono::steady_clock;

    /// @p arguments as for execv(), the program first, a null pointer last.
    explicit StartedProgram(char **arguments);
    ~StartedProgram();
    StartedProgram(const StartedProgram &) = delete;
    StartedProgram &operator=(const StartedProgram &) = delete;

    [[nodiscard]] bool isStarted() const { return m_process > 0; }
    [[nodiscard]] Clock::duration age() const { return Clock::now() - m_begin; }
    /// How long it took until a line was there; std::nullopt if it ended without one.
    [[nodiscard]] std::optional<Clock::duration> timeOfFirstLine() const;

    struct End
    {
        Clock::duration time;
        double kibibytes; ///< resident, at most
        bool isGood;      ///< it said that it succeeded
    };
    [[nodiscard]] End waitForEnd();

    [[nodiscard]] double kibibytes() const; ///< resident now
    /// How often its threads have gone to sleep so far: each wake-up ends in one.
    [[nodiscard]] long switches() const;

private:
    Clock::time_point m_begin;
    pid_t m_process = -1;
    int m_output = -1;
};
