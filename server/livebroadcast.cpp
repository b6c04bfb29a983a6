// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livebroadcast.h"

#include "eventstream/prefetch.h"
#include "livestreamer.h"
#include "poemcursor.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortestPause(10);  ///< what is due within it goes out together
constexpr milliseconds longestPause(1000); ///< the clock may be set

} // namespace

LiveBroadcast::LiveBroadcast(const PoemLibrary &library, milliseconds period, Clock clock)
    : m_schedule(library, period)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveBroadcast::advance);
}

LiveBroadcast::~LiveBroadcast() = default;

void LiveBroadcast::setLibrary(const PoemLibrary &library)
{
    m_schedule = LiveSchedule(library, m_schedule.period());
}

bool LiveBroadcast::canResume(const QByteArray &lastEventId)
{
    advance();
    return toldTo(lastEventId).has_value();
}

std::optional<qsizetype> LiveBroadcast::toldTo(const QByteArray &lastEventId) const
{
    const auto cursor = PoemCursor::fromEventId(lastEventId);
    if (!cursor || cursor->poemId != m_poem->id() || cursor->position > m_poem->length())
        return std::nullopt;
    return cursor->atEnd ? m_poem->length() + 1 : cursor->position;
}

void LiveBroadcast::join(LiveStreamer &reader, const QByteArray &lastEventId)
{
    advance(); // the others are where the reader will be
    reader.setPlace(m_readers.size());
    m_readers.push_back(&reader);
    const auto told = toldTo(lastEventId);
    if (!lastEventId.isEmpty() && !told)
        reader.restart();
    if (!told)
        reader.beginPoem(m_poem->heading(m_steps));
    reader.catchUp(*m_poem, told.value_or(0), m_steps);
    schedule(m_clock());
}

void LiveBroadcast::leave(LiveStreamer &reader)
{
    const std::size_t place = reader.place();
    if (place >= m_readers.size() || m_readers[place] != &reader)
        return;
    m_readers[place] = m_readers.back();
    m_readers[place]->setPlace(place);
    m_readers.pop_back();
    if (m_readers.empty())
        m_timer.stop();
}

void LiveBroadcast::advance()
{
    const auto now = m_clock();
    const auto showing = m_schedule.at(now);
    if (!m_poem || showing.number != m_showing.number) {
        if (m_poem)
            tellUpTo(m_poem->steps()); // the timer came late: nobody loses the end
        show(showing);
    }
    tellUpTo(m_poem->stepsDue(std::chrono::floor<milliseconds>(now - m_showing.begin)));
    schedule(now);
}

void LiveBroadcast::show(const LiveSchedule::Showing &showing)
{
    m_showing = showing;
    m_poem.emplace(m_schedule.poemOf(showing), m_schedule.period());
    m_steps = 0;
    tellAll([heading = m_poem->heading(0)](LiveStreamer &reader) { reader.beginPoem(heading); });
}

void LiveBroadcast::tellUpTo(qsizetype steps)
{
    for (; m_steps < steps; ++m_steps) {
        tellAll([this, now = RunningStream::Clock::now()](LiveStreamer &reader) {
            reader.tell(*m_poem, m_steps, now);
        });
    }
}

/// In the order of their connections, which is that of their memory, here and in the kernel. One who turns
/// out to have left gives its place to the last, who is told next.
void LiveBroadcast::tellAll(const std::function<void(LiveStreamer &reader)> &tell)
{
    for (std::size_t i = 0; i < m_readers.size();) {
        prepareNext(i);
        LiveStreamer *reader = m_readers[i];
        tell(*reader);
        if (i < m_readers.size() && m_readers[i] == reader)
            ++i;
    }
}

/// Those that follow the one at @p place, with three turns between the steps: with one, half of what was
/// asked for is not there in time (measured: 0.6 us a reader).
void LiveBroadcast::prepareNext(std::size_t place) const
{
    if (place + 9 < m_readers.size()) {
        prefetch(m_readers[place + 9], sizeof(LiveStreamer));
        m_readers[place + 6]->prepare(Prefetch::Nearer);
        m_readers[place + 3]->prepare(Prefetch::Farther);
    }
}

void LiveBroadcast::schedule(LiveSchedule::Time now)
{
    if (m_readers.empty())
        return m_timer.stop();
    const auto due =
        m_showing.begin + (m_steps < m_poem->steps() ? m_poem->dueTime(m_steps) : m_schedule.period());
    m_timer.start(std::clamp(std::chrono::ceil<milliseconds>(due - now), shortestPause, longestPause));
}

} // namespace Poemstream
