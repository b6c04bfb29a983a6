// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconnectpolicy.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <limits>

namespace Poemstream {

namespace {

bool isPassing(int httpStatus)
{
    return httpStatus == 429 || (httpStatus >= 500 && httpStatus <= 599);
}

/// @p base × (2^@p doublings − 1), at most @p most; no overflow on the way.
std::chrono::milliseconds doubled(std::chrono::milliseconds base, int doublings,
                                  std::chrono::milliseconds most)
{
    if (doublings <= 0 || base.count() <= 0)
        return {};
    const int steps = std::min(doublings, 30);
    const qint64 factor = (qint64(1) << steps) - 1;
    return base >= most / factor ? most : std::chrono::milliseconds(base.count() * factor);
}

std::optional<QDateTime> parseHttpDate(const QString &dateText)
{
    const QLocale english = QLocale::c();
    const QString formats[] = {
        QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"), // the one in use
        QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"),   // RFC 850
        QStringLiteral("MMM d hh:mm:ss yyyy"),        // asctime
    };
    const QString text = dateText.section(QLatin1Char(' '), 1); // the day of the week adds nothing
    for (const QString &format : formats) {
        QDateTime date = english.toDateTime(text, format);
        if (!date.isValid())
            continue;
        if (date.date().year() < 1970) // two digits of a year
            date = date.addYears(100);
        return QDateTime(date.date(), date.time(), QTimeZone::utc());
    }
    return std::nullopt;
}

} // namespace

ReconnectPolicy ReconnectPolicy::strict()
{
    return {};
}

ReconnectPolicy ReconnectPolicy::resilient()
{
    using namespace std::chrono_literals;
    ReconnectPolicy policy;
    policy.retriesRefusals = true;
    policy.spreadsFirstWait = true;
    policy.stableAfter = 30s;
    policy.reconnectionTime = 1s;
    policy.connectTimeout = 10s;
    policy.answerTimeout = 30s;
    policy.idleTimeout = 60s;
    return policy;
}

bool ReconnectPolicy::allows(const StreamError &error, int failures) const
{
    if (!reconnects || (mostFailures > 0 && failures >= mostFailures))
        return false;
    const bool isPassingRefusal = error.kind == StreamError::Kind::HttpStatus && isPassing(error.httpStatus);
    return error.isRecoverable() || (retriesRefusals && isPassingRefusal);
}

ReconnectPolicy::milliseconds ReconnectPolicy::waitAfter(const StreamError &error,
                                                         std::optional<milliseconds> asked, int failures,
                                                         double random, const QDateTime &now) const
{
    const auto clamped = [this](milliseconds wait) { return std::clamp(wait, shortestWait, longestWait); };
    const milliseconds base = clamped(asked.value_or(reconnectionTime));
    milliseconds least = base;
    if (isPassing(error.httpStatus)) {
        if (const auto wait = parseRetryAfter(error.header("Retry-After"), now))
            least =
                std::max(base, clamped(std::min<std::chrono::seconds>(*wait, std::chrono::hours(24 * 366))));
    }
    const milliseconds extra = doubled(base, std::max(failures, 1) - (spreadsFirstWait ? 0 : 1), mostExtra);
    return least + milliseconds(qint64(random * double(extra.count())));
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now)
{
    const QByteArray text = value.toByteArray().trimmed();
    const bool isNumber = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char digit) {
        return digit >= '0' && digit <= '9';
    });
    if (isNumber) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::chrono::seconds(fits ? seconds : std::numeric_limits<qint64>::max());
    }
    if (const auto date = parseHttpDate(QString::fromLatin1(text.simplified())))
        return std::chrono::ceil<std::chrono::seconds>(
            std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(*date))));
    return std::nullopt;
}

} // namespace Poemstream
