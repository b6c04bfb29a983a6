// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsource/eventsource.h"
#include "poemsource.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <chrono>

namespace Poemstream {

/// The poem that a server shows to everybody now (/v1/live), from its beginning, and then as it is typed
/// there, to its end; not the next one. Takes no question. A poem that was cut short is gone on with from the
/// server's poems, for by then another one may be shown. Its heading's match is "live".
class LivePoemSource final : public PoemSource
{
    Q_OBJECT
public:
    /// @p server, @p token: as RemotePoemSource takes them.
    LivePoemSource(const QUrl &server, const QByteArray &token, QObject *parent = nullptr);

    /// When to ask again by itself; ReconnectPolicy::strict() unless set. From the next request on.
    void setPolicy(const ReconnectPolicy &policy) { m_events.setPolicy(policy); }

    void retryNow() override;
    void cancel() override;

protected:
    void begin(const QString &question, const QString &place) override;

private:
    [[nodiscard]] EventSourceRequest request() const;
    void onOpened();
    void onInterrupted(std::chrono::milliseconds retryIn, const StreamError &error);
    void onFailed(const StreamError &error);

    QUrl m_server;
    QByteArray m_token;
    bool m_isInterrupted = false;
    EventSource m_events;
};

} // namespace Poemstream
