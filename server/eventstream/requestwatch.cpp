// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestwatch.h"

#include "httpsyntax.h"

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

bool isWhiteSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v';
}

QByteArrayView withoutReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// The size of the head in @p bytes up to and with its blank line, looked for from @p from on; -1 without
/// one. QHttpServer takes a bare LF for a line end too, so both must see the same end.
qsizetype headSize(const QByteArray &bytes, qsizetype from)
{
    const qsizetype strict = bytes.indexOf("\n\r\n", from);
    const qsizetype bare = bytes.indexOf("\n\n", from);
    if (strict != -1 && (bare == -1 || strict < bare))
        return strict + 3;
    return bare == -1 ? -1 : bare + 2;
}

/// The x of "METHOD target HTTP/1.x"; -1 for anything else.
int minorVersion(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = line.lastIndexOf(' ');
    if (first <= 0 || second - first < 2 || line.sliced(first + 1, second - first - 1).contains(' '))
        return -1;
    const QByteArrayView version = line.sliced(second + 1);
    if (version.size() != 8 || !version.startsWith("HTTP/1.") || !isDigit(version.back()))
        return -1;
    return version.back() - '0';
}

QByteArrayView withoutPort(QByteArrayView authority)
{
    const qsizetype colon = authority.lastIndexOf(':');
    return colon >= 0 && std::all_of(authority.begin() + colon + 1, authority.end(), isDigit)
               ? authority.first(colon)
               : authority;
}

QByteArrayView targetOf(QByteArrayView requestLine)
{
    const QByteArrayView behind = requestLine.sliced(requestLine.indexOf(' ') + 1);
    return behind.first(behind.lastIndexOf(' '));
}

/// The authority in a @p target of absolute form ("http://a/b"); std::nullopt for the other forms.
std::optional<QByteArrayView> authorityOf(QByteArrayView target)
{
    const qsizetype scheme = target.indexOf("://");
    if (target.startsWith('/') || scheme < 0)
        return std::nullopt;
    target = target.sliced(scheme + 3);
    qsizetype end = 0;
    while (end < target.size() && !QByteArrayView("/?#").contains(target[end]))
        ++end;
    return target.first(end);
}

} // namespace

RequestWatch::RequestWatch(const RequestLimits &limits)
    : m_limits(limits)
{}

RequestWatch::Verdict RequestWatch::feed(QByteArrayView bytes)
{
    if (m_verdict == Verdict::Incomplete)
        m_verdict = m_inBody ? takeBody(bytes.size()) : takeHead(bytes);
    return m_verdict;
}

RequestWatch::Verdict RequestWatch::takeHead(QByteArrayView bytes)
{
    if (!m_hasBegun)
        bytes = bytes.sliced(std::find_if_not(bytes.begin(), bytes.end(), isWhiteSpace) - bytes.begin());
    m_hasBegun = m_hasBegun || !bytes.isEmpty();
    const qsizetype before = m_head.size();
    m_head.append(bytes.first(std::min(bytes.size(), m_limits.head - before)));

    const qsizetype lineEnd = m_head.indexOf('\n');
    if (withoutReturn(lineEnd < 0 ? m_head : QByteArrayView(m_head).first(lineEnd)).size() > m_limits.line)
        return Verdict::UriTooLong;
    const qsizetype size = headSize(m_head, std::max(before - 2, qsizetype(0)));
    if (size < 0)
        return m_head.size() < m_limits.head ? Verdict::Incomplete : Verdict::RequestHeaderFieldsTooLarge;
    const Verdict verdict = judgeHead();
    m_head = QByteArray();
    m_inBody = true;
    return verdict == Verdict::Complete ? takeBody(bytes.size() - (size - before)) : verdict;
}

RequestWatch::Verdict RequestWatch::takeBody(qint64 size)
{
    m_bodyLeft -= size;
    return m_bodyLeft > 0 ? Verdict::Incomplete : Verdict::Complete;
}

RequestWatch::Verdict RequestWatch::judgeHead()
{
    qsizetype begin = 0;
    const auto nextLine = [this, &begin] {
        const qsizetype end = m_head.indexOf('\n', begin);
        const QByteArrayView line = QByteArrayView(m_head).sliced(begin, end - begin);
        begin = end + 1;
        return withoutReturn(line);
    };
    const QByteArrayView requestLine = nextLine();
    const int minor = minorVersion(requestLine);
    if (minor < 0)
        return Verdict::BadRequest;
    m_isHttp11 = minor >= 1;
    const QByteArrayView target = targetOf(requestLine);
    if (target.startsWith("//")) // a path, which QUrl would read as a host and a path
        return Verdict::BadRequest;
    for (QByteArrayView line = nextLine(); !line.isEmpty(); line = nextLine()) {
        const Verdict verdict = judgeField(line);
        if (verdict != Verdict::Complete)
            return verdict;
    }
    return judgeHost(target);
}

/// QHttpServer keeps one of two hosts, and forgets the target's for the field's: whoever stands before it may
/// have read the other (RFC 9112, 3.2).
RequestWatch::Verdict RequestWatch::judgeHost(QByteArrayView target) const
{
    if (m_host.isEmpty()) // an http URI has a host (RFC 9110, 4.2.1)
        return m_isHttp11 ? Verdict::BadRequest : Verdict::Complete;
    const auto named = authorityOf(target);
    return named && !isNamed(withoutPort(*named), withoutPort(m_host)) ? Verdict::BadRequest
                                                                       : Verdict::Complete;
}

RequestWatch::Verdict RequestWatch::judgeField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || line.contains('\r') || line.contains('\0'))
        return Verdict::BadRequest; // two servers in a row could read it differently
    const QByteArrayView name = line.first(colon);
    if (!isToken(name))
        return Verdict::BadRequest;
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (isNamed(name, "Host")) {
        const bool isFirst = m_host.isNull();
        m_host = value.isEmpty() ? QByteArrayLiteral("") : value.toByteArray();
        return isFirst ? Verdict::Complete : Verdict::BadRequest;
    }
    if (isNamed(name, "Transfer-Encoding"))
        return Verdict::LengthRequired;
    if (isNamed(name, "Expect") && m_isHttp11) // HTTP/1.0 has none (RFC 9110, 10.1.1)
        return Verdict::ExpectationFailed;
    if (isNamed(name, "Upgrade") && value.toByteArray().toLower().contains("websocket"))
        return Verdict::BadRequest; // QHttpServer 6.4 would let a route answer and then answer 404 behind it
    return isNamed(name, "Content-Length") ? judgeLength(value) : Verdict::Complete;
}

RequestWatch::Verdict RequestWatch::judgeLength(QByteArrayView value)
{
    if (m_bodyLeft != -1 || value.isEmpty() || !std::all_of(value.begin(), value.end(), isDigit))
        return Verdict::BadRequest;
    bool fits = false;
    m_bodyLeft = value.toByteArray().toLongLong(&fits);
    return fits && m_bodyLeft <= m_limits.body ? Verdict::Complete : Verdict::PayloadTooLarge;
}

} // namespace Poemstream
