// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cadence.h"

#include <algorithm>

namespace Poemstream {

namespace {

// Arrivals so close to each other are one.
constexpr std::chrono::milliseconds grain{50};

// More cannot wait at once where somebody reveals what is due. Where nobody does, what comes later is taken
// for as urgent as the last of them, so that asking for the next one costs no more.
constexpr std::size_t mostBatches = 40;

} // namespace

int beatsAfter(QStringView cluster)
{
    constexpr QStringView lineEnds = u"\n\r\u0085\u2028\u2029";
    constexpr QStringView sentenceEnds = u"。！？…⋯．.!?‼⁇⁈⁉؟।";
    constexpr QStringView commas = u"，；：、—,;:،؛";
    if (cluster.isEmpty())
        return 1;
    const QChar first = cluster.front();
    if (sentenceEnds.contains(first))
        return 4;
    if (lineEnds.contains(first))
        return 3;
    if (commas.contains(first))
        return 2;
    return 1;
}

void Cadence::arrive(QStringView cluster, Time now)
{
    if (m_length == 0)
        m_begin = now;
    ++m_length;
    if (m_isWhole && (m_length > longestPoem || (!m_isEnded && now - m_begin > burst)))
        follow(now);
    const bool isOfLastBatch = !m_batches.empty() && (m_isWhole || m_batches.size() == mostBatches ||
                                                      now - m_batches.back().arrived < grain);
    if (!isOfLastBatch)
        m_batches.push_back({0, now, now + (m_isEnded ? longestEnd : longestLag)});
    m_batches.back().last = m_end;
    m_end += beatsAfter(cluster);
}

void Cadence::end(Time now)
{
    m_isEnded = true;
    m_leastDue = now + longestEnd;
    for (Batch &batch : m_batches)
        batch.due = std::min(batch.due, m_leastDue);
}

void Cadence::reopen(Time now)
{
    m_isEnded = false;
    resume(now);
}

void Cadence::reveal(QStringView cluster, Time now)
{
    m_rest = beatsAfter(cluster);
    m_restBegan = now;
    m_position += m_rest;
    while (!m_batches.empty() && m_batches.front().last < m_position)
        m_batches.pop_front();
}

void Cadence::skip()
{
    m_position = m_end;
    m_rest = 0;
    m_batches.clear();
}

void Cadence::resume(Time now)
{
    follow(now);
    m_isWhole = true;
    m_begin = m_leastDue = now;
    m_length = m_batches.empty() ? 0 : 1;
    m_rest = 0;
}

void Cadence::clear()
{
    const auto pace = m_pace;
    *this = Cadence();
    m_pace = pace;
}

// All pauses shrink alike, as much as the most urgent batch needs it.
Cadence::Time Cadence::next(Time now) const
{
    using std::chrono::microseconds;
    const microseconds rested = std::chrono::duration_cast<microseconds>(now - m_restBegan);
    const microseconds rest = std::max(microseconds(m_pace) * m_rest - rested, microseconds(0));
    double haste = 1;
    for (const Batch &batch : m_batches) {
        const microseconds needed = rest + microseconds(m_pace) * (batch.last - m_position);
        const auto left = std::chrono::duration_cast<microseconds>(std::max(dueOf(batch), now) - now);
        if (needed > left)
            haste = std::min(haste, static_cast<double>(left.count()) / static_cast<double>(needed.count()));
    }
    return now + microseconds(static_cast<qint64>(static_cast<double>(rest.count()) * haste));
}

void Cadence::follow(Time now)
{
    m_isWhole = false;
    if (m_batches.empty())
        return;
    const qint64 last = m_batches.back().last;
    m_batches.assign(1, {last, now, now + (m_isEnded ? longestEnd : longestLag)});
}

Cadence::Time Cadence::dueOf(const Batch &batch) const
{
    return m_isWhole ? std::max(m_begin + m_pace * leisure, m_leastDue) : batch.due;
}

} // namespace Poemstream
