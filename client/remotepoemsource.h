// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsource/eventsource.h"
#include "poemsource.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <chrono>
#include <optional>

namespace Poemstream {

/// Poems from a server, over one EventSource: resumes by itself after a dropped connection.
/// Speaks the streaming endpoint; where a server has none (404), the tutorial's, whose first event is the
/// whole poem. A server that begins anew where it was to resume, as one without event ids must, is taken at
/// its word: restarted() comes first, and nothing is there twice. Without ids the good end of a stream is the
/// poem's.
class RemotePoemSource final : public PoemSource
{
    Q_OBJECT
public:
    /// @p server: http(s)://host:port, perhaps with a path that all endpoints are under. @p token: sent as a
    /// bearer token to that server only; empty for none.
    RemotePoemSource(const QUrl &server, const QByteArray &token, QObject *parent = nullptr);

    /// Asks the server for this pause between fragments (0 = all at once) instead of its own.
    void setPace(std::chrono::milliseconds pace);

    /// When to ask again by itself; ReconnectPolicy::strict() unless set. From the next question on.
    void setPolicy(const ReconnectPolicy &policy) { m_events.setPolicy(policy); }

    void retryNow() override;
    void cancel() override;

protected:
    void begin(const QString &question, const QString &place) override;

private:
    enum class Endpoint { Streaming, Tutorial };

    void open(Endpoint endpoint, const QString &place);
    [[nodiscard]] QUrl urlFor(Endpoint endpoint) const;
    void onOpened();
    void restart();
    void onMessage(const MessageEvent &event);
    void onStreamed(const MessageEvent &event);
    void onInterrupted(std::chrono::milliseconds retryIn, const StreamError &error);
    void onFailed(const StreamError &error);

    QUrl m_server;
    QByteArray m_token;
    std::optional<std::chrono::milliseconds> m_pace;
    QString m_question;
    Endpoint m_endpoint = Endpoint::Streaming;
    bool m_isInterrupted = false;
    bool m_hasText = false;   // of this answer
    bool m_isGoingOn = false; // and nothing new of it came yet
    EventSource m_events;
};

} // namespace Poemstream
