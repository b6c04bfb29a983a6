// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/certificates.h"
#include "tests/support/program.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslSocket>
#include <QtTest/QtTest>

#include <csignal>
#include <optional>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken

/// `poemstream serve` over TLS, with the tools that people have, and with files that are no good.
class TestServeTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void curlGetsTheWholePoem();
    void listenGetsTheWholePoem();
    void theSessionCookieIsForTlsOnly();
    void aReloadTakesTheNewCertificate();
    void aReloadWithABadKeyChangesNothing();
    void oneOfTheTwoIsBadUsage_data();
    void oneOfTheTwoIsBadUsage();
    void aFileThatIsNoGoodIsToldInOneLine_data();
    void aFileThatIsNoGoodIsToldInOneLine();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    void copyTo(const QString &name, const QString &from) const;
    [[nodiscard]] QStringList tlsOptions() const
    {
        return {u"--tls-cert"_s, file(u"cert.pem"_s), u"--tls-key"_s, file(u"key.pem"_s)};
    }

    QTemporaryDir m_folder;
    std::optional<Certificates> m_certificates;
};

void openssl(const QStringList &arguments)
{
    QCOMPARE(QProcess::execute(u"openssl"_s, arguments), 0);
}

/// What @p serve shows who connects to it.
QSslCertificate certificateOf(const ServeProgram &serve, const Certificates &certificates)
{
    QSslSocket client;
    client.setSslConfiguration(certificates.trust());
    client.connectToHostEncrypted(u"127.0.0.1"_s, serve.port());
    return client.waitForEncrypted(patience) ? client.peerCertificate() : QSslCertificate();
}

void TestServeTls::copyTo(const QString &name, const QString &from) const
{
    QFile::remove(file(name));
    QVERIFY(QFile::copy(from, file(name)));
}

void TestServeTls::initTestCase()
{
    if (!QSslSocket::supportsSsl() || !Certificates::canBeMade())
        QSKIP("no TLS, or no openssl to make certificates with");
    m_certificates.emplace();
    (void)m_certificates->issue(u"IP:127.0.0.1"_s);
    copyTo(u"other.pem"_s, m_certificates->lastCertificateFile());
    copyTo(u"other-key.pem"_s, m_certificates->lastKeyFile());
    (void)m_certificates->issue(u"IP:127.0.0.1"_s);
    copyTo(u"cert.pem"_s, m_certificates->lastCertificateFile());
    copyTo(u"key.pem"_s, m_certificates->lastKeyFile());
    openssl({u"pkey"_s, u"-in"_s, file(u"key.pem"_s), u"-aes256"_s, u"-passout"_s, u"pass:moon"_s, u"-out"_s,
             file(u"encrypted.pem"_s)});
    openssl({u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, u"ed25519"_s, u"-out"_s, file(u"ed25519.pem"_s)});
    QFile nonsense(file(u"nonsense.pem"_s));
    QVERIFY(nonsense.open(QIODevice::WriteOnly) && nonsense.write("moon\n") > 0);
}

void TestServeTls::curlGetsTheWholePoem()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("no curl");
    ServeProgram serve(tlsOptions() + QStringList{u"--pace"_s, u"0"_s});
    QCOMPARE(serve.url().scheme(), u"https");
    QProcess curl;
    curl.start(u"curl"_s, {u"-sSN"_s, u"--noproxy"_s, u"*"_s, u"--cacert"_s, m_certificates->authorityFile(),
                           serve.url(u"/v1/poems/stream?question=moon"_s).toString()});
    QVERIFY(curl.waitForFinished(patience));
    QCOMPARE(curl.readAllStandardError(), QByteArray());
    QCOMPARE(curl.exitCode(), 0);
    QVERIFY(curl.readAllStandardOutput().contains("event: done"));
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
}

void TestServeTls::listenGetsTheWholePoem()
{
    const ServeProgram serve(tlsOptions() + QStringList{u"--pace"_s, u"0"_s});
    const QString url = serve.url(u"/v1/poems/stream?question=moon"_s).toString();
    Program listen({u"listen"_s, url, u"--cacert"_s, m_certificates->authorityFile()});
    QTRY_VERIFY_WITH_TIMEOUT(listen.output().contains("done"), patience);
    Program wary({u"listen"_s, url});
    QVERIFY(wary.wait() != 0);
    QCOMPARE(wary.output(), QByteArray());
}

void TestServeTls::theSessionCookieIsForTlsOnly()
{
    QFile tokens(file(u"tokens"_s));
    QVERIFY(tokens.open(QIODevice::WriteOnly) && tokens.write("sesame\n") > 0);
    tokens.close();
    const ServeProgram serve(tlsOptions() + QStringList{u"--token-file"_s, tokens.fileName()});
    QSslSocket client;
    client.setSslConfiguration(m_certificates->trust());
    client.connectToHostEncrypted(u"127.0.0.1"_s, serve.port());
    client.write("POST /v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer sesame\r\n"
                 "Content-Length: 0\r\nConnection: close\r\n\r\n");
    QVERIFY(client.waitForDisconnected(patience));
    const QByteArray answer = client.readAll();
    QVERIFY2(answer.contains("poemstream_token=") && answer.contains("; Secure"), answer.constData());
}

void TestServeTls::aReloadTakesTheNewCertificate()
{
    copyTo(u"live.pem"_s, file(u"cert.pem"_s));
    copyTo(u"live-key.pem"_s, file(u"key.pem"_s));
    ServeProgram serve({u"--tls-cert"_s, file(u"live.pem"_s), u"--tls-key"_s, file(u"live-key.pem"_s)});
    const QSslCertificate before = certificateOf(serve, *m_certificates);
    QVERIFY(!before.isNull());
    copyTo(u"live.pem"_s, file(u"other.pem"_s));
    copyTo(u"live-key.pem"_s, file(u"other-key.pem"_s));
    serve.signal(SIGHUP);
    const QSslCertificate renewed = QSslCertificate::fromPath(file(u"other.pem"_s)).value(0);
    QTRY_COMPARE_WITH_TIMEOUT(certificateOf(serve, *m_certificates), renewed, patience);
    QVERIFY(renewed != before);
}

void TestServeTls::aReloadWithABadKeyChangesNothing()
{
    copyTo(u"live.pem"_s, file(u"cert.pem"_s));
    copyTo(u"live-key.pem"_s, file(u"key.pem"_s));
    ServeProgram serve({u"--tls-cert"_s, file(u"live.pem"_s), u"--tls-key"_s, file(u"live-key.pem"_s)});
    const QSslCertificate before = certificateOf(serve, *m_certificates);
    copyTo(u"live-key.pem"_s, file(u"other-key.pem"_s));
    serve.signal(SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(serve.isRunning() && serve.errors().contains("--tls-key"), patience);
    QCOMPARE(certificateOf(serve, *m_certificates), before);
}

void TestServeTls::oneOfTheTwoIsBadUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addRow("only a certificate") << QStringList{u"--tls-cert"_s, u"a"_s};
    QTest::addRow("only a key") << QStringList{u"--tls-key"_s, u"a"_s};
    QTest::addRow("an empty name") << QStringList{u"--tls-key"_s, u"a"_s, u"--tls-cert="_s};
    QTest::addRow("two empty names") << QStringList{u"--tls-key="_s, u"--tls-cert="_s};
}

void TestServeTls::oneOfTheTwoIsBadUsage()
{
    QFETCH(QStringList, options);
    Program serve(QStringList{u"serve"_s} + options);
    QCOMPARE(serve.wait(), 2);
    QCOMPARE(serve.errors().count('\n'), 1);
    QVERIFY(serve.errors().contains("--tls-cert and --tls-key"));
    QCOMPARE(serve.output(), QByteArray());
}

void TestServeTls::aFileThatIsNoGoodIsToldInOneLine_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("named");
    QTest::addRow("no such certificate") << u"none.pem"_s << u"key.pem"_s << QByteArray("none.pem");
    QTest::addRow("no such key") << u"cert.pem"_s << u"none.pem"_s << QByteArray("none.pem");
    QTest::addRow("the certificate is a folder") << u"."_s << u"key.pem"_s << QByteArray("--tls-cert: ");
    QTest::addRow("the key is a folder") << u"cert.pem"_s << u"."_s << QByteArray("--tls-key: ");
    QTest::addRow("no certificate in it")
        << u"nonsense.pem"_s << u"key.pem"_s << QByteArray("no certificate");
    QTest::addRow("no key in it") << u"cert.pem"_s << u"nonsense.pem"_s << QByteArray("no private");
    QTest::addRow("the two exchanged") << u"key.pem"_s << u"cert.pem"_s << QByteArray("no certificate");
    QTest::addRow("a key of another kind") << u"cert.pem"_s << u"ed25519.pem"_s << QByteArray("no private");
    QTest::addRow("an encrypted key") << u"cert.pem"_s << u"encrypted.pem"_s << QByteArray("encrypted");
    QTest::addRow("the key of another") << u"cert.pem"_s << u"other-key.pem"_s << QByteArray("together");
}

void TestServeTls::aFileThatIsNoGoodIsToldInOneLine()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QByteArray, named);
    Program serve(
        {u"serve"_s, u"--port"_s, u"0"_s, u"--tls-cert"_s, file(certificate), u"--tls-key"_s, file(key)});
    QCOMPARE(serve.wait(), 2);
    QVERIFY2(serve.errors().contains(named), serve.errors().constData());
    QCOMPARE(serve.errors().count('\n'), 1);
    QCOMPARE(serve.output(), QByteArray());
}

} // namespace

QTEST_GUILESS_MAIN(TestServeTls)
#include "tst_servetls.moc"
