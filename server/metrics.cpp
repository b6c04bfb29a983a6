// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics.h"

#include "enumlabel.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <numeric>

namespace Poemstream {

namespace {

QByteArray escaped(QByteArray value)
{
    return value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray head(const char *name, const char *type, const char *help)
{
    return QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray sample(const char *name, const QByteArray &labels, const QByteArray &value)
{
    return name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' ' + value + '\n';
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray single(const char *name, const char *type, const char *help, qint64 value)
{
    return head(name, type, help) + sample(name, {}, number(value));
}

/// One sample for each value of an enumeration, also where it is 0: a rate needs to see the first step.
template <typename Enum>
QByteArray byReason(const char *name, const char *help, const std::map<Enum, qint64> &counters)
{
    QByteArray text = head(name, "counter", help);
    const QMetaEnum all = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < all.keyCount(); ++i) {
        const auto reason = static_cast<Enum>(all.value(i));
        const auto found = counters.find(reason);
        text += sample(name, "reason=\"" + labelOf(reason) + '"',
                       number(found == counters.end() ? 0 : found->second));
    }
    return text;
}

} // namespace

Metrics::Metrics(const QDateTime &start)
    : m_start(start)
{}

void Metrics::countAnswer(const QString &route, int status, std::chrono::nanoseconds time)
{
    ++m_answers[{route, status}];
    const double seconds = std::chrono::duration<double>(time).count();
    const auto tooShort = std::count_if(bucketLimits.begin(), bucketLimits.end(),
                                        [seconds](double limit) { return limit < seconds; });
    ++m_buckets.at(static_cast<std::size_t>(tooShort));
    m_seconds += seconds;
}

void Metrics::countRefusal(StreamRoster::Refusal reason)
{
    ++m_refused[reason];
}

void Metrics::countBegin(const StreamReader &reader)
{
    ++m_streams;
    m_resumed += reader.isResumed ? 1 : 0;
}

void Metrics::countEnd(const StreamRecord &record)
{
    ++m_ended[record.end];
    m_past.events += record.traffic.events;
    m_past.bytes += record.traffic.bytes;
}

QByteArray Metrics::text(const Gauges &gauges) const
{
    return streamsText(gauges) + presenceText(gauges) + requestsText() + processText();
}

QByteArray Metrics::presenceText(const Gauges &gauges)
{
    constexpr auto name = "poemstream_token_streams_open";
    QByteArray text =
        head(name, "gauge", "Streams that are running, by their reader's token, where that has a name.");
    for (const auto &[token, count] : gauges.openByToken)
        text += sample(name, "name=\"" + escaped(token.toUtf8()) + '"', number(static_cast<qint64>(count)));
    return text;
}

QByteArray Metrics::streamsText(const Gauges &gauges) const
{
    return single("poemstream_streams_open", "gauge", "Streams that are running.",
                  static_cast<qint64>(gauges.openStreams)) +
           single("poemstream_streams_total", "counter", "Streams that began.", m_streams) +
           single("poemstream_streams_resumed_total", "counter",
                  "Streams that began where an earlier one was cut off.", m_resumed) +
           byReason("poemstream_streams_refused_total", "Streams that could not begin.", m_refused) +
           byReason("poemstream_streams_ended_total", "Streams that are over.", m_ended) +
           single("poemstream_events_total", "counter", "Events sent.",
                  m_past.events + gauges.running.events) +
           single("poemstream_bytes_total", "counter", "Bytes sent as event streams, before HTTP's framing.",
                  m_past.bytes + gauges.running.bytes) +
           single("poemstream_unsent_bytes", "gauge", "Bytes that clients have not taken yet.",
                  gauges.unsentBytes);
}

QByteArray Metrics::requestsText() const
{
    constexpr auto answers = "poemstream_http_requests_total";
    QByteArray text =
        head(answers, "counter", "Requests answered, by route (empty: there is none) and status.");
    for (const auto &[key, count] : m_answers)
        text +=
            sample(answers, "path=\"" + escaped(key.first.toUtf8()) + "\",code=\"" + number(key.second) + '"',
                   number(count));

    constexpr auto refusals = "poemstream_http_refused_requests_total";
    text += head(refusals, "counter", "Requests refused before any route saw them, by status.");
    for (const auto &[status, count] : m_refusedRequests)
        text += sample(refusals, "code=\"" + number(status) + '"', number(count));
    text += single("poemstream_http_timeouts_total", "counter",
                   "Connections dropped because a request, or a TLS handshake, took too long to come.",
                   m_timeouts);

    text += head("poemstream_http_request_duration_seconds", "histogram",
                 "Time from a whole request to its answer, or to a stream's head.");
    Counter sum = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const QByteArray limit = i < bucketLimits.size() ? QByteArray::number(bucketLimits.at(i)) : "+Inf";
        sum += m_buckets.at(i);
        text += sample("poemstream_http_request_duration_seconds_bucket", "le=\"" + limit + '"', number(sum));
    }
    return text +
           sample("poemstream_http_request_duration_seconds_sum", {},
                  QByteArray::number(m_seconds, 'g', 12)) +
           sample("poemstream_http_request_duration_seconds_count", {}, number(sum));
}

QByteArray Metrics::processText() const
{
    const QByteArray version = QCoreApplication::applicationVersion().toUtf8();
    return head("poemstream_build_info", "gauge", "Always 1; the labels tell what is running.") +
           sample("poemstream_build_info",
                  "version=\"" + escaped(version) + "\",qt=\"" + escaped(qVersion()) + '"', "1") +
           head("process_start_time_seconds", "gauge", "When this process began to count, in Unix time.") +
           sample("process_start_time_seconds", {},
                  QByteArray::number(static_cast<double>(m_start.toMSecsSinceEpoch()) / 1000.0, 'f', 3));
}

} // namespace Poemstream
