// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamroster.h"

#include "clientaddress.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

#include <algorithm>
#include <limits>
#include <utility>

namespace Poemstream {

namespace {

using std::chrono::milliseconds;

/// A timer takes no more; what lives so long is looked at again then.
constexpr milliseconds longestTimer(std::numeric_limits<int>::max());

/// Until a client is to ask again where nobody knows when there is room.
constexpr std::chrono::seconds fewSeconds(5);

} // namespace

StreamRoster::StreamRoster(const Limits &limits, QRandomGenerator &random)
    : m_limits(limits)
    , m_random(random)
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

std::chrono::seconds StreamRoster::waitAfter(Refusal reason) const
{
    return reason == Refusal::TooFast ? m_rate.wait() : fewSeconds;
}

void StreamRoster::add(std::unique_ptr<RunningStream> stream, const StreamReader &reader)
{
    RunningStream *running = stream.get();
    m_entries.emplace(running, Entry{std::move(stream), reader, std::chrono::steady_clock::now()});
    if (m_limits.streamsPerClient > 0)
        ++m_clients[householdOf(reader.client)];
    // Queued: a stream must not be destroyed inside its own signal.
    connect(
        running, &RunningStream::ended, this,
        [this, running](RunningStream::End end) { remove(running, end); }, Qt::QueuedConnection);
    limitLife(*running, reader);
    Q_EMIT began(reader);
    running->start();
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
        if (!entry.reader.tokenName.isEmpty())
            ++sizes[entry.reader.tokenName];
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

void StreamRoster::limitLife(RunningStream &stream, const StreamReader &reader)
{
    if (m_limits.age.count() > 0) {
        const double share = 0.8 + 0.2 * m_random.generateDouble();
        const auto age = static_cast<double>(m_limits.age.count()) * share;
        endAfter(stream, milliseconds(static_cast<qint64>(age)), RunningStream::End::TooOld);
    }
    if (reader.tokenExpiry.isValid()) {
        const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(reader.tokenExpiry);
        endAfter(stream, milliseconds(std::max<qint64>(left, 0)), RunningStream::End::Expired);
    }
}

void StreamRoster::endAfter(RunningStream &stream, milliseconds time, RunningStream::End reason)
{
    QTimer::singleShot(std::min(time, longestTimer), &stream, [this, &stream, time, reason] {
        if (time > longestTimer)
            endAfter(stream, time - longestTimer, reason);
        else
            stream.farewell(reason, farewellRetry());
    });
}

void StreamRoster::remove(RunningStream *stream, RunningStream::End end)
{
    auto node = m_entries.extract(stream);
    Q_ASSERT(node);
    const Entry entry = std::move(node.mapped());
    const auto lived = std::chrono::steady_clock::now() - entry.began;
    const StreamRecord record{entry.reader, end, stream->traffic(),
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
