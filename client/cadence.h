// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <chrono>
#include <deque>

namespace Poemstream {

/// How long a reader's eye rests after @p cluster, one grapheme cluster, has been typed: in beats, of which
/// an ordinary character takes one. Longest after the end of a sentence, long after the end of a line, and
/// some more than usual after a comma and its fellows.
[[nodiscard]] int beatsAfter(QStringView cluster);

/// When the next cluster of a text is to be shown. Knows neither the text nor a clock: it is told both. Costs
/// the same however much waits.
///
/// The pace is kept as long as nothing falls behind. There are two ways to fall behind:
/// - A text that comes by and by is followed: each cluster is shown within longestLag of its arrival, and
///   all of them within longestEnd of the text's end, however short the pauses must be for it.
/// - A poem that came whole, which is all within one burst and no longer than longestPoem, follows nobody:
///   it is typed at leisure, and takes as long as a short poem takes at this pace, that is leisure beats at
///   most. As soon as more comes after a burst, or more than a poem, the text is one to be followed, and
///   what still waits counts as just arrived.
class Cadence final
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// A little less than 1.5 s and 1 s: a reveal may wait for a frame.
    static constexpr std::chrono::milliseconds longestLag{1400};
    static constexpr std::chrono::milliseconds longestEnd{900};
    static constexpr std::chrono::milliseconds burst{250};
    /// In clusters: 99 of 100 classical Chinese poems are not longer.
    static constexpr int longestPoem = 288;
    static constexpr int leisure = 90;

    /// How long a beat is: more than 0.
    void setPace(std::chrono::milliseconds pace) { m_pace = pace; }

    /// @p cluster can be shown from @p now on.
    void arrive(QStringView cluster, Time now);
    /// The text has ended. What arrives hereafter was held back, and is of the same burst as the end.
    void end(Time now);
    /// @p cluster, the first that waits, is shown.
    void reveal(QStringView cluster, Time now);
    /// All that waits is shown.
    void skip();
    /// The text goes on after its end: what comes counts as another burst.
    void reopen(Time now);
    /// Time stood still until now: all that waits counts as just arrived, in one burst.
    void resume(Time now);
    /// Forgets all but the pace.
    void clear();

    /// When the first cluster that waits is to be shown: now, or later. Asked again after each of the above.
    [[nodiscard]] Time next(Time now) const;

private:
    struct Batch // what arrived at one time, but for clusters that were shown already
    {
        qint64 last = 0; // where its last cluster stands, in beats since the text's beginning
        Time arrived;
        Time due;
    };

    void follow(Time now);
    [[nodiscard]] Time dueOf(const Batch &batch) const;

    std::chrono::milliseconds m_pace{70};
    std::deque<Batch> m_batches;
    qint64 m_position = 0; // of the first cluster that waits, in beats since the text's beginning
    qint64 m_end = 0;      // the beats of all that arrived
    int m_rest = 0;        // the beats after the last cluster that was shown
    Time m_restBegan;
    Time m_begin; // of the text, or of the last resume()
    Time m_leastDue;
    int m_length = 0; // clusters since m_begin
    bool m_isWhole = true;
    bool m_isEnded = false;
};

} // namespace Poemstream
