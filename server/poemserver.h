// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livebroadcast.h"
#include "liveroutes.h"
#include "operatorroutes.h"
#include "pageroutes.h"
#include "poemroutes.h"
#include "requestgate.h"
#include "router.h"
#include "sessionroute.h"
#include "streamopener.h"
#include "streamplanner.h"
#include "streamroster.h"
#include "streamroutes.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslConfiguration>

#include <chrono>
#include <cstddef>
#include <optional>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

class Listener;

/// Poems over HTTP, composed: a listener, the gate, the routes, and the streams that are running. Lives on
/// one thread with an event loop; destroying it cuts every stream, drain() ends them in good order.
class PoemServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PoemServer)
public:
    struct Settings
    {
        std::chrono::milliseconds pace{80}; ///< pause between two fragments, where the request names none
        std::chrono::milliseconds heartbeat{15000}; ///< 0 = none
        std::size_t maxStreams = 20000;             ///< more are refused with 503
        std::size_t maxStreamsPerClient = 0;        ///< by address; 0 = no cap
        std::size_t streamsPerMinute =
            0; ///< that one address may begin; more are refused with 429; 0 = no limit
        std::chrono::milliseconds maxAge{0};        ///< see StreamRoster::Limits; 0 = none
        bool keepsQuestions = false;                ///< streamEnded() tells what was asked
        std::chrono::milliseconds liveEvery{60000}; ///< how long /v1/live shows a poem; at least 1 s
        Access::Policy access;
        bool secureCookies = false; ///< cookies are for TLS only
    };

    /// @p library and @p random must outlive the server, or the library be replaced.
    PoemServer(PoemLibrary &library, const Settings &settings, QRandomGenerator &random);
    ~PoemServer() override;

    /// Speaks TLS only, with @p tls's certificate and key: before listen(), and again for another certificate
    /// from the next connection on. Settings::secureCookies goes with it.
    void setTls(const QSslConfiguration &tls);
    /// False where the address cannot be bound; errorString() says why, in one line. Call once.
    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port);
    /// The same on the listening TCP socket @p descriptor, which is the server's from here on.
    [[nodiscard]] bool listenOn(qintptr descriptor);
    [[nodiscard]] QString errorString() const;
    /// Where it listens, with the real port; after listen() only.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] std::size_t openStreams() const { return m_roster.size(); }

    /// From the next request on; streams that run go on to their end with what they were promised.
    void setTokens(const QList<AccessToken> &tokens) { m_gate.setTokens(tokens); }
    /// Likewise, and /v1/live from its next poem on. The library before may go now.
    void setLibrary(PoemLibrary &library);

    /// Takes no more connections and ends each stream at the border of an event, after a `retry` of 0.5 to 5
    /// s drawn for each, so that not all come back at once. A request that is on its way gets its answer, an
    /// idle connection may ask once more until all those are over. Call once; drained() follows.
    void drain();

Q_SIGNALS:
    /// For a log: after each answer, or the head of a stream; and when a stream is over.
    void answered(const Poemstream::AnsweredRequest &request);
    void streamEnded(const Poemstream::StreamRecord &record);
    /// All streams have ended, and all that was sent is the operating system's.
    void drained();

private:
    void makeListener();
    void noteDrained();

    int m_undrained = 2; ///< the streams and the connections
    RequestGate m_gate;
    Router m_router;
    std::optional<QSslConfiguration> m_tls;
    Listener *m_listener = nullptr; // owned by m_router's server
    StreamPlanner m_planner;
    LiveBroadcast m_live;  // before m_roster: its readers leave it when they die
    StreamRoster m_roster; // after m_router: responders refer to its server, so streams must die first
    StreamOpener m_opener;
    StreamRoutes m_streamRoutes;
    LiveRoutes m_liveRoutes;
    SessionRoute m_sessionRoute;
    OperatorRoutes m_operatorRoutes;
    PageRoutes m_pageRoutes;
    PoemRoutes m_poemRoutes; // after m_streamRoutes: its paths take what the others leave
};

} // namespace Poemstream
