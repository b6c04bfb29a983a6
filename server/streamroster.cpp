// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamroster.h"

#include "clientaddress.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace Poemstream {

namespace {

using std::chrono::milliseconds;

/// The clock counts nanoseconds, and knows no time much further off.
constexpr std::chrono::hours longestLife(100 * 365 * 24);

/// Until a client is to ask again where nobody knows when there is room.
constexpr std::chrono::seconds fewSeconds(5);

} // namespace

StreamRoster::StreamRoster(const Limits &limits, QRandomGenerator &random, StreamEnding::WallClock clock)
    : m_limits(limits)
    , m_random(random)
    , m_wall{std::move(clock), limits.look}
    , m_rate(limits.streamsPerMinute)
{}

StreamRoster::~StreamRoster() = default;

std::optional<StreamRoster::Refusal> StreamRoster::admit(const QHostAddress &client)
{
    auto reason = refusalFor(client);
    if (!reason && !m_rate.take(client, std::chrono::steady_clock::now()))
        reason = Refusal::TooFast;
    if (reason)
        Q_EMIT refused(*reason);
    return reason;
}

std::optional<StreamRoster::Refusal> StreamRoster::refusalFor(const QHostAddress &client) const
{
    if (m_isDraining)
        return Refusal::Draining;
    if (isFull())
        return Refusal::Full;
    if (m_limits.streamsPerClient > 0 && m_clients.value(householdOf(client)) >= m_limits.streamsPerClient)
        return Refusal::ClientFull;
    return std::nullopt;
}

bool StreamRoster::hasRoomFor(const QHostAddress &client) const
{
    return !refusalFor(client) && m_rate.allows(client, std::chrono::steady_clock::now());
}

std::chrono::seconds StreamRoster::waitAfter(Refusal reason) const
{
    return reason == Refusal::TooFast ? m_rate.wait() : fewSeconds;
}

void StreamRoster::add(std::unique_ptr<RunningStream> stream, const StreamReader &reader)
{
    RunningStream *running = stream.get();
    Entry &entry = m_entries.emplace(running, entryOf(std::move(stream), reader)).first->second;
    if (m_limits.streamsPerClient > 0)
        ++m_clients[householdOf(reader.client)];
    entry.ending = endingOf(*running, reader.tokenExpiry);
    Q_EMIT began(reader);
    running->start(*this, m_timers);
}

qint64 StreamRoster::unsentBytes() const
{
    qint64 sum = 0;
    for (const auto &[stream, entry] : m_entries)
        sum += stream->unsentBytes();
    return sum;
}

std::map<QString, std::size_t> StreamRoster::sizeByToken() const
{
    std::map<QString, std::size_t> sizes;
    for (const auto &[stream, entry] : m_entries) {
        if (entry.words && !entry.words->tokenName.isEmpty())
            ++sizes[entry.words->tokenName];
    }
    return sizes;
}

RunningStream::Traffic StreamRoster::traffic() const
{
    RunningStream::Traffic sum;
    for (const auto &[stream, entry] : m_entries) {
        sum.events += stream->traffic().events;
        sum.bytes += stream->traffic().bytes;
    }
    return sum;
}

void StreamRoster::drain()
{
    m_isDraining = true;
    for (const auto &[stream, entry] : m_entries)
        stream->farewell(RunningStream::End::Drained, farewellRetry());
    if (m_entries.empty())
        QMetaObject::invokeMethod(this, &StreamRoster::drained, Qt::QueuedConnection);
}

StreamRoster::Entry StreamRoster::entryOf(std::unique_ptr<RunningStream> stream, const StreamReader &reader)
{
    const bool hasWords =
        !reader.question.isEmpty() || !reader.tokenName.isEmpty() || !reader.trace.isEmpty();
    auto words =
        hasWords ? std::make_unique<Words>(Words{reader.question, reader.tokenName, reader.trace}) : nullptr;
    return {std::move(stream),         std::move(words), {}, reader.path, reader.client.toIPv6Address(),
            QueuedTimer::Clock::now(), reader.isResumed};
}

StreamReader StreamRoster::readerOf(const Entry &entry)
{
    StreamReader reader{.client = plainAddress(QHostAddress(entry.client)), .path = entry.path};
    reader.isResumed = entry.isResumed;
    if (entry.words) {
        reader.question = entry.words->question;
        reader.tokenName = entry.words->tokenName;
        reader.trace = entry.words->trace;
    }
    return reader;
}

/// At its age or when the token expires, whichever comes first.
std::unique_ptr<StreamEnding> StreamRoster::endingOf(RunningStream &stream, const QDateTime &tokenExpiry)
{
    StreamEnding::Times times;
    if (m_limits.age.count() > 0) {
        const double share = 0.8 + 0.2 * m_random.generateDouble();
        const milliseconds age(qint64(static_cast<double>(m_limits.age.count()) * share));
        times.tooOld = QueuedTimer::Clock::now() + std::min<milliseconds>(age, longestLife);
    }
    if (tokenExpiry.isValid())
        times.expiry = StreamEnding::WallTime(milliseconds(tokenExpiry.toMSecsSinceEpoch()));
    if (!times.tooOld && !times.expiry)
        return nullptr;
    const auto tell = [this, &stream](RunningStream::End reason) {
        stream.farewell(reason, farewellRetry());
    };
    return std::make_unique<StreamEnding>(times, m_timers, m_wall, tell);
}

/// A stream is not destroyed from inside itself.
void StreamRoster::noteEnded(RunningStream &stream, RunningStream::End end)
{
    if (m_ended.empty())
        QMetaObject::invokeMethod(this, &StreamRoster::removeEnded, Qt::QueuedConnection);
    m_ended.emplace_back(&stream, end);
}

void StreamRoster::removeEnded()
{
    const auto ended = std::exchange(m_ended, {});
    for (const auto &[stream, end] : ended)
        remove(stream, end);
}

void StreamRoster::remove(RunningStream *stream, RunningStream::End end)
{
    auto node = m_entries.extract(stream);
    Q_ASSERT(node);
    const Entry entry = std::move(node.mapped());
    const auto lived = QueuedTimer::Clock::now() - entry.began;
    const StreamRecord record{readerOf(entry), end, stream->traffic(),
                              std::chrono::duration_cast<milliseconds>(lived)};
    leave(record.reader.client);
    Q_EMIT ended(record);
    if (m_isDraining && m_entries.empty())
        Q_EMIT drained();
}

void StreamRoster::leave(const QHostAddress &client)
{
    const auto found = m_clients.find(householdOf(client));
    if (found != m_clients.end() && --*found == 0)
        m_clients.erase(found);
}

milliseconds StreamRoster::farewellRetry()
{
    return milliseconds(m_random.bounded(500, 5001));
}

} // namespace Poemstream
