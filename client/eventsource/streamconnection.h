// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamerror.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkRequest>

#include <chrono>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkReply;
class QSslError;
QT_END_NAMESPACE

namespace Poemstream {

/// One attempt at a stream: a request, the redirects it meets, the decision on the answer, its bytes. Knows
/// nothing of events or of further attempts. Internal to EventSource; used on its own thread only.
///
///     start() ── opened ── received* ── ended        or: start() ── ended
///
/// No signal comes from inside start() or the destructor, each is the last thing done in its turn of the
/// event loop, and nothing follows ended(): so a receiver may destroy this object, and its manager, inside
/// any slot. While a receiver runs an event loop of its own, nothing more is received: order is kept.
///
/// At most about 128 KiB are held: what is not taken stays in the kernel, then with the sender.
class StreamConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamConnection)
public:
    struct Timeouts ///< 0: none
    {
        std::chrono::milliseconds connect;
        std::chrono::milliseconds answer;
        std::chrono::milliseconds idle;
    };

    /// @p manager must outlive this object. @p secretHeaders: see redirected().
    StreamConnection(QNetworkAccessManager &manager, const Timeouts &timeouts,
                     const QList<QByteArray> &secretHeaders);
    ~StreamConnection() override;

    /// Once only, with a request made by prepared().
    void start(const QNetworkRequest &request);
    /// Of the current or last hop.
    [[nodiscard]] QUrl url() const { return m_request.url(); }

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes); ///< never empty, at most 64 KiB
    void ended(const Poemstream::StreamError &error);

private:
    enum class Phase { Connecting, Asking, Streaming, Refused };

    void send();
    void schedule();
    void advance();
    void decideOnHead();
    void follow(const QUrl &target);
    void readStream();
    void readRefusal();
    void noteTlsErrors(const QList<QSslError> &errors);
    void onDeadline();
    void enter(Phase phase, std::chrono::milliseconds deadline);
    void dropReply();
    void end(const StreamError &error);

    QNetworkAccessManager &m_manager;
    Timeouts m_timeouts;
    QList<QByteArray> m_secretHeaders;
    QNetworkRequest m_request;
    QNetworkReply *m_reply = nullptr; ///< ours until dropReply()
    Phase m_phase = Phase::Connecting;
    StreamError m_refusal; ///< in phase Refused, while its body is read
    QString m_tlsErrors;
    QTimer m_deadline;
    int m_hops = 0;
    bool m_isScheduled = false;
    bool m_isDelivering = false;
};

} // namespace Poemstream
