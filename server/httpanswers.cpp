// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpanswers.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QVariant>

#include <algorithm>

namespace Poemstream {

namespace {

bool isRefused(const QList<QByteArray> &parameters)
{
    return std::any_of(parameters.cbegin(), parameters.cend(), [](const QByteArray &parameter) {
        const auto weight = weightIn(parameter);
        return weight && weight->startsWith('0') && weight->toDouble() == 0.0;
    });
}

/// How closely a media range names the type: 3 exactly, 2 "type/*", 1 "*/*", 0 not at all.
int closeness(const QByteArray &range, const QByteArray &mediaType)
{
    if (range == mediaType)
        return 3;
    if (range.endsWith("/*") && mediaType.startsWith(range.chopped(1)))
        return 2;
    return range == "*/*" ? 1 : 0;
}

/// "MethodNotAllowed" -> "Method Not Allowed": the reason phrase as RFC 9110 has it.
QString titleOf(QHttpServerResponder::StatusCode status)
{
    const QByteArray key = QVariant::fromValue(status).toByteArray();
    QString title;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z' && !title.isEmpty())
            title += QLatin1Char(' ');
        title += QLatin1Char(c);
    }
    return title.replace(QLatin1String("Uri"), QLatin1String("URI"));
}

} // namespace

std::optional<QByteArray> weightIn(const QByteArray &parameter)
{
    const QByteArray bare = QByteArray(parameter).replace(' ', "").toLower();
    return bare.startsWith("q=") ? std::optional(bare.sliced(2)) : std::nullopt;
}

bool accepts(const QByteArray &accept, const QByteArray &mediaType)
{
    if (accept.trimmed().isEmpty() || accept == mediaType || accept == "*/*")
        return true;
    int closest = 0;
    bool isAccepted = false;
    for (const QByteArray &entry : accept.split(',')) {
        const QList<QByteArray> parts = entry.split(';');
        const int match = closeness(parts.first().trimmed().toLower(), mediaType);
        if (match <= closest)
            continue;
        closest = match; // the closest range decides (RFC 9110, 12.5.1)
        isAccepted = !isRefused(parts.sliced(1));
    }
    return isAccepted;
}

HttpReply problem(QHttpServerResponder::StatusCode status, const QString &detail)
{
    const QJsonObject object{{QStringLiteral("type"), QStringLiteral("about:blank")},
                             {QStringLiteral("title"), titleOf(status)},
                             {QStringLiteral("status"), static_cast<int>(status)},
                             {QStringLiteral("detail"), detail}};
    return {status,
            {{"Content-Type", "application/problem+json"}},
            QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'};
}

HttpReply plainText(QHttpServerResponder::StatusCode status, const QByteArray &text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, text};
}

HttpReply refusal(const HttpRequest &request, QHttpServerResponder::StatusCode status, const QString &detail)
{
    const bool isUnderV1 = QString(request.path() + QLatin1Char('/')).startsWith(QLatin1String("/v1/"));
    return isUnderV1 ? problem(status, detail) : plainText(status, detail.toUtf8() + '\n');
}

} // namespace Poemstream
