// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queryparameters.h"

#include "eventstream/httprequest.h"

namespace Poemstream {

namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

QueryParameters::QueryParameters(const QByteArray &encoded)
{
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QString name = decoded(equals < 0 ? pair : pair.first(equals));
        if (!name.isEmpty() && !m_values.contains(name))
            m_values.insert(name, equals < 0 ? QString() : decoded(pair.sliced(equals + 1)));
    }
}

bool QueryParameters::contains(const QString &name) const
{
    return m_values.contains(name);
}

QString QueryParameters::value(const QString &name) const
{
    return m_values.value(name);
}

std::optional<qint64> QueryParameters::number(const QString &name, qint64 fallback, qint64 low,
                                              qint64 high) const
{
    if (!m_values.contains(name))
        return fallback;
    bool isNumber = false;
    const qint64 value = m_values.value(name).toLongLong(&isNumber);
    return isNumber && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

QueryParameters queryOf(const HttpRequest &request)
{
    return QueryParameters(request.query());
}

} // namespace Poemstream
