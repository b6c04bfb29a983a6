// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <variant>

namespace Poemstream {

/// One line of a token file.
struct AccessToken
{
    QByteArray secret;
    QString name;     ///< for people and logs, which never see the secret; may be empty
    QDateTime expiry; ///< invalid: never
};

struct TokenFileError
{
    QString text; ///< one line with the place, without any secret
};

/// Reads "TOKEN [NAME] [EXPIRY-ISO-8601]" a line; "#" begins a comment line. A time without a zone is UTC.
[[nodiscard]] std::variant<QList<AccessToken>, TokenFileError> readTokenFile(const QByteArray &content);

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
    };
    /// What a request presents; empty where it does not.
    struct Credentials
    {
        QByteArray authorization; ///< the Authorization header's value
        QByteArray apiKey;        ///< X-Api-Key
        QByteArray cookie;        ///< the Cookie header's value
        QByteArray query;         ///< the query's `token`
    };
    enum class Verdict { Granted, Missing, Wrong, Expired };

    explicit Access(Policy policy);

    [[nodiscard]] bool isHostAllowed(const QByteArray &host) const;
    [[nodiscard]] bool isOriginAllowed(const QByteArray &origin) const;
    [[nodiscard]] bool allowsAnyOrigin() const;
    /// The first credential present, in the order of the struct, decides. Compared in constant time.
    [[nodiscard]] Verdict check(const Credentials &presented, const QDateTime &now) const;

private:
    [[nodiscard]] QByteArray presentedToken(const Credentials &presented) const;

    Policy m_policy;
};

} // namespace Poemstream
