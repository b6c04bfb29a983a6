// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonfetch.h"

#include "eventsource/streamconnection.h"
#include "eventsource/streamrequest.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>

namespace Poemstream {

namespace {

constexpr std::chrono::seconds connectTimeout{10};
constexpr std::chrono::milliseconds none{0};

} // namespace

JsonFetch::JsonFetch(const Bounds &bounds, QObject *parent)
    : QObject(parent)
    , m_bounds(bounds)
{
    m_untilFailure.setSingleShot(true);
    m_untilFailure.setInterval(bounds.patience);
    connect(&m_untilFailure, &QTimer::timeout, this, [this] {
        fail({StreamError::Kind::AnswerTimeout, 0, QStringLiteral("no whole answer in time")});
    });
}

JsonFetch::~JsonFetch() = default;

void JsonFetch::get(const QNetworkRequest &request)
{
    cancel();
    m_untilFailure.start();
    m_connection = std::make_unique<StreamConnection>(
        m_network, StreamConnection::Settings{connectTimeout, none, none, {}, "application/json"});
    connect(m_connection.get(), &StreamConnection::received, this, &JsonFetch::take);
    connect(m_connection.get(), &StreamConnection::ended, this, &JsonFetch::end);
    EventSourceRequest head(request);
    head.request.setRawHeader("Accept", "application/json, application/problem+json");
    m_connection->start(prepared(head, {}, false));
}

void JsonFetch::cancel()
{
    m_untilFailure.stop();
    m_connection.reset();
    m_content.clear();
}

void JsonFetch::take(const QByteArray &bytes)
{
    m_content += bytes;
    if (m_content.size() > m_bounds.bytes)
        fail({StreamError::Kind::TooLarge, 200, QStringLiteral("the answer is too long")});
}

void JsonFetch::end(const StreamError &error)
{
    if (error.kind != StreamError::Kind::Ended)
        return fail(StreamError(error)); // whoever told us will not last
    const QByteArray content = std::exchange(m_content, {});
    cancel();
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (document.isObject())
        Q_EMIT fetched(document.object());
    else
        Q_EMIT failed({StreamError::Kind::Protocol, 200, QStringLiteral("the answer is no JSON object")});
}

void JsonFetch::fail(const StreamError &error)
{
    cancel();
    Q_EMIT failed(error);
}

} // namespace Poemstream
