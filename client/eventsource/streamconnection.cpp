// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamconnection.h"

#include "streamanswer.h"
#include "streamrequest.h"

#include <QtCore/QPointer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslError>

#include <utility>

namespace Poemstream {

namespace {

using namespace std::chrono_literals;

constexpr qint64 sliceBytes = 64 * 1024;
constexpr int mostHops = 20; // as in fetch
constexpr auto refusalTime = 2s;

} // namespace

StreamConnection::StreamConnection(QNetworkAccessManager &manager, const Timeouts &timeouts,
                                   const QList<QByteArray> &secretHeaders)
    : m_manager(manager)
    , m_timeouts(timeouts)
    , m_secretHeaders(secretHeaders)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &StreamConnection::onDeadline);
}

StreamConnection::~StreamConnection()
{
    dropReply();
}

void StreamConnection::start(const QNetworkRequest &request)
{
    m_request = request;
    send();
}

void StreamConnection::send()
{
    enter(Phase::Connecting, m_timeouts.connect);
    m_reply = m_manager.get(m_request);
    m_reply->setReadBufferSize(sliceBytes);
    // Nothing is done inside the reply's own signals: neither it nor its manager may be destroyed there.
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        if (m_phase == Phase::Connecting)
            enter(Phase::Asking, m_timeouts.answer);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &StreamConnection::schedule);
    connect(m_reply, &QNetworkReply::readyRead, this, &StreamConnection::schedule);
    connect(m_reply, &QNetworkReply::finished, this, &StreamConnection::schedule);
    connect(m_reply, &QNetworkReply::sslErrors, this, &StreamConnection::noteTlsErrors);
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
    case Phase::Asking:
        return decideOnHead();
    case Phase::Streaming:
        return readStream();
    case Phase::Refused:
        return readRefusal();
    }
}

void StreamConnection::decideOnHead()
{
    if (statusOf(*m_reply) == 0) {
        if (!m_reply->isFinished())
            return;
        StreamError error = errorOf(*m_reply, false);
        if (!m_tlsErrors.isEmpty())
            error.detail = m_tlsErrors;
        return end(error);
    }
    const StreamAnswer answer = decide(*m_reply);
    if (const auto *redirect = std::get_if<StreamRedirected>(&answer))
        return follow(redirect->target);
    schedule(); // for what came together with the head
    if (const auto *error = std::get_if<StreamError>(&answer)) {
        if (error->kind == StreamError::Kind::Stopped || error->kind == StreamError::Kind::Redirect)
            return end(*error);
        m_refusal = *error;
        return enter(Phase::Refused, refusalTime);
    }
    enter(Phase::Streaming, m_timeouts.idle);
    Q_EMIT opened();
}

void StreamConnection::follow(const QUrl &target)
{
    if (++m_hops > mostHops) {
        const int status = statusOf(*m_reply);
        return end(
            {StreamError::Kind::Redirect, status, QStringLiteral("more than %1 redirects").arg(mostHops)});
    }
    dropReply();
    m_request = redirected(m_request, target, m_secretHeaders);
    send();
}

void StreamConnection::readStream()
{
    const QByteArray bytes = m_reply->read(sliceBytes);
    if (bytes.isEmpty()) {
        if (m_reply->isFinished())
            end(errorOf(*m_reply, true));
        return;
    }
    enter(Phase::Streaming, m_timeouts.idle);
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
    if (m_phase != Phase::Refused && (m_isDelivering || m_reply->bytesAvailable() > 0))
        return m_deadline.start(); // it is we who are late
    switch (m_phase) {
    case Phase::Connecting:
        return end({StreamError::Kind::ConnectTimeout, 0, QStringLiteral("no connection in time")});
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
    if (deadline.count() > 0)
        m_deadline.start(deadline);
    else
        m_deadline.stop();
}

void StreamConnection::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() emits finished() before it returns
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void StreamConnection::end(const StreamError &error)
{
    m_deadline.stop();
    dropReply();
    Q_EMIT ended(error);
}

} // namespace Poemstream
