// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/frameblock.h"
#include "poems/poem.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <chrono>

namespace Poemstream {

/// One poem on its way to everybody: what is due when, each step encoded once for all readers. A step is a
/// fragment; the last one is the `done` event. Immutable.
class LivePoem
{
public:
    using Time = std::chrono::milliseconds; ///< since the poem's begin

    /// The last step is due after two thirds of @p period at the latest.
    LivePoem(const Poem &poem, Time period);

    [[nodiscard]] const QString &id() const { return m_poem.id; }
    [[nodiscard]] qsizetype length() const { return m_poem.length; } ///< code points
    [[nodiscard]] qsizetype steps() const { return m_frames.size(); }
    /// How many steps are due at @p time. The first one is at 0.
    [[nodiscard]] qsizetype stepsDue(Time time) const;
    /// When step @p step (from 0) is due.
    [[nodiscard]] Time dueTime(qsizetype step) const;
    /// Code points told after the first @p steps; length() + 1 after the `done` event.
    [[nodiscard]] qsizetype told(qsizetype steps) const { return steps == 0 ? 0 : m_told.at(steps - 1); }

    /// The `poem` event for a reader who comes when @p steps have been made.
    [[nodiscard]] QByteArray heading(qsizetype steps) const;
    /// One for each step, shared.
    [[nodiscard]] const FrameBlock &frames() const { return m_frames; }

    struct Missed
    {
        QByteArray frames = {};
        int events = 0;
    };
    /// What a reader who has been told @p from (as told() counts) still lacks of the first @p steps: the text
    /// as one event, and `done`.
    [[nodiscard]] Missed missed(qsizetype from, qsizetype steps) const;

private:
    Poem m_poem;
    FrameBlock m_frames;
    QList<qsizetype> m_told; ///< after each step
    std::chrono::microseconds m_pause{0};
};

} // namespace Poemstream
