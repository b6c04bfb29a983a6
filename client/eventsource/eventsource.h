// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsourcerequest.h"
#include "eventstreamparser.h"
#include "messageevent.h"
#include "reconnectpolicy.h"
#include "streamerror.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkProxy;
QT_END_NAMESPACE

namespace Poemstream {

class AttemptScheduler;
class StreamTransport;
class StreamWorld;

/// Keeps one event stream open (WHATWG HTML, "Server-sent events"), over a QNetworkAccessManager of its own,
/// so that neither its cap on connections to one host nor its cookies are shared with anything. Knows no
/// poems and no words for people. All of it on the thread it is made on, which needs an event loop; it cannot
/// be moved to another. Nothing blocks.
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
///  - events that came together with the end of the stream are delivered before the end is (of a connection
///    that breaks while more than 64 KiB wait to be delivered, Qt drops the last ones; they were not
///    delivered, so their ids do not count);
///  - an event that was not complete when the stream ended is never delivered, and its id does not count;
///  - the state has changed before the signal that says so.
/// In any slot it is safe to close(), open() anew, reconnect(), setPaused() or delete the EventSource.
///
/// At most one request is under way at any time, and each attempt is one: what QNetworkAccessManager repeats
/// by itself elsewhere, it does not here. Redirects are followed (at most 20), the answer's origin is that of
/// the final URL, and a reconnect starts again at the original one. A redirect to another scheme, host or
/// port leaves secret headers behind; one from https to http is not followed.
///
/// A request that is not idempotent (EventSourceRequest) is never sent again by itself: once a part of it may
/// have reached the server, whatever ends its stream is failed(), the good end too (Ended). A redirect with
/// 307 or 308 is not "by itself": the server asks for it.
///
/// gzip and deflate are never asked for; content that is compressed all the same is inflated as it comes.
///
/// Bounds: a receiver that takes its time, or has paused, makes the sender wait, with about 128 KiB held
/// here; for single lines and events see EventStreamParser::Limits: beyond those the stream fails (TooLarge).
class EventSource : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventSource)
public:
    enum class State { Connecting, Open, Closed }; ///< the standard's readyState 0, 1, 2
    Q_ENUM(State)

    /// Makes the request of one attempt: called before each of them, so that a token in it may be fresh. Also
    /// gives what belongs to the transport: own headers, TLS configuration (certificate authorities).
    using RequestFactory = std::function<EventSourceRequest()>;

    /// What is to be done about a refusal.
    enum class Verdict {
        AsThePolicySays,
        TryAgain,        ///< at once; when that is refused too, after waits that grow as after any failure
        WaitForReconnect ///< interrupted() tells milliseconds::max(); reconnect() goes on, close() ends it
    };
    using RefusalHandler = std::function<Verdict(const StreamError &refusal)>;

    explicit EventSource(QObject *parent = nullptr);
    /// For tests: with connections, time and chance of their own. Internal.
    explicit EventSource(std::unique_ptr<StreamWorld> world, QObject *parent = nullptr);
    ~EventSource() override;

    // What follows holds from the next attempt on, and for every later open().

    /// When to reconnect and for how long to wait; ReconnectPolicy::strict() unless set.
    void setPolicy(const ReconnectPolicy &policy);
    /// Limits of the parser.
    void setLimits(const EventStreamParser::Limits &limits) { m_parser.setLimits(limits); }
    /// Whether cookies are kept (for this EventSource alone, in memory) and sent. Default: no.
    void setWithCredentials(bool withCredentials) { m_withCredentials = withCredentials; }
    /// Headers that stay behind, as Authorization, Cookie, Proxy-Authorization and X-Api-Key always do, when
    /// a redirect leads to another scheme, host or port.
    void setSecretHeaders(const QList<QByteArray> &names) { m_secretHeaders = names; }
    /// Instead of the system's proxy settings, from which loopback addresses are exempt.
    void setProxy(const QNetworkProxy &proxy);
    /// Asked about each refusal (HttpStatus: another status than 200, 204 and a redirect), with its headers
    /// and the first 64 KiB of its body, before interrupted() or failed(): so a 401 can lead to a new token,
    /// which the factory then puts into the next request. It may close() this EventSource or delete it.
    void setRefusalHandler(const RefusalHandler &handler)
    {
        m_refusalHandler = std::make_shared<const RefusalHandler>(handler);
    }
    /// Source of randomness in [0, 1) for spread waits.
    void setRandom(const std::function<double()> &random);

    /// Begins. What was open is closed first, silently. The caller's Accept and Cache-Control are kept,
    /// Accept-Encoding is always identity, a user and password in the URL are sent as Basic authorization
    /// (there is no other at the moment). The Last-Event-ID is not taken from the request: the first attempt
    /// sends lastEventId() as it is now, so clear it with setLastEventId() when this is another stream than
    /// the last one. A URL that is not absolute http or https fails (InvalidUrl).
    void open(const EventSourceRequest &request);
    void open(const RequestFactory &factory);
    /// Tries again now instead of later: ends a wait, or drops the connection. Harmless when closed.
    void reconnect();
    /// Ends everything, silently and for good. Harmless when closed.
    void close();

    /// While paused no event, comment or end is delivered, and the sender is made to wait; what opened() and
    /// refusals say still comes. Holds over reconnects and later open()s. A pause is no silence: idleTimeout
    /// begins anew after it.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    [[nodiscard]] State state() const { return m_state; }
    /// Of the last answer that was accepted, after all redirects; the URL asked for before that.
    [[nodiscard]] QUrl url() const { return m_url; }

    /// The id of the last delivered event (or of a later block that had only an id): what the next attempt
    /// sends, in UTF-8; an id with control characters, or of more than 8 KiB, is not sent. Survives close().
    [[nodiscard]] QString lastEventId() const { return m_lastEventId; }
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
    void resume();
    void deliverPending();
    void deliver(EventStreamParser::Item item);
    void fail(const StreamError &error);
    [[nodiscard]] Verdict judge(const StreamError &error) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitAfter(const StreamError &error,
                                                                     Verdict verdict);

    const std::unique_ptr<StreamWorld> m_world;
    const std::unique_ptr<AttemptScheduler> m_schedule;
    std::unique_ptr<StreamTransport> m_transport; ///< of the attempt under way
    // Shared with the calls under way, during which they may be replaced or we destroyed; not copied for
    // them, for they may have a state of their own.
    std::shared_ptr<const RequestFactory> m_factory;
    std::shared_ptr<const RefusalHandler> m_refusalHandler = std::make_shared<const RefusalHandler>();
    QList<QByteArray> m_secretHeaders;
    QString m_proxyHost; ///< empty for the system's, or none
    bool m_withCredentials = false;
    State m_state = State::Closed;
    QUrl m_url;
    QString m_origin;
    bool m_isIdempotent = true; ///< the request of the attempt under way
    EventStreamParser m_parser;
    bool m_isDelivering = false;
    bool m_isPaused = false;
    QString m_lastEventId;
    quint64 m_epoch = 0; ///< grows with open(), close(), reconnect(): what was on its way before is void
};

} // namespace Poemstream
