// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatcompletion.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkRequest>

#include <optional>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

ReconnectPolicy policy()
{
    ReconnectPolicy policy; // what has reached the server is never sent again, whatever stands here
    policy.mostFailures = 3;
    policy.reconnectionTime = 500ms;
    policy.connectTimeout = 10s;
    policy.answerTimeout = 2min; // a model may think before it writes
    policy.idleTimeout = 2min;   // servers that think for longer send comments
    return policy;
}

/// What a server says went wrong: {"error":{"message":"..."}}, or simpler forms of that; null where it says
/// nothing.
QString messageOf(const QJsonObject &answer)
{
    const QJsonValue error = answer.value(QLatin1String("error"));
    if (error.isString())
        return error.toString();
    const QJsonObject about = error.isObject() ? error.toObject() : answer;
    return about.value(QLatin1String("message")).toString();
}

QString describeRefusal(const StreamError &error)
{
    QString why = QStringLiteral("the server refused (%1)").arg(error.httpStatus);
    const QString message = messageOf(QJsonDocument::fromJson(error.bodyStart).object());
    if (!message.isEmpty())
        why += QStringLiteral(": ") + message;
    if (const auto wait = parseRetryAfter(error.header("Retry-After"), QDateTime::currentDateTimeUtc()))
        why += QStringLiteral(" (try again in %1 s)").arg(wait->count());
    return why;
}

/// The status is out by then.
QString describeFailure(const QString &message)
{
    return message.isEmpty() ? QStringLiteral("the server gave up and does not say why")
                             : QStringLiteral("the server gave up: %1").arg(message);
}

QString describe(const StreamError &error)
{
    switch (error.kind) {
    case StreamError::Kind::HttpStatus:
        return describeRefusal(error);
    case StreamError::Kind::NotEventStream:
        return QStringLiteral("the server does not stream its answers");
    case StreamError::Kind::Cut:
    case StreamError::Kind::Ended:
    case StreamError::Kind::IdleTimeout:
        return QStringLiteral("the answer was cut off");
    default:
        return QStringLiteral("no answer: %1").arg(error.detail);
    }
}

} // namespace

ChatCompletion::ChatCompletion(const QUrl &base, const QString &model, const TokenSource &token)
    : m_base(base)
    , m_model(model)
    , m_token(token)
{
    connect(&m_source, &EventSource::messageReceived, this, &ChatCompletion::take);
    connect(&m_source, &EventSource::interrupted, this, &ChatCompletion::retrying);
    connect(&m_source, &EventSource::failed, this, &ChatCompletion::onFailed);
    m_source.setPolicy(policy());
}

void ChatCompletion::ask(const QString &prompt)
{
    m_finishReason.clear();
    m_source.open([this, prompt] { return request(prompt); });
}

EventSourceRequest ChatCompletion::request(const QString &prompt) const
{
    QString path = m_base.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    if (!path.endsWith(QLatin1String("/v1")))
        path += QLatin1String("/v1");
    QUrl url = m_base;
    url.setPath(path + QLatin1String("/chat/completions"));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (const QByteArray token = m_token(); !token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("user")},
                              {QStringLiteral("content"), prompt}};
    const QJsonObject body{{QStringLiteral("model"), m_model},
                           {QStringLiteral("messages"), QJsonArray{message}},
                           {QStringLiteral("stream"), true}};
    return EventSourceRequest::post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void ChatCompletion::take(const MessageEvent &event)
{
    if (event.data == QLatin1String("[DONE]"))
        return finish();
    const QJsonDocument document = QJsonDocument::fromJson(event.data.toUtf8());
    if (!document.isObject())
        return fail(QStringLiteral("the server sent something that is no part of an answer"));
    const QJsonObject chunk = document.object();
    const QJsonValue error = chunk.value(QLatin1String("error"));
    if (event.type == QLatin1String("error") || error.isObject() || error.isString())
        return fail(describeFailure(messageOf(chunk)));
    const QJsonObject choice = document[QStringLiteral("choices")][0].toObject();
    const QString reason = choice.value(QLatin1String("finish_reason")).toString();
    if (!reason.isEmpty())
        m_finishReason = reason;
    const QString text =
        choice.value(QLatin1String("delta")).toObject().value(QLatin1String("content")).toString();
    if (!text.isEmpty())
        Q_EMIT textArrived(text);
}

void ChatCompletion::onFailed(const StreamError &error)
{
    if (error.kind == StreamError::Kind::Ended && !m_finishReason.isEmpty()) // some forget to say [DONE]
        finish();
    else
        fail(describe(error));
}

void ChatCompletion::finish()
{
    m_source.close();
    Q_EMIT finished(QString(m_finishReason)); // a copy: whoever hears it may ask() anew
}

void ChatCompletion::fail(const QString &why)
{
    m_source.close();
    QString safe = why.simplified();
    if (const QByteArray token = m_token(); !token.isEmpty()) // servers have been seen to quote it
        safe.replace(QString::fromUtf8(token), QStringLiteral("***"));
    Q_EMIT failed(safe);
}
