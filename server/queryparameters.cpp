// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queryparameters.h"

#include "eventstream/httprequest.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

bool isPlain(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '+' || c == '%'; });
}

QByteArray decoded(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    if (isPlain(text))
        return bytes;
    return QByteArray::fromPercentEncoding(bytes.replace('+', ' '));
}

bool isNamed(QByteArrayView encoded, QByteArrayView name)
{
    return isPlain(encoded) ? encoded == name : decoded(encoded) == name;
}

} // namespace

QueryParameters::QueryParameters(QByteArray encoded)
    : m_encoded(std::move(encoded))
{}

QString QueryParameters::value(QByteArrayView name) const
{
    return QString::fromUtf8(bytes(name));
}

QByteArray QueryParameters::bytes(QByteArrayView name) const
{
    const QByteArrayView found = find(name);
    return found.isEmpty() ? QByteArray() : decoded(found);
}

std::optional<qint64> QueryParameters::number(QByteArrayView name, qint64 fallback, qint64 low,
                                              qint64 high) const
{
    const QByteArrayView found = find(name);
    if (found.isNull())
        return fallback;
    bool isNumber = false;
    const qint64 value = decoded(found).toLongLong(&isNumber);
    return isNumber && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

QByteArrayView QueryParameters::find(QByteArrayView name) const
{
    QByteArrayView rest = m_encoded;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('&');
        const QByteArrayView pair = end < 0 ? rest : rest.first(end);
        const qsizetype equals = pair.indexOf('=');
        if (isNamed(equals < 0 ? pair : pair.first(equals), name))
            return pair.sliced(equals < 0 ? pair.size() : equals + 1);
        rest = rest.sliced(end < 0 ? rest.size() : end + 1);
    }
    return {};
}

QueryParameters queryOf(const HttpRequest &request)
{
    return QueryParameters(request.query());
}

} // namespace Poemstream
