// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemstreamer.h"
#include "requestgate.h"
#include "streamplanner.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtHttpServer/QHttpServer>
#include <QtNetwork/QHostAddress>

#include <chrono>
#include <memory>
#include <unordered_map>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

class Listener;

/// Poems over HTTP: the routes, and the streams that are running.
/// Every refusal is a plain answer: no stream byte is sent before all checks are passed. Lives on one thread
/// with an event loop; destroying it cuts every stream, drain() ends them in good order.
class PoemServer final : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        std::chrono::milliseconds pace{80}; ///< pause between two fragments, where the request names none
        std::chrono::milliseconds heartbeat{15000}; ///< 0 = none
        std::size_t maxStreams = 20000;             ///< more are refused with 503
        Access::Policy access;
    };

    /// @p library and @p random must outlive the server.
    PoemServer(PoemLibrary &library, const Settings &settings, QRandomGenerator &random);
    ~PoemServer() override;

    /// False where the address cannot be bound; errorString() says why, in one line. Call once.
    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] QString errorString() const;
    /// Where it listens, with the real port; after listen() only.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] std::size_t openStreams() const;

    /// Takes no more connections and ends each stream at the border of an event, after a `retry` of 0.5 to 5
    /// s drawn for each, so that not all come back at once. drained() follows.
    void drain();

Q_SIGNALS:
    void drained();

private:
    using Handler = void (PoemServer::*)(const QHttpServerRequest &, ResponderArg);

    void addRoute(const QString &path, Handler handler, RequestGate::Audience audience);
    void answerMissing(const QHttpServerRequest &request, ResponderArg responder);
    void answerHealth(const QHttpServerRequest &request, ResponderArg responder);
    void answerTutorial(const QHttpServerRequest &request, ResponderArg responder);
    void answerStream(const QHttpServerRequest &request, ResponderArg responder);

    [[nodiscard]] bool isFull() const;
    void reply(ResponderArg responder, const QHttpServerRequest &request, HttpReply answer) const;
    void start(std::unique_ptr<EventStream> stream, StreamPlan plan, std::chrono::milliseconds pace);
    void forget(PoemStreamer *streamer);
    [[nodiscard]] QByteArray firstFrame();

    Settings m_settings;
    QRandomGenerator &m_random;
    RequestGate m_gate;
    StreamPlanner m_planner;
    QStringList m_paths;
    QHttpServer m_http;
    Listener *m_listener = nullptr; // owned by m_http
    bool m_isDraining = false;
    // After m_http: responders refer to it, so streams must die first.
    std::unordered_map<PoemStreamer *, std::unique_ptr<PoemStreamer>> m_streams;
};

} // namespace Poemstream
