// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemserver.h"

#include "eventstream/eventframe.h"
#include "eventstream/listener.h"
#include "httpanswers.h"
#include "streamrequest.h"

#include <QtCore/QRandomGenerator>

#include <utility>

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;

bool isHead(const QHttpServerRequest &request)
{
    return request.method() == QHttpServerRequest::Method::Head;
}

HttpReply fullAnswer(const QHttpServerRequest &request)
{
    HttpReply answer =
        refusal(request, Status::ServiceUnavailable, QStringLiteral("No more streams can be served now."));
    answer.headers.emplaceBack("Retry-After", "5");
    return answer;
}

} // namespace

PoemServer::PoemServer(PoemLibrary &library, const Settings &settings, QRandomGenerator &random)
    : m_settings(settings)
    , m_random(random)
    , m_gate(settings.access)
    , m_planner(library)
{
    using enum RequestGate::Audience;
    addRoute(QStringLiteral("/healthz"), &PoemServer::answerHealth, Public);
    addRoute(QStringLiteral("/users/chat-room"), &PoemServer::answerTutorial, Admitted);
    addRoute(QStringLiteral("/v1/poems/stream"), &PoemServer::answerStream, Admitted);
    setMissingHandler(m_http, *this, [this](const QHttpServerRequest &request, ResponderArg responder) {
        answerMissing(request, std::forward<ResponderArg>(responder));
    });
}

PoemServer::~PoemServer() = default;

void PoemServer::addRoute(const QString &path, Handler handler, RequestGate::Audience audience)
{
    m_paths += path;
    m_http.route(path, [this, handler, audience](const QHttpServerRequest &request, ResponderArg responder) {
        if (auto answer = m_gate.check(request, audience, QDateTime::currentDateTimeUtc()))
            reply(std::forward<ResponderArg>(responder), request, *std::move(answer));
        else
            (this->*handler)(request, std::forward<ResponderArg>(responder));
    });
}

bool PoemServer::listen(const QHostAddress &address, quint16 port)
{
    Q_ASSERT(!m_listener);
    m_listener = new Listener(&m_http);
    const bool isListening = m_listener->listen(address, port);
    if (isListening)
        m_http.bind(m_listener);
    return isListening;
}

QString PoemServer::errorString() const
{
    return m_listener ? m_listener->errorString() : QString();
}

QUrl PoemServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_listener->serverAddress().toString());
    url.setPort(m_listener->serverPort());
    return url;
}

std::size_t PoemServer::openStreams() const
{
    return m_streams.size();
}

void PoemServer::drain()
{
    m_isDraining = true;
    m_listener->close();
    for (const auto &[streamer, owner] : m_streams)
        streamer->farewell(std::chrono::milliseconds(m_random.bounded(500, 5001)));
    if (m_streams.empty())
        QMetaObject::invokeMethod(this, &PoemServer::drained, Qt::QueuedConnection);
}

void PoemServer::answerMissing(const QHttpServerRequest &request, ResponderArg responder)
{
    // A method that QHttpServer does not know reaches no route, not even that of its path.
    auto answer = m_gate.check(request, RequestGate::Audience::Public, QDateTime::currentDateTimeUtc());
    if (!answer || !m_paths.contains(request.url().path()))
        answer = refusal(request, Status::NotFound, QStringLiteral("There is nothing at this path."));
    reply(std::forward<ResponderArg>(responder), request, *std::move(answer));
}

void PoemServer::answerHealth(const QHttpServerRequest &request, ResponderArg responder)
{
    reply(std::forward<ResponderArg>(responder), request, plainText(Status::Ok, "ok\n"));
}

void PoemServer::answerTutorial(const QHttpServerRequest &request, ResponderArg responder)
{
    ReadStreamRequest read = readTutorialRequest(request);
    if (auto *refused = std::get_if<HttpReply>(&read))
        return reply(std::forward<ResponderArg>(responder), request, std::move(*refused));
    const StreamPlanner::Request &asked = std::get<StreamRequest>(read).asked;
    if (m_planner.isAtEnd(asked.lastEventId))
        return reply(std::forward<ResponderArg>(responder), request, {Status::NoContent, {}, {}});
    if (isFull())
        return reply(std::forward<ResponderArg>(responder), request, fullAnswer(request));
    HttpHeaders headers = m_gate.corsHeaders(request);
    headers.emplaceBack("Cache-Control", "no-cache"); // as the tutorial has it
    if (isHead(request))
        return sendStreamHead(std::forward<ResponderArg>(responder), request, headers);
    auto stream = std::make_unique<HttpEventStream>(std::forward<ResponderArg>(responder), request, headers);
    start(std::move(stream), m_planner.wholePoem(asked.question), std::chrono::milliseconds(0));
}

void PoemServer::answerStream(const QHttpServerRequest &request, ResponderArg responder)
{
    ReadStreamRequest read = readStreamRequest(request, m_planner, m_settings.pace);
    if (auto *refused = std::get_if<HttpReply>(&read))
        return reply(std::forward<ResponderArg>(responder), request, std::move(*refused));
    const auto &[asked, pace] = std::get<StreamRequest>(read);
    if (m_planner.isAtEnd(asked.lastEventId))
        return reply(std::forward<ResponderArg>(responder), request, {Status::NoContent, {}, {}});
    if (isFull())
        return reply(std::forward<ResponderArg>(responder), request, fullAnswer(request));
    if (isHead(request))
        return sendStreamHead(std::forward<ResponderArg>(responder), request, m_gate.corsHeaders(request));
    auto stream = std::make_unique<HttpEventStream>(std::forward<ResponderArg>(responder), request,
                                                    m_gate.corsHeaders(request));
    stream->send(firstFrame());
    start(std::move(stream), m_planner.plan(asked), pace);
}

bool PoemServer::isFull() const
{
    return m_isDraining || m_streams.size() >= m_settings.maxStreams;
}

void PoemServer::reply(ResponderArg responder, const QHttpServerRequest &request, HttpReply answer) const
{
    answer.headers.append(m_gate.corsHeaders(request));
    sendReply(std::forward<ResponderArg>(responder), request, answer);
}

void PoemServer::start(std::unique_ptr<EventStream> stream, StreamPlan plan, std::chrono::milliseconds pace)
{
    auto owner = std::make_unique<PoemStreamer>(std::move(stream), std::move(plan),
                                                PoemStreamer::Pacing{pace, m_settings.heartbeat});
    PoemStreamer *streamer = owner.get();
    m_streams.emplace(streamer, std::move(owner));
    // Queued: a streamer must not be destroyed inside its own signal.
    connect(
        streamer, &PoemStreamer::ended, this, [this, streamer] { forget(streamer); }, Qt::QueuedConnection);
    streamer->start();
}

void PoemServer::forget(PoemStreamer *streamer)
{
    m_streams.erase(streamer);
    if (m_isDraining && m_streams.empty())
        Q_EMIT drained();
}

QByteArray PoemServer::firstFrame()
{
    const std::chrono::milliseconds retry(m_random.bounded(1500, 3001));
    return encode({.comment = "poemstream", .retry = retry}).value_or(QByteArray());
}

} // namespace Poemstream
