// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "access.h"

#include "eventstream/httpsyntax.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QtEndian>
#include <QtNetwork/QHostAddress>

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

constexpr auto cookieName = "poemstream_token";

constexpr qsizetype digestSize = 32;

QByteArray digest(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

/// Time depends on neither the place of the first difference nor (through the digests) the lengths.
bool equalInConstantTime(const char *left, const char *right)
{
    quint64 difference = 0;
    for (qsizetype i = 0; i < digestSize; i += qsizetype(sizeof difference))
        difference |= qFromUnaligned<quint64>(left + i) ^ qFromUnaligned<quint64>(right + i);
    return difference == 0;
}

/// The place of @p token's digest among @p digests, the last if there are more; -1 for none. Looks at all of
/// them, always: the time tells nothing.
qsizetype placeOf(const QByteArray &token, const QByteArray &digests)
{
    const QByteArray shown = digest(token);
    qsizetype place = -1;
    for (qsizetype i = 0; i < digests.size() / digestSize; ++i) {
        if (equalInConstantTime(shown.constData(), digests.constData() + i * digestSize))
            place = i;
    }
    return place;
}

/// The values that a token in the Cookie header @p header may stand for.
QList<QByteArray> cookieValues(const QByteArray &header)
{
    for (const QByteArray &pair : header.split(';')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0 || pair.first(equals).trimmed() != cookieName)
            continue;
        QByteArray value = pair.sliced(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.sliced(1).chopped(1);
        return value.isEmpty() ? QList<QByteArray>()
                               : QList<QByteArray>{value, QByteArray::fromPercentEncoding(value)};
    }
    return {};
}

/// The name in "name[:port]"; empty where it is nothing of the kind.
QByteArray nameIn(const QByteArray &host)
{
    static const QByteArray never = "@/\\?#\"<>^`{|}";
    const qsizetype end = host.startsWith('[') ? host.indexOf(']') + 1 : host.indexOf(':');
    const QByteArray name = end < 0 ? host : host.first(end);
    const QByteArray port = end < 0 ? QByteArray() : host.sliced(end);
    const bool isName = std::all_of(name.cbegin(), name.cend(),
                                    [](char c) { return c > ' ' && c != 0x7f && !never.contains(c); });
    const bool isPort =
        port.isEmpty() || (port.startsWith(':') && std::all_of(port.cbegin() + 1, port.cend(), isDigit));
    return isName && isPort ? name : QByteArray();
}

/// As browsers write one: in small letters, without the slash of a path or the port that its scheme has
/// anyway (RFC 6454, 6.2).
QByteArray originAsSent(const QByteArray &written)
{
    QByteArray origin = written.toLower();
    if (origin.endsWith('/'))
        origin.chop(1);
    if (origin.startsWith("http:") && origin.endsWith(":80"))
        origin.chop(3);
    else if (origin.startsWith("https:") && origin.endsWith(":443"))
        origin.chop(4);
    return origin;
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
        return !port.isEmpty() && std::all_of(port.cbegin(), port.cend(), isDigit);
    }
    return pattern == "*" || origin == pattern;
}

} // namespace

Access::Access(Policy policy)
    : m_policy(std::move(policy))
{
    for (QByteArray &origin : m_policy.corsOrigins)
        origin = originAsSent(origin);
    m_digests.reserve(m_policy.tokens.size() * digestSize);
    for (const AccessToken &token : std::as_const(m_policy.tokens))
        m_digests += digest(token.secret);
}

Access::HostVerdict Access::judgeHost(const QByteArray &host) const
{
    if (!m_policy.loopbackOnly || host.isEmpty()) // no Host: HTTP/1.0, not a browser that was led astray
        return HostVerdict::Ours;
    const QByteArray name = nameIn(host);
    if (name.isEmpty())
        return HostVerdict::Malformed;
    return isOurName(name.toLower()) ? HostVerdict::Ours : HostVerdict::Foreign;
}

bool Access::isOurName(QByteArray name) const
{
    if (name.startsWith('[')) { // in any way to write it, but for a zone
        const QByteArray address = name.sliced(1).chopped(1);
        return !address.contains('%') &&
               QHostAddress(QString::fromLatin1(address)) == QHostAddress(QHostAddress::LocalHostIPv6);
    }
    if (name.endsWith('.')) // the root of all names
        name.chop(1);
    return name == "localhost" || name == "127.0.0.1" || (!name.isEmpty() && name == m_policy.address);
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

QList<QByteArray> Access::presentedTokens(const Credentials &presented) const
{
    const QByteArray authorization = presented.authorization.simplified();
    if (authorization.left(7).toLower() == "bearer ")
        return {authorization.sliced(7)};
    if (!presented.apiKey.isEmpty())
        return {presented.apiKey};
    const QList<QByteArray> cookie = cookieValues(presented.cookie);
    if (!cookie.isEmpty() || !m_policy.allowQueryToken || presented.query.isEmpty())
        return cookie;
    return {presented.query};
}

Access::Decision Access::check(const Credentials &presented, const QDateTime &now) const
{
    if (m_policy.tokens.isEmpty())
        return {Verdict::Granted};
    const QList<QByteArray> tokens = presentedTokens(presented);
    if (tokens.isEmpty())
        return {Verdict::Missing};
    qsizetype place = -1;
    for (const QByteArray &token : tokens)
        place = std::max(place, placeOf(token, m_digests));
    if (place < 0)
        return {};
    const AccessToken &known = m_policy.tokens.at(place);
    const bool isExpired = known.expiry.isValid() && known.expiry <= now;
    return {isExpired ? Verdict::Expired : Verdict::Granted, known};
}

QByteArray cookieText(const QByteArray &secret)
{
    // Beside letters and digits; without the percent sign, so that decoding gives the secret back.
    return cookieName + QByteArrayLiteral("=") + secret.toPercentEncoding("!#$&'()*+/:<=>?@[]^`{|}");
}

} // namespace Poemstream
