// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tokenfile.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>

namespace Poemstream {

/// Who may ask: pure decisions on what a request says. Knows no sockets and no replies; immutable.
class Access
{
public:
    struct Policy
    {
        QList<AccessToken> tokens;    ///< empty: everybody may ask
        bool allowQueryToken = false; ///< also accept ?token=
        QList<QByteArray> corsOrigins{"http://localhost:*", "http://127.0.0.1:*"}; ///< "*" alone: any
        bool loopbackOnly = true; ///< bound to a loopback address: Host must name it (DNS rebinding)
        QByteArray address;       ///< that address, where it is not one that every machine has
    };
    /// What a request presents; empty where it does not.
    struct Credentials
    {
        QByteArray authorization; ///< the Authorization header's value
        QByteArray apiKey;        ///< X-Api-Key
        QByteArray cookie;        ///< the Cookie header's value
        QByteArray query;         ///< the query's `token`
    };
    enum class HostVerdict {
        Ours,
        Foreign,   ///< another's: misdirected
        Malformed, ///< no "name[:port]"
    };
    enum class Verdict { Granted, Missing, Wrong, Expired };
    struct Decision
    {
        Verdict verdict = Verdict::Wrong;
        AccessToken token = {}; ///< the one that was shown, where it is known here
    };

    explicit Access(Policy policy);

    /// @p host: the Host header's value; empty, as in HTTP/1.0, is ours. Everything is where not bound to a
    /// loopback address.
    [[nodiscard]] HostVerdict judgeHost(const QByteArray &host) const;
    [[nodiscard]] bool isOriginAllowed(const QByteArray &origin) const;
    [[nodiscard]] bool allowsAnyOrigin() const;
    /// The first credential present, in the order of the struct, decides. Compared in constant time.
    /// In a cookie a token may stand in quotation marks and percent-encoded, as cookieText() writes it.
    [[nodiscard]] Decision check(const Credentials &presented, const QDateTime &now) const;

private:
    [[nodiscard]] bool isOurName(QByteArray name) const;
    [[nodiscard]] QList<QByteArray> presentedTokens(const Credentials &presented) const;

    Policy m_policy;
    QByteArray m_digests; ///< of the tokens, one behind the other
};

/// The cookie's name and @p secret, percent-encoded where a cookie cannot hold a byte (RFC 6265, 4.1.1).
[[nodiscard]] QByteArray cookieText(const QByteArray &secret);

} // namespace Poemstream
