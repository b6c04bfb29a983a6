// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "access.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

constexpr auto cookieName = "poemstream_token";

QByteArray digest(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

/// Time depends on neither the place of the first difference nor (through the digests) the lengths.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    const QByteArray left = digest(a);
    const QByteArray right = digest(b);
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned>(left.at(i) ^ right.at(i));
    return difference == 0;
}

QByteArray cookieValue(const QByteArray &header)
{
    for (const QByteArray &pair : header.split(';')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && pair.first(equals).trimmed() == cookieName)
            return pair.sliced(equals + 1).trimmed();
    }
    return {};
}

bool originMatches(const QByteArray &origin, const QByteArray &pattern)
{
    if (pattern.endsWith(":*")) { // any port, or none
        const QByteArray base = pattern.chopped(2);
        if (origin == base)
            return true;
        const QByteArray port = origin.startsWith(base) && origin.at(base.size()) == ':'
                                    ? origin.sliced(base.size() + 1)
                                    : QByteArray();
        return !port.isEmpty() &&
               std::all_of(port.cbegin(), port.cend(), [](char c) { return c >= '0' && c <= '9'; });
    }
    return pattern == "*" || origin == pattern;
}

std::optional<AccessToken> readToken(const QByteArray &line)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    AccessToken token{words.first(), {}, {}};
    if (words.size() > 3)
        return std::nullopt;
    for (const QByteArray &word : words.sliced(1)) {
        QDateTime time = QDateTime::fromString(QString::fromUtf8(word), Qt::ISODate);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeZone(QTimeZone::utc());
        if (time.isValid() && !token.expiry.isValid())
            token.expiry = time;
        else if (token.name.isEmpty() && !token.expiry.isValid())
            token.name = QString::fromUtf8(word);
        else
            return std::nullopt;
    }
    return token;
}

} // namespace

std::variant<QList<AccessToken>, TokenFileError> readTokenFile(const QByteArray &content)
{
    QList<AccessToken> tokens;
    int lineNumber = 0;
    for (const QByteArray &line : content.split('\n')) {
        ++lineNumber;
        if (line.trimmed().isEmpty() || line.trimmed().startsWith('#'))
            continue;
        const auto token = readToken(line);
        if (!token)
            return TokenFileError{QStringLiteral("line %1 is not TOKEN [NAME] [EXPIRY]").arg(lineNumber)};
        tokens += *token;
    }
    if (tokens.isEmpty())
        return TokenFileError{QStringLiteral("no token in it")};
    return tokens;
}

Access::Access(Policy policy)
    : m_policy(std::move(policy))
{}

bool Access::isHostAllowed(const QByteArray &host) const
{
    if (!m_policy.loopbackOnly || host.isEmpty()) // no Host: HTTP/1.0, not a browser that was led astray
        return true;
    const qsizetype colon = host.endsWith(']') ? -1 : host.lastIndexOf(':');
    const QByteArray name = (colon < 0 ? host : host.first(colon)).toLower();
    return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

bool Access::isOriginAllowed(const QByteArray &origin) const
{
    return std::any_of(m_policy.corsOrigins.cbegin(), m_policy.corsOrigins.cend(),
                       [&origin](const QByteArray &pattern) { return originMatches(origin, pattern); });
}

bool Access::allowsAnyOrigin() const
{
    return m_policy.corsOrigins.contains("*");
}

QByteArray Access::presentedToken(const Credentials &presented) const
{
    if (presented.authorization.left(7).toLower() == "bearer ")
        return presented.authorization.sliced(7).trimmed();
    if (!presented.apiKey.isEmpty())
        return presented.apiKey;
    const QByteArray cookie = cookieValue(presented.cookie);
    if (!cookie.isEmpty() || !m_policy.allowQueryToken)
        return cookie;
    return presented.query;
}

Access::Verdict Access::check(const Credentials &presented, const QDateTime &now) const
{
    if (m_policy.tokens.isEmpty())
        return Verdict::Granted;
    const QByteArray token = presentedToken(presented);
    if (token.isEmpty())
        return Verdict::Missing;
    Verdict verdict = Verdict::Wrong;
    for (const AccessToken &known : m_policy.tokens) { // all of them, always: the time tells nothing
        if (equalInConstantTime(token, known.secret))
            verdict = known.expiry.isValid() && known.expiry <= now ? Verdict::Expired : Verdict::Granted;
    }
    return verdict;
}

} // namespace Poemstream
