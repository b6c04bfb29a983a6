// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <optional>

namespace Poemstream {

class HttpRequest;

/// The parameters of a URL's query as HTML forms and encodeURIComponent write them
/// (application/x-www-form-urlencoded):
/// "+" is a space, bytes are UTF-8, of equal names the first counts. Decodes what is asked for.
class QueryParameters
{
public:
    /// @p encoded: the query as it stands in the URL, without the "?".
    explicit QueryParameters(QByteArray encoded);

    /// The value of @p name, which is in UTF-8; empty where missing.
    [[nodiscard]] QString value(QByteArrayView name) const;
    /// The same in UTF-8.
    [[nodiscard]] QByteArray bytes(QByteArrayView name) const;
    /// A whole number from @p low to @p high; @p fallback where missing; std::nullopt where it is anything
    /// else.
    [[nodiscard]] std::optional<qint64> number(QByteArrayView name, qint64 fallback, qint64 low,
                                               qint64 high) const;

private:
    /// Still encoded; null where there is none.
    [[nodiscard]] QByteArrayView find(QByteArrayView name) const;

    QByteArray m_encoded;
};

[[nodiscard]] QueryParameters queryOf(const HttpRequest &request);

} // namespace Poemstream
