// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamconnection.h"

#include "streamanswer.h"
#include "streamnetwork.h"
#include "streamrequest.h"

#include <QtCore/QPointer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslError>

#include <utility>

namespace Poemstream {

namespace {

using namespace std::chrono_literals;

constexpr qint64 sliceBytes = 64 * 1024;
constexpr int mostHops = 20; // as in fetch
constexpr auto refusalTime = 2s;
constexpr auto lastCall = 20ms;

} // namespace

StreamConnection::StreamConnection(StreamNetwork &network, const Settings &settings)
    : m_network(network)
    , m_settings(settings)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &StreamConnection::onDeadline);
}

StreamConnection::~StreamConnection()
{
    dropReply();
}

void StreamConnection::start(const EventSourceRequest &request)
{
    m_request = request;
    send();
}

void StreamConnection::setPaused(bool paused)
{
    if (!std::exchange(m_isPaused, paused) || paused)
        return;
    if (m_phase == Phase::Streaming)
        enter(m_phase, m_settings.idleTimeout); // the silence so far was ours
    schedule();
}

void StreamConnection::send()
{
    enter(Phase::Connecting, m_settings.connectTimeout);
    m_reply = m_network.sendCustomRequest(m_request.request, m_request.method, m_request.body);
    m_reply->setReadBufferSize(sliceBytes);
    // Nothing else is done inside the reply's own signals: neither it nor its manager may be destroyed there.
    connect(m_reply, &QNetworkReply::uploadProgress, this, &StreamConnection::onSending);
    connect(m_reply, &QNetworkReply::requestSent, this, &StreamConnection::onSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &StreamConnection::schedule);
    connect(m_reply, &QNetworkReply::readyRead, this, &StreamConnection::schedule);
    connect(m_reply, &QNetworkReply::finished, this, &StreamConnection::schedule);
    connect(m_reply, &QNetworkReply::sslErrors, this, &StreamConnection::noteTlsErrors);
}

/// As long as the server takes more of it, a request is not late, however long it is.
void StreamConnection::onSending()
{
    m_wasSent = true;
    if (m_phase == Phase::Connecting || m_phase == Phase::Sending)
        enter(Phase::Sending, m_settings.answerTimeout);
}

void StreamConnection::onSent()
{
    if (m_phase == Phase::Sending) // else the answer was faster
        enter(Phase::Asking, m_settings.answerTimeout);
}

void StreamConnection::schedule()
{
    if (!std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(this, &StreamConnection::advance, Qt::QueuedConnection);
}

/// One step, with at most one signal, which is its last act.
void StreamConnection::advance()
{
    m_isScheduled = false;
    if (!m_reply || m_isDelivering)
        return;
    switch (m_phase) {
    case Phase::Connecting:
    case Phase::Sending:
    case Phase::Asking:
        return decideOnHead();
    case Phase::Streaming:
        return m_isPaused ? void() : readStream();
    case Phase::Refused:
        return readRefusal();
    }
}

void StreamConnection::decideOnHead()
{
    if (statusOf(*m_reply) == 0) {
        if (m_reply->isFinished())
            endUnanswered();
        return;
    }
    const StreamAnswer answer = decide(*m_reply, m_settings.mediaType);
    if (const auto *redirect = std::get_if<StreamRedirected>(&answer))
        return follow(redirect->target);
    schedule(); // for what came together with the head
    if (const auto *error = std::get_if<StreamError>(&answer)) {
        if (error->kind == StreamError::Kind::Stopped || error->kind == StreamError::Kind::Redirect)
            return end(*error);
        m_refusal = *error;
        return enter(Phase::Refused, refusalTime);
    }
    accept();
}

void StreamConnection::endUnanswered()
{
    StreamError error = errorOf(*m_reply, false);
    if (error.kind == StreamError::Kind::NotReached && m_phase != Phase::Connecting)
        error.kind = StreamError::Kind::NoAnswer;
    if (!m_tlsErrors.isEmpty())
        error.detail = m_tlsErrors;
    end(error);
}

void StreamConnection::follow(const QUrl &target)
{
    const int status = statusOf(*m_reply);
    if (++m_hops > mostHops)
        return end(
            {StreamError::Kind::Redirect, status, QStringLiteral("more than %1 redirects").arg(mostHops)});
    dropReply();
    m_request = redirected(m_request, target, status, m_settings.secretHeaders);
    send();
}

void StreamConnection::accept()
{
    m_content = std::make_unique<ContentReader>(*m_reply);
    enter(Phase::Streaming, m_settings.idleTimeout);
    Q_EMIT opened();
}

void StreamConnection::readStream()
{
    const QByteArray bytes = m_content->take(sliceBytes);
    if (bytes.isEmpty()) {
        if (const auto error = m_content->end())
            end(*error);
        return;
    }
    enter(Phase::Streaming, m_settings.idleTimeout);
    const QPointer<StreamConnection> self(this);
    m_isDelivering = true;
    Q_EMIT received(bytes);
    if (!self)
        return;
    m_isDelivering = false;
    schedule(); // for more, or the end
}

void StreamConnection::readRefusal()
{
    m_refusal.bodyStart += m_reply->read(sliceBytes - m_refusal.bodyStart.size());
    if (m_reply->isFinished() || m_refusal.bodyStart.size() == sliceBytes)
        end(std::exchange(m_refusal, {}));
}

void StreamConnection::noteTlsErrors(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors)
        texts += error.errorString();
    m_tlsErrors = texts.join(QLatin1String("; "));
}

void StreamConnection::onDeadline()
{
    const bool isHeldBack = m_isPaused && m_phase == Phase::Streaming;
    if (m_phase != Phase::Refused && (isHeldBack || m_isDelivering || m_reply->bytesAvailable() > 0))
        return m_deadline.start(); // it is we who are late
    if (m_phase == Phase::Streaming && !std::exchange(m_isLastCall, true))
        return m_deadline.start(lastCall); // what came while the program was busy is still in the socket
    switch (m_phase) {
    case Phase::Connecting:
        return end({StreamError::Kind::ConnectTimeout, 0, QStringLiteral("no connection in time")});
    case Phase::Sending:
    case Phase::Asking:
        return end({StreamError::Kind::AnswerTimeout, 0, QStringLiteral("no answer in time")});
    case Phase::Streaming:
        return end(
            {StreamError::Kind::IdleTimeout, statusOf(*m_reply), QStringLiteral("silent for too long")});
    case Phase::Refused:
        return end(std::exchange(m_refusal, {}));
    }
}

void StreamConnection::enter(Phase phase, std::chrono::milliseconds deadline)
{
    m_phase = phase;
    m_isLastCall = false;
    if (deadline.count() > 0)
        m_deadline.start(deadline);
    else
        m_deadline.stop();
}

/// No abort(): it complains where an error is on its way. Deleting drops the connection just as well, and we
/// are never inside a signal of the reply here.
void StreamConnection::dropReply()
{
    m_content.reset();
    delete std::exchange(m_reply, nullptr);
}

void StreamConnection::end(const StreamError &error)
{
    m_deadline.stop();
    dropReply();
    m_network.clearConnectionCache();
    Q_EMIT ended(error);
}

} // namespace Poemstream
