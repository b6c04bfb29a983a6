// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstreamparser.h"
#include "messageevent.h"
#include "reconnectpolicy.h"
#include "streamerror.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkProxy;
class QNetworkRequest;
QT_END_NAMESPACE

namespace Poemstream {

class StreamConnection;

/// Keeps one event stream open (WHATWG HTML, "Server-sent events"), over a QNetworkAccessManager of its own,
/// so that neither its cap on connections to one host nor its cookies are shared with anything. Knows no
/// poems and no words for people. All of it on the thread it lives on, which needs an event loop; nothing
/// blocks.
///
///              open()                    200, text/event-stream
///     Closed ─────────▶ Connecting ───────────────────────────────▶ Open ──▶ messageReceived()*
///       ▲                   ▲   │                                   │  │     commentReceived()*
///       │                   │   │ interrupted(): waits, tries again │  │
///       │                   └───┴───────────────────────────────────┘  │
///       └── failed(): final, or close(): silent ───────────────────────┘
///
/// Signals of one open():   ( interrupted* opened ( messageReceived | commentReceived )* interrupted )*
/// failed?
///  - none comes from inside open(), reconnect() or close(); after close() none comes at all;
///  - what the policy does not allow to be tried again is failed(), at most once, and nothing follows it;
///  - events that came together with the end of the stream are delivered before the end is;
///  - an event that was not complete when the stream ended is never delivered, and its id does not count;
///  - the state has changed before the signal that says so.
/// In any slot it is safe to close(), open() anew, reconnect() or delete the EventSource.
///
/// At most one request is under way at any time. Redirects are followed (at most 20), the answer's origin is
/// that of the final URL, and a reconnect starts again at the original one. A redirect to another scheme,
/// host or port leaves secret headers behind; one from https to http is not followed.
///
/// Bounds: a receiver that takes its time makes the sender wait, with about 128 KiB held here; for single
/// lines and events see EventStreamParser::Limits: beyond those the stream fails (TooLarge).
class EventSource : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventSource)
public:
    enum class State { Connecting, Open, Closed }; ///< the standard's readyState 0, 1, 2
    Q_ENUM(State)

    /// Makes the request of one attempt: called before each of them, so that a token in it may be fresh. Also
    /// gives what belongs to the transport: own headers, TLS configuration (certificate authorities).
    using RequestFactory = std::function<QNetworkRequest()>;

    explicit EventSource(QObject *parent = nullptr);
    ~EventSource() override;

    // What follows holds from the next attempt on, and for every later open().

    /// When to reconnect and for how long to wait; ReconnectPolicy::strict() unless set.
    void setPolicy(const ReconnectPolicy &policy);
    /// Limits of the parser.
    void setLimits(const EventStreamParser::Limits &limits);
    /// Whether cookies are kept (for this EventSource alone, in memory) and sent, and credentials in the URL
    /// are used again without being asked for. Default: no.
    void setWithCredentials(bool withCredentials);
    /// Headers that stay behind, as Authorization, Cookie, Proxy-Authorization and X-Api-Key always do, when
    /// a redirect leads to another scheme, host or port.
    void setSecretHeaders(const QList<QByteArray> &names);
    /// Instead of the system's proxy settings, from which loopback addresses are exempt.
    void setProxy(const QNetworkProxy &proxy);
    /// Source of randomness in [0, 1) for spread waits.
    void setRandom(const std::function<double()> &random);

    /// Begins. What was open is closed first, silently. The caller's Accept and Cache-Control are kept,
    /// Accept-Encoding is always identity. The Last-Event-ID is not taken from the request: the first attempt
    /// sends lastEventId() as it is now, so clear it with setLastEventId() when this is another stream than
    /// the last one. A URL that is not absolute http or https fails (InvalidUrl).
    void open(const QNetworkRequest &request);
    void open(const RequestFactory &factory);
    /// Tries again now instead of later: ends a wait, or drops the connection. Harmless when closed.
    void reconnect();
    /// Ends everything, silently and for good. Harmless when closed.
    void close();

    [[nodiscard]] State state() const;
    /// Of the last answer that was accepted, after all redirects; the URL asked for before that.
    [[nodiscard]] QUrl url() const;

    /// The id of the last delivered event (or of a later block that had only an id): what the next attempt
    /// sends, in UTF-8; an id with control characters, or of more than 8 KiB, is not sent. Survives close().
    [[nodiscard]] QString lastEventId() const;
    /// Seeds it; holds until the server sends another one.
    void setLastEventId(const QString &id);

Q_SIGNALS:
    void opened();
    void messageReceived(const Poemstream::MessageEvent &event);
    void commentReceived(const QString &text);
    /// The connection failed or ended; the next attempt begins after @p retryIn.
    void interrupted(std::chrono::milliseconds retryIn, const Poemstream::StreamError &error);
    void failed(const Poemstream::StreamError &error);

private:
    void attempt();
    void onOpened();
    void onReceived(const QByteArray &bytes);
    void onEnded(const StreamError &error);
    void deliver(StreamItem &item);
    void fail(const StreamError &error);
    [[nodiscard]] QNetworkAccessManager &manager();

    RequestFactory m_factory;
    ReconnectPolicy m_policy;
    EventStreamParser m_parser;
    std::function<double()> m_random;
    QList<QByteArray> m_secretHeaders;
    bool m_withCredentials = false;
    State m_state = State::Closed;
    QUrl m_url;
    QString m_origin;
    QString m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry; ///< as the server asked for it since open()
    int m_failures = 0;                               ///< in a row, without a stable stream between them
    quint64 m_epoch = 0; ///< grows with open(), close(), reconnect(): what was on its way before is void
    QTimer m_wait;
    QElapsedTimer m_openSince;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<StreamConnection> m_connection;
};

} // namespace Poemstream
