// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/rawclient.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken

class TestServeCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodConfigurationIsCalledGood();
    void itIsGoodToHaveNone();
    void aBadOneIsRefusedInOneLine_data();
    void aBadOneIsRefusedInOneLine();
    void everyMistakeIsALine();
    void aDeviceWithoutAnEndIsRefused();
    void aVariableThatIsNoneIsAMistake();
    void aVariableThatIsNoneKeepsNoServerFromStarting();
    void variablesOfKubernetesAreNoMistakes();
    void aBadOneServesNothing();
    void theServerObeysItsFile();
    void aReloadReadsTheFilesItNamesAndNotItself();

private:
    QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] static int statusFor(const ServeProgram &serve, const QByteArray &token);

    QTemporaryDir m_folder;
};

QString TestServeCheck::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

int TestServeCheck::statusFor(const ServeProgram &serve, const QByteArray &token)
{
    RawClient client(serve.port());
    client.send("GET /v1/poems/random HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: " + token + "\r\n\r\n");
    (void)QTest::qWaitFor([&] { return client.hasAnswer() || client.isOver(); }, patience);
    return client.answer().value_or(RawAnswer{}).status();
}

void TestServeCheck::aGoodConfigurationIsCalledGood()
{
    const QString file = write(u"good.conf"_s, "[serve]\nport = 1\n");
    Program check({u"serve"_s, u"--check-config"_s, u"--config"_s, file});
    QCOMPARE(check.wait(), 0);
    QCOMPARE(check.output(), file.toUtf8() + ": all is right\n");
    QCOMPARE(check.errors(), QByteArray());
}

void TestServeCheck::itIsGoodToHaveNone()
{
    Program check({u"serve"_s, u"--check-config"_s});
    QCOMPARE(check.wait(), 0);
    QCOMPARE(check.output().count('\n'), 1);
    QCOMPARE(check.errors(), QByteArray());
}

void TestServeCheck::aBadOneIsRefusedInOneLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("about");
    QTest::addRow("an unknown key") << QByteArray("prot = 1\n") << QByteArray("'prot'");
    QTest::addRow("a wrong value") << QByteArray("port = x\n") << QByteArray(": port takes");
    QTest::addRow("tokens that are not there")
        << QByteArray("token-file = none\n") << QByteArray(": token-file: ");
    QTest::addRow("poems that are not there") << QByteArray("poems = none.json\n") << QByteArray(": poems: ");
    QTest::addRow("a certificate that is not there")
        << QByteArray("tls-cert = none\ntls-key = none\n") << QByteArray(": tls-cert: ");
}

void TestServeCheck::aBadOneIsRefusedInOneLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, about);
    const QString file = write(u"bad.conf"_s, content);
    Program check({u"serve"_s, u"--check-config"_s, u"--config"_s, file});
    QCOMPARE(check.wait(), 2);
    QCOMPARE(check.output(), QByteArray());
    QCOMPARE(check.errors().count('\n'), 1);
    QVERIFY2(check.errors().contains(file.toUtf8()) && check.errors().contains(about),
             check.errors().constData());
}

void TestServeCheck::everyMistakeIsALine()
{
    const QString file = write(u"bad.conf"_s, "prot = 1\npace = x, y\nlog-questions = perhaps\nmax-age = x\n"
                                              "tls-cert = none\ntls-key = none\npoems = none.json\n");
    Program check({u"serve"_s, u"--check-config"_s, u"--drain"_s, u"x"_s, u"--config"_s, file},
                  {u"POEMSTREAM_SERVE_PORT=x"_s});
    QCOMPARE(check.wait(), 2);
    for (const char *about : {"'prot'", ": pace ", ": log-questions ", ": max-age ",
                              ": tls-cert: ", ": poems: ", "--drain ", "POEMSTREAM_SERVE_PORT "})
        QVERIFY2(check.errors().contains(about), about);
    QVERIFY2(check.errors().count('\n') == 8, check.errors().constData());
}

void TestServeCheck::aDeviceWithoutAnEndIsRefused()
{
    const QString zeros = u"/dev/zero"_s;
    Program check({u"serve"_s, u"--check-config"_s, u"--token-file"_s, zeros, u"--tls-cert"_s, zeros,
                   u"--tls-key"_s, zeros, u"--poems"_s, zeros});
    QCOMPARE(check.wait(), 2);
    QCOMPARE(check.errors().count("/dev/zero: larger than "), 3); // without a certificate, no key is read
    QCOMPARE(check.errors().count('\n'), 3);
}

void TestServeCheck::aVariableThatIsNoneIsAMistake()
{
    Program check({u"serve"_s, u"--check-config"_s}, {u"POEMSTREAM_SERVE_TOKEN_FLIE=/s3cret"_s});
    QCOMPARE(check.wait(), 2);
    QVERIFY2(check.errors().contains("POEMSTREAM_SERVE_TOKEN_FLIE: "), check.errors().constData());
    QCOMPARE(check.errors().count('\n'), 1);
    QVERIFY(!check.errors().contains("s3cret"));
}

void TestServeCheck::aVariableThatIsNoneKeepsNoServerFromStarting()
{
    ServeProgram serve({}, {u"POEMSTREAM_SERVE_TOKEN_FLIE=/s3cret"_s});
    QVERIFY(serve.port() > 0);
    QTRY_VERIFY(serve.errors().contains("POEMSTREAM_SERVE_TOKEN_FLIE: "));
    QVERIFY(!serve.errors().contains("s3cret"));
}

void TestServeCheck::variablesOfKubernetesAreNoMistakes()
{
    Program check({u"serve"_s, u"--check-config"_s},
                  {u"POEMSTREAM_SERVE_SERVICE_HOST=10.0.0.1"_s, u"POEMSTREAM_SERVE_SERVICE_PORT_HTTP=80"_s,
                   u"POEMSTREAM_SERVE_PORT_80_TCP_ADDR=10.0.0.1"_s,
                   u"POEMSTREAM_SERVE_WEB_PORT=tcp://10.0.0.1:80"_s, u"POEMSTREAM_SERVE_MAX_AGE="_s});
    QVERIFY2(check.wait() == 0, check.errors().constData());
}

void TestServeCheck::aBadOneServesNothing()
{
    Program serve({u"serve"_s, u"--port"_s, u"0"_s, u"--config"_s, write(u"bad.conf"_s, "prot = 1\n")});
    QCOMPARE(serve.wait(), 2);
    QCOMPARE(serve.output(), QByteArray());
    QCOMPARE(serve.errors().count('\n'), 1);
}

void TestServeCheck::theServerObeysItsFile()
{
    write(u"tokens"_s, "sesame\n");
    const QString file = write(u"serve.conf"_s, "token-file = tokens\nlog-format = json\n");
    ServeProgram serve({}, {u"POEMSTREAM_SERVE_CONFIG="_s + file});
    QCOMPARE(statusFor(serve, "sesame"), 200);
    QCOMPARE(statusFor(serve, "other"), 401);
    QTRY_VERIFY_WITH_TIMEOUT(serve.errors().contains("\"kind\":\"request\""), patience);
}

void TestServeCheck::aReloadReadsTheFilesItNamesAndNotItself()
{
    write(u"tokens"_s, "old\n");
    write(u"others"_s, "other\n");
    const QString file = write(u"serve.conf"_s, "token-file = tokens\n");
    ServeProgram serve({u"--config"_s, file});
    write(u"serve.conf"_s, "token-file = others\n");
    write(u"tokens"_s, "new\n");
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(statusFor(serve, "new"), 200, patience);
    QCOMPARE(statusFor(serve, "other"), 401);
}

} // namespace

QTEST_GUILESS_MAIN(TestServeCheck)
#include "tst_servecheck.moc"
