// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsource/streamerror.h"
#include "eventsource/streamnetwork.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QJsonObject;
class QNetworkRequest;
QT_END_NAMESPACE

namespace Poemstream {

class StreamConnection;

/// Fetches a JSON object by GET, over connections as an EventSource has them: the system's proxies, redirects
/// followed without their secrets, nothing sent twice. Knows no poems. One at a time, on one thread. What is
/// longer than the bound fails as TooLarge, what takes longer than the patience as AnswerTimeout, and what is
/// no JSON object as Protocol; a refusal is HttpStatus. Nothing comes from inside get(), after cancel(), or
/// of what another get() has replaced; in any slot it is safe to do these, or to delete this object.
class JsonFetch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonFetch)
public:
    struct Bounds
    {
        qsizetype bytes;                    ///< of the answer's content
        std::chrono::milliseconds patience; ///< from get() to the answer's end
    };

    explicit JsonFetch(const Bounds &bounds, QObject *parent = nullptr);
    ~JsonFetch() override;

    void get(const QNetworkRequest &request);
    void cancel();

Q_SIGNALS:
    void fetched(const QJsonObject &object);
    void failed(const Poemstream::StreamError &error);

private:
    void take(const QByteArray &bytes);
    void end(const StreamError &error);
    void fail(const StreamError &error);

    Bounds m_bounds;
    StreamNetwork m_network;
    std::unique_ptr<StreamConnection> m_connection;
    QByteArray m_content;
    QTimer m_untilFailure;
};

} // namespace Poemstream
