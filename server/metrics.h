// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamroster.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <array>
#include <chrono>
#include <map>
#include <utility>

namespace Poemstream {

/// Counts what happens, and tells it in Prometheus's text format (version 0.0.4). Labels come from us
/// and the operator alone: routes, status codes, reasons, names of tokens; never from a request. Plain, on
/// one thread.
class Metrics
{
public:
    /// What is so at this moment.
    struct Gauges
    {
        std::size_t openStreams = 0;
        std::map<QString, std::size_t> openByToken; ///< by the token's name
        qint64 unsentBytes = 0;
        RunningStream::Traffic running; ///< of the streams that are open
    };

    explicit Metrics(const QDateTime &start);

    void countAnswer(const QString &route, int status, std::chrono::nanoseconds time);
    /// Refused before any route could see it.
    void countRefusedRequest(int status) { ++m_refusedRequests[status]; }
    void countTimeout() { ++m_timeouts; }
    void countRefusal(StreamRoster::Refusal reason);
    void countBegin(const StreamReader &reader);
    void countEnd(const StreamRecord &record);

    [[nodiscard]] QByteArray text(const Gauges &gauges) const;

private:
    using Counter = qint64;
    static constexpr std::array bucketLimits{0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0};

    [[nodiscard]] QByteArray streamsText(const Gauges &gauges) const;
    [[nodiscard]] static QByteArray presenceText(const Gauges &gauges);
    [[nodiscard]] QByteArray requestsText() const;
    [[nodiscard]] QByteArray processText() const;

    const QDateTime m_start;
    Counter m_streams = 0;
    Counter m_resumed = 0;
    std::map<StreamRoster::Refusal, Counter> m_refused;
    std::map<RunningStream::End, Counter> m_ended;
    RunningStream::Traffic m_past; ///< of the streams that have ended
    std::map<std::pair<QString, int>, Counter> m_answers;
    std::map<int, Counter> m_refusedRequests; ///< by status
    Counter m_timeouts = 0;
    std::array<Counter, bucketLimits.size() + 1> m_buckets{}; ///< the last one: longer than all limits
    double m_seconds = 0;
};

} // namespace Poemstream
