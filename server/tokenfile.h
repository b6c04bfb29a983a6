// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

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
/// A word of digits and of the signs between them, six digits or more, is a time or a mistake, no name.
[[nodiscard]] std::variant<QList<AccessToken>, TokenFileError> readTokenFile(const QByteArray &content);

} // namespace Poemstream
