// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contentreader.h"
#include "eventsourcerequest.h"
#include "streamtransport.h"

#include <QtCore/QList>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkReply;
class QSslError;
QT_END_NAMESPACE

namespace Poemstream {

class StreamNetwork;

/// A StreamTransport over HTTP: a connection, a request, the redirects it meets, the decision on the answer,
/// its content.
///
/// At most about 128 KiB are held: what is not taken stays in the kernel, then with the sender.
class StreamConnection final : public StreamTransport
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamConnection)
public:
    struct Settings
    {
        using milliseconds = std::chrono::milliseconds;

        milliseconds connectTimeout; ///< 0 for none, here and below
        milliseconds answerTimeout;
        milliseconds idleTimeout;
        QList<QByteArray> secretHeaders;            ///< see redirected()
        QByteArray mediaType = "text/event-stream"; ///< of the answer; another one is refused
    };

    /// @p network must outlive this object.
    StreamConnection(StreamNetwork &network, const Settings &settings);
    ~StreamConnection() override;

    void start(const EventSourceRequest &request) override;
    void setPaused(bool paused) override;
    [[nodiscard]] QUrl url() const override { return m_request.request.url(); }
    [[nodiscard]] bool wasSent() const override { return m_wasSent; }

private:
    enum class Phase { Connecting, Sending, Asking, Streaming, Refused };

    void send();
    void onSending();
    void onSent();
    void schedule();
    void advance();
    void decideOnHead();
    void endUnanswered();
    void follow(const QUrl &target);
    void accept();
    void readStream();
    void readRefusal();
    void noteTlsErrors(const QList<QSslError> &errors);
    void onDeadline();
    void enter(Phase phase, std::chrono::milliseconds deadline);
    void dropReply();
    void end(const StreamError &error);

    StreamNetwork &m_network;
    Settings m_settings;
    EventSourceRequest m_request;
    QNetworkReply *m_reply = nullptr;         ///< ours until dropReply()
    std::unique_ptr<ContentReader> m_content; ///< of m_reply, once it is accepted
    Phase m_phase = Phase::Connecting;
    StreamError m_refusal; ///< in phase Refused, while its body is read
    QString m_tlsErrors;
    QTimer m_deadline;
    int m_hops = 0;
    bool m_isLastCall = false; ///< before a stream counts as silent
    bool m_wasSent = false;
    bool m_isScheduled = false;
    bool m_isDelivering = false;
    bool m_isPaused = false;
};

} // namespace Poemstream
