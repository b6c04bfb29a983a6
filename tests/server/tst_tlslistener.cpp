// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/lingeringclose.h"
#include "streamrequests.h"
#include "tests/support/certificates.h"
#include "tests/support/streamserver.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QSslSocket>
#include <QtTest/QtTest>

#include <optional>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken

/// Trusts the test's authority and collects what comes back.
class TlsClient final : public QSslSocket
{
public:
    TlsClient(quint16 port, const QSslConfiguration &trust)
    {
        setSslConfiguration(trust);
        connect(this, &QSslSocket::readyRead, this, [this] {
            if (m_reads)
                m_received += readAll();
        });
        connectToHostEncrypted(u"127.0.0.1"_s, port);
    }

    /// From now on the server's bytes pile up on its own side.
    void stopReading()
    {
        m_reads = false;
        setReadBufferSize(1024);
    }
    void startReading()
    {
        m_reads = true;
        setReadBufferSize(0);
        m_received += readAll();
    }
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] std::optional<RawAnswer> answer() const { return parseAnswer(m_received); }
    [[nodiscard]] bool hasAnswer() const { return answer() && answer()->isWhole; }
    [[nodiscard]] bool isOver() const { return state() == UnconnectedState; }
    void clear() { m_received.clear(); }

private:
    QByteArray m_received;
    bool m_reads = true;
};

/// A Listener that speaks TLS, and what its clients may do to it.
class TestTlsListener : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void requestsAreAnsweredOneAfterTheOther();
    void theLargestRequestIsAnswered();
    void aRefusedRequestIsToldWhy();
    void aStreamComesEventByEvent();
    void finishingLosesNoByteThoughTheClientGoesOnSending();
    void aFinishedStreamWhoseClientNeverClosesIsDroppedInTheEnd();
    void destroyingAnUnfinishedStreamCutsIt();
    void aClientThatLeavesClosesTheStream();
    void aClientThatReadsNothingIsCutAtTheBound();
    void whoSpeaksNoTlsIsDropped_data();
    void whoSpeaksNoTlsIsDropped();
    void halfHandshakesDisturbNobody();
    void drainingEndsHandshakesToo();
    void theNextConnectionGetsTheNewCertificate();
    void aCertificateIsAskedForOnlyIfWanted_data();
    void aCertificateIsAskedForOnlyIfWanted();
    void opensslSeesAStreamEndInGoodOrder();
    void curlSeesAStreamEndInGoodOrder_data();
    void curlSeesAStreamEndInGoodOrder();

private:
    std::optional<Certificates> m_certificates;
    QSslConfiguration m_tls;
    QSslConfiguration m_trust;
};

void TestTlsListener::initTestCase()
{
    if (!QSslSocket::supportsSsl() || !Certificates::canBeMade())
        QSKIP("no TLS, or no openssl to make certificates with");
    m_certificates.emplace();
    m_tls = m_certificates->issue(u"DNS:localhost,IP:127.0.0.1"_s);
    m_trust = m_certificates->trust();
}

void TestTlsListener::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

void TestTlsListener::requestsAreAnsweredOneAfterTheOther()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    TlsClient client(server.port(), m_trust);
    for (const qsizetype size : {qsizetype(5), qsizetype(1024) * 1024, qsizetype(0)}) {
        server.reply.body = QByteArray(size, 'x');
        client.clear();
        client.write(getPlain);
        QTRY_VERIFY_WITH_TIMEOUT(client.hasAnswer(), patience);
        QCOMPARE(client.answer()->status(), 200);
        QCOMPARE(client.answer()->body, server.reply.body);
    }
    QCOMPARE(server.connections(), 1);
    client.disconnectFromHost();
    QTRY_COMPARE(server.connections(), 0);
}

void TestTlsListener::theLargestRequestIsAnswered()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    const QByteArray post = "POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 65536\r\nA: ";
    const QByteArray request =
        post + QByteArray(RequestLimits().head - post.size() - 4, 'a') + "\r\n\r\n" + QByteArray(65536, 'a');
    TlsClient client(server.port(), m_trust);
    client.write(request + request);
    QTRY_COMPARE_WITH_TIMEOUT(server.plainRequests, 2, patience);
}

void TestTlsListener::aRefusedRequestIsToldWhy()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    TlsClient client(server.port(), m_trust);
    client.write("GET /plain HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(500'000));
    QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), patience);
    QVERIFY(client.hasAnswer());
    QCOMPARE(client.answer()->status(), 431);
    QTRY_COMPARE(server.connections(), 0);
}

void TestTlsListener::aStreamComesEventByEvent()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    TlsClient client(server.port(), m_trust);
    client.write(getStream);
    QTRY_COMPARE_WITH_TIMEOUT(server.streams.size(), 1U, patience);
    for (const QByteArray event : {"data: moon\n\n", "data: sea\n\n", "data: wind\n\n"}) {
        server.streams[0]->send(event);
        QTRY_VERIFY_WITH_TIMEOUT(client.answer() && client.answer()->body.endsWith(event), patience);
    }
    QCOMPARE(client.answer()->chunks.size(), 3);
    QCOMPARE(server.streams[0]->unsentBytes(), 0);
    server.streams[0]->finish({});
    QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), patience);
    QVERIFY(client.hasAnswer());
}

void TestTlsListener::finishingLosesNoByteThoughTheClientGoesOnSending()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    server.listener().setTls(m_tls);
    TlsClient client(server.port(), m_trust);
    client.write(getStream);
    QTRY_VERIFY_WITH_TIMEOUT(client.answer(), patience);
    client.stopReading();
    server.streams[0]->send(QByteArray(8 * 1024 * 1024, 'x'));
    client.write(getPlain.repeated(50'000));
    server.streams[0]->finish("last");
    QVERIFY(server.streams[0]->unsentBytes() > 0);
    server.streams.clear(); // its bytes need it no more
    client.startReading();
    QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), patience);
    QVERIFY(client.hasAnswer());
    QCOMPARE(client.answer()->body.size(), 8 * 1024 * 1024 + 4);
    QTRY_COMPARE(server.connections(), 0);
    QTRY_VERIFY(server.listener().findChildren<LingeringClose *>().isEmpty());
    QCOMPARE(server.plainRequests, 0);
}

void TestTlsListener::aFinishedStreamWhoseClientNeverClosesIsDroppedInTheEnd()
{
    StreamServer server({.request = {}, .lingering = 100ms});
    server.listener().setTls(m_tls);
    TlsClient client(server.port(), m_trust);
    client.write(getStream);
    QTRY_VERIFY_WITH_TIMEOUT(client.answer(), patience);
    client.stopReading();
    client.clear();
    server.streams[0]->finish(QByteArray(64 * 1024, 'x')); // hides the end from the client
    QTRY_VERIFY(!server.listener().findChildren<LingeringClose *>().isEmpty());
    QTRY_VERIFY(server.listener().findChildren<LingeringClose *>().isEmpty());
    QCOMPARE(server.connections(), 0);
    client.startReading();
    QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), patience);
    QVERIFY(client.received().endsWith("\r\n0\r\n\r\n"));
}

void TestTlsListener::destroyingAnUnfinishedStreamCutsIt()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    TlsClient client(server.port(), m_trust);
    client.write(getStream);
    QTRY_COMPARE_WITH_TIMEOUT(server.streams.size(), 1U, patience);
    server.streams[0]->send("a");
    QTRY_VERIFY(client.answer() && client.answer()->body == "a");
    server.streams.clear();
    QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), patience);
    QVERIFY(!client.hasAnswer());
    QTRY_COMPARE(server.connections(), 0);
}

void TestTlsListener::aClientThatLeavesClosesTheStream()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    TlsClient orderly(server.port(), m_trust);
    TlsClient rude(server.port(), m_trust);
    orderly.write(getStream);
    rude.write(getStream);
    QTRY_COMPARE_WITH_TIMEOUT(server.streams.size(), 2U, patience);
    QTRY_VERIFY(orderly.answer() && rude.answer());
    orderly.disconnectFromHost();
    rude.abort();
    QTRY_COMPARE(server.streams[0]->end(), EventStream::End::PeerLeft);
    QTRY_COMPARE(server.streams[1]->end(), EventStream::End::PeerLeft);
    QTRY_COMPARE(server.connections(), 0);
}

void TestTlsListener::aClientThatReadsNothingIsCutAtTheBound()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    TlsClient client(server.port(), m_trust);
    client.write(getStream);
    QTRY_VERIFY_WITH_TIMEOUT(client.answer(), patience);
    client.stopReading();
    EventStream &stream = *server.streams[0];
    const QByteArray event(16 * 1024, 'x');
    qint64 most = 0;
    for (int i = 0; i < 10'000 && stream.isOpen(); ++i) {
        stream.send(event);
        most = std::max(most, stream.unsentBytes());
        if (i % 4 == 0)
            QCoreApplication::processEvents(); // encrypts, and lets the kernel take what it likes
    }
    QCOMPARE(stream.end(), EventStream::End::PeerStuck);
    QVERIFY2(most > server.streamLimits.unsentBytes / 2 && most < server.streamLimits.unsentBytes * 11 / 10,
             qPrintable(QString::number(most)));
    QTRY_COMPARE(server.connections(), 0);
    client.startReading();
    QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), patience);
    QVERIFY(!client.hasAnswer());
}

void TestTlsListener::whoSpeaksNoTlsIsDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("HTTP in the clear") << getPlain;
    QTest::addRow("half a handshake") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    QTest::addRow("a record of nonsense") << QByteArray("\x16\x03\x01\x00\x05hello", 10);
}

void TestTlsListener::whoSpeaksNoTlsIsDropped()
{
    QFETCH(QByteArray, bytes);
    StreamServer server({.request = {}, .reading = 200ms});
    server.listener().setTls(m_tls);
    RawClient client(server.port());
    client.send(bytes);
    QTRY_VERIFY(client.isOver());
    QVERIFY(!client.received().contains("HTTP"));
    QTRY_COMPARE(server.listener().findChildren<QSslSocket *>().size(), 0);
    QCOMPARE(server.connections(), 0);
    QCOMPARE(server.plainRequests, 0);
}

void TestTlsListener::halfHandshakesDisturbNobody()
{
    StreamServer server({.request = {}, .reading = 3s, .idle = 1h});
    server.listener().setTls(m_tls);
    std::vector<std::unique_ptr<RawClient>> halves;
    for (int i = 0; i < 500; ++i) {
        halves.push_back(std::make_unique<RawClient>(server.port()));
        halves.back()->send(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", i % 12));
    }
    TlsClient stream(server.port(), m_trust);
    stream.write(getStream);
    TlsClient client(server.port(), m_trust);
    client.write(getPlain);
    QTRY_VERIFY_WITH_TIMEOUT(client.hasAnswer() && stream.answer(), patience);
    const auto isOver = [](const auto &half) { return half->isOver(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(halves.begin(), halves.end(), isOver), patience);
    QTRY_COMPARE(server.connections(), 2);
    server.streams[0]->send("moon");
    QTRY_VERIFY_WITH_TIMEOUT(stream.answer()->body == "moon", patience);
}

void TestTlsListener::drainingEndsHandshakesToo()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    RawClient half(server.port());
    half.send(QByteArray("\x16\x03\x01\x02\x00\x01", 6));
    TlsClient idle(server.port(), m_trust);
    idle.write(getPlain);
    QTRY_VERIFY_WITH_TIMEOUT(idle.hasAnswer(), patience);
    QSignalSpy drained(&server.listener(), &Listener::drained);
    server.listener().drain();
    QTRY_COMPARE_WITH_TIMEOUT(drained.size(), 1, patience);
    QTRY_VERIFY(half.isOver());
    QTRY_VERIFY_WITH_TIMEOUT(idle.isOver(), patience);
    QTRY_COMPARE(server.connections(), 0);
}

void TestTlsListener::theNextConnectionGetsTheNewCertificate()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    TlsClient before(server.port(), m_trust);
    QTRY_VERIFY_WITH_TIMEOUT(before.isEncrypted(), patience);
    const QSslConfiguration renewed = m_certificates->issue(u"IP:127.0.0.1"_s);
    server.listener().setTls(renewed);
    TlsClient after(server.port(), m_trust);
    QTRY_VERIFY_WITH_TIMEOUT(after.isEncrypted(), patience);
    QCOMPARE(before.peerCertificate(), m_tls.localCertificate());
    QCOMPARE(after.peerCertificate(), renewed.localCertificate());
    before.write(getPlain);
    QTRY_VERIFY_WITH_TIMEOUT(before.hasAnswer(), patience);
}

void TestTlsListener::aCertificateIsAskedForOnlyIfWanted_data()
{
    QTest::addColumn<QSslSocket::PeerVerifyMode>("mode");
    QTest::addColumn<bool>("isAsked");
    QTest::addRow("by default") << QSslSocket::AutoVerifyPeer << false;
    QTest::addRow("where one would be welcome") << QSslSocket::QueryPeer << true;
}

/// A browser that is asked for one asks its user.
void TestTlsListener::aCertificateIsAskedForOnlyIfWanted()
{
    QFETCH(QSslSocket::PeerVerifyMode, mode);
    QFETCH(bool, isAsked);
    StreamServer server;
    QSslConfiguration tls = m_tls;
    tls.setPeerVerifyMode(mode);
    server.listener().setTls(tls);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(server.port())});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += openssl.readAllStandardOutput()).contains("Verify return code"),
                             patience);
    QCOMPARE(output.contains("Requested Signature Algorithms"), isAsked);
    openssl.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(openssl.state(), QProcess::NotRunning, patience);
}

void TestTlsListener::opensslSeesAStreamEndInGoodOrder()
{
    StreamServer server;
    server.listener().setTls(m_tls);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(server.port()), u"-CAfile"_s,
                   m_certificates->authorityFile(), u"-verify_return_error"_s, u"-verify_quiet"_s,
                   u"-quiet"_s, u"-servername"_s, u"localhost"_s, u"-alpn"_s, u"h2,http/1.1"_s});
    openssl.write(getStream);
    QTRY_COMPARE_WITH_TIMEOUT(server.streams.size(), 1U, patience);
    server.streams[0]->send("data: moon\n\n");
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += openssl.readAllStandardOutput()).contains("data: moon"), patience);
    server.streams[0]->finish("data: gone\n\n");
    QTRY_COMPARE_WITH_TIMEOUT(openssl.state(), QProcess::NotRunning, patience);
    output += openssl.readAllStandardOutput();
    QVERIFY(parseAnswer(output) && parseAnswer(output)->isWhole);
    QCOMPARE(parseAnswer(output)->body, "data: moon\n\ndata: gone\n\n");
    const QByteArray complaints = openssl.readAllStandardError().replace("Connecting to 127.0.0.1\n", "");
    QCOMPARE(complaints, QByteArray()); // "unexpected eof" where the end is a mere FIN
}

void TestTlsListener::curlSeesAStreamEndInGoodOrder_data()
{
    QTest::addColumn<QString>("version");
    QTest::addRow("over HTTP/1.1") << u"--http1.1"_s;
    QTest::addRow("over HTTP/1.0, where only the end ends it") << u"--http1.0"_s;
    QTest::addRow("though it would like HTTP/2") << u"--http2"_s;
}

void TestTlsListener::curlSeesAStreamEndInGoodOrder()
{
    QFETCH(QString, version);
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("no curl");
    StreamServer server;
    server.listener().setTls(m_tls);
    QProcess curl;
    curl.start(u"curl"_s,
               {u"-sSN"_s, version, u"--noproxy"_s, u"*"_s, u"--cacert"_s, m_certificates->authorityFile(),
                u"https://127.0.0.1:%1/stream"_s.arg(server.port())});
    QTRY_COMPARE_WITH_TIMEOUT(server.streams.size(), 1U, patience);
    server.streams[0]->finish("data: moon\n\n" + QByteArray(512 * 1024, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(curl.state(), QProcess::NotRunning, patience);
    QCOMPARE(curl.readAllStandardError(), QByteArray());
    QCOMPARE(curl.exitCode(), 0);
    QCOMPARE(curl.readAllStandardOutput().size(), 12 + 512 * 1024);
}

} // namespace

QTEST_GUILESS_MAIN(TestTlsListener)

#include "tst_tlslistener.moc"
