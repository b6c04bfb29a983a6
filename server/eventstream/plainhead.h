// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>

#include <array>
#include <cstddef>
#include <optional>

namespace Poemstream {

/// The head of a request as nearly all clients of event streams send it: GET, a target of origin form,
/// HTTP/1.1, one Host, no body, no field twice, nothing that two readers could take differently (RFC 9112).
/// What is more than that is not read at all. Whatever this reads, RequestWatch lets pass and QHttpServer
/// takes alike. A view: the bytes must outlive it.
class PlainHead final
{
public:
    /// std::nullopt where @p bytes are not one such head from the first to the last.
    [[nodiscard]] static std::optional<PlainHead> read(QByteArrayView bytes);

    /// Of the target, as they stand there; the query without its "?".
    [[nodiscard]] QByteArrayView path() const { return m_path; }
    [[nodiscard]] QByteArrayView query() const { return m_query; }
    /// Of the field @p name, in any case, without the white space around it; null where there is none.
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const;

private:
    struct Field
    {
        QByteArrayView name;
        QByteArrayView value;
    };
    static constexpr std::size_t mostFields = 24;

    PlainHead() = default;
    [[nodiscard]] bool readRequestLine(QByteArrayView line);
    [[nodiscard]] bool readField(QByteArrayView line);

    QByteArrayView m_path;
    QByteArrayView m_query;
    std::array<Field, mostFields> m_fields;
    std::size_t m_size = 0; ///< of them
};

} // namespace Poemstream
