// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requests.h"
#include "streamlog.h"
#include "tests/support/certificates.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QTimer>
#include <QtNetwork/QSslSocket>
#include <QtTest/QTest>

#include <memory>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype bodyBytes = 20 * 1024 * 1024; // more than all buffers on the way hold

/// Takes connections, over TLS or not, and gives each to @p serve when the first bytes of a request are
/// there.
class UploadPeer final : public QTcpServer
{
public:
    using Serve = std::function<void(QTcpSocket &)>;

    UploadPeer(bool isSecure, const Serve &serve)
        : m_serve(serve)
    {
        if (isSecure) {
            m_certificates = std::make_unique<Certificates>();
            m_tls = m_certificates->issue(QStringLiteral("IP:127.0.0.1"));
        }
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] EventSourceRequest request() const
    {
        const auto scheme = QLatin1String(m_tls ? "https" : "http");
        const QUrl url(QStringLiteral("%1://127.0.0.1:%2/").arg(scheme).arg(serverPort()));
        auto request = ask("POST", url, QByteArray(bodyBytes, 'x'));
        if (m_tls)
            request.request.setSslConfiguration(m_certificates->trust());
        return request;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setReadBufferSize(256 * 1024);
        socket->setSocketDescriptor(descriptor);
        if (m_tls) {
            socket->setSslConfiguration(*m_tls);
            socket->startServerEncryption();
        }
        connect(
            socket, &QTcpSocket::readyRead, this, [this, socket] { m_serve(*socket); },
            Qt::SingleShotConnection);
    }

private:
    std::unique_ptr<Certificates> m_certificates;
    Serve m_serve;
    std::optional<QSslConfiguration> m_tls;
};

void refuse(QTcpSocket &socket)
{
    socket.write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 5\r\nConnection: close\r\n\r\ntoken");
    socket.flush();
    socket.abort(); // with unread bytes: the kernel resets the connection
}

/// A quarter of a MiB each time: it takes longer than the time for an answer.
void readSlowly(QTcpSocket &socket)
{
    auto *timer = new QTimer(&socket);
    timer->callOnTimeout(&socket, [&socket, timer, taken = qsizetype(0)]() mutable {
        taken += socket.readAll().size();
        if (taken < bodyBytes)
            return;
        timer->stop();
        socket.write(ScriptedPeer::streamHead() + "data: taken\n\n");
    });
    timer->start(10ms);
}

} // namespace

/// Requests that are too long to be sent at once.
class tst_EventSourceUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsTheRefusalOfWhatIsStillBeingSent_data() { ways(); }
    void hearsTheRefusalOfWhatIsStillBeingSent();
    void theTimeToAnswerBeginsWhenAllIsSent_data() { ways(); }
    void theTimeToAnswerBeginsWhenAllIsSent();
    void aServerThatTakesNothingIsLeft_data() { ways(); }
    void aServerThatTakesNothingIsLeft();

private:
    static void ways()
    {
        QTest::addColumn<bool>("isSecure");
        QTest::newRow("in clear text") << false;
        if (Certificates::canBeMade())
            QTest::newRow("over TLS") << true;
    }
};

// RFC 9112, 9.5: the connection that broke may still hold the answer.
void tst_EventSourceUpload::hearsTheRefusalOfWhatIsStillBeingSent()
{
    QFETCH(const bool, isSecure);
    UploadPeer peer(isSecure, refuse);
    for (int i = 0; i < 5; ++i) {
        StreamLog log;
        log.source.open(peer.request());
        QTRY_COMPARE(log.text(), "failed HttpStatus 401");
        QCOMPARE(log.lastError.bodyStart, "token");
    }
}

void tst_EventSourceUpload::theTimeToAnswerBeginsWhenAllIsSent()
{
    QFETCH(const bool, isSecure);
    UploadPeer peer(isSecure, readSlowly);
    StreamLog log;
    ReconnectPolicy policy;
    policy.answerTimeout = 400ms;
    log.source.setPolicy(policy);
    log.source.open(peer.request());
    QTRY_COMPARE_WITH_TIMEOUT(log.text(), "opened | message taken #", 10'000);
}

void tst_EventSourceUpload::aServerThatTakesNothingIsLeft()
{
    QFETCH(const bool, isSecure);
    UploadPeer peer(isSecure, [](QTcpSocket &) {});
    StreamLog log;
    ReconnectPolicy policy;
    policy.answerTimeout = 400ms;
    log.source.setPolicy(policy);
    log.source.open(peer.request());
    QTRY_COMPARE(log.text(), "failed AnswerTimeout 0"); // and not asked again: a part of it may be there
}

QTEST_GUILESS_MAIN(tst_EventSourceUpload)
#include "tst_eventsourceupload.moc"
