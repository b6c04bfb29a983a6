// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <optional>

namespace Poemstream {

class HttpRequest;

/// The parameters of a URL's query as HTML forms and encodeURIComponent write them
/// (application/x-www-form-urlencoded):
/// "+" is a space, bytes are UTF-8, of equal names the first counts.
class QueryParameters
{
public:
    /// @p encoded: the query as it stands in the URL, without the "?".
    explicit QueryParameters(const QByteArray &encoded);

    [[nodiscard]] bool contains(const QString &name) const;
    [[nodiscard]] QString value(const QString &name) const; ///< empty where missing
    /// A whole number from @p low to @p high; @p fallback where missing; std::nullopt where it is anything
    /// else.
    [[nodiscard]] std::optional<qint64> number(const QString &name, qint64 fallback, qint64 low,
                                               qint64 high) const;

private:
    QHash<QString, QString> m_values;
};

[[nodiscard]] QueryParameters queryOf(const HttpRequest &request);

} // namespace Poemstream
