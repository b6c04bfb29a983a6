// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

#include <csignal>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray poem = "event: poem\nid: 1\ndata: a\ndata: b\n\n";

/// The program itself, listening.
class Listener final : public Program
{
public:
    explicit Listener(const QStringList &arguments)
        : Program(QStringList(QStringLiteral("listen")) + arguments)
    {}
};

QString urlOf(const ScriptedPeer &peer)
{
    return peer.url().toString();
}

} // namespace

class tst_Listen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsJson();
    void printsText();
    void cannotBeMadeToDriveATerminal();
    void flushesEachLine();
    void sendsWhatItIsTold();
    void exitsAsPromised_data();
    void exitsAsPromised();
    void endsAfterTheMostEvents();
    void endsAfterTheMostTime();
    void endsOnASignal_data();
    void endsOnASignal();
    void retriesARefusalWhenAsked();
    void wantsACertificateFile();
    void postsDataOnce();
    void postsAFile();
    void wantsADataFile();
    void givesUpOnSilence_data();
    void givesUpOnSilence();
    void asksTheProxy();
};

void tst_Listen::printsJson()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + ": hi\nretry: 150\n\n" + poem +
               "data: \"\\\x01\xE6\x9C\x88\t\xC2\x85\n\n"})
        .then({"HTTP/1.1 204 No Content\r\n\r\n"});
    Listener listener({urlOf(peer), QStringLiteral("--json"), QStringLiteral("--comments")});
    QCOMPARE(listener.exitCode(), 0);
    const QByteArray url = peer.url().toEncoded();
    const QByteArray tail = "\",\"lastEventId\":\"1\",\"origin\":\"" + url.chopped(1) + "\"}\n";
    QCOMPARE(listener.output(),
             "{\"type\":\"open\",\"status\":200,\"url\":\"" + url + "\"}\n" +
                 "{\"type\":\"comment\",\"text\":\"hi\"}\n" +
                 "{\"type\":\"message\",\"event\":\"poem\",\"data\":\"a\\nb" + tail +
                 "{\"type\":\"message\",\"event\":\"message\",\"data\":"
                 "\"\\\"\\\\\\u0001\xE6\x9C\x88\\u0009\\u0085" +
                 tail +
                 "{\"type\":\"error\",\"readyState\":0,\"reason\":\"the server ended the "
                 "stream\",\"kind\":\"Ended\","
                 "\"status\":200,\"retryInMs\":150}\n" +
                 "{\"type\":\"error\",\"readyState\":2,\"reason\":\"the server has nothing more to say\","
                 "\"kind\":\"Stopped\",\"status\":204}\n");
    QCOMPARE(peer.header(1, "Last-Event-ID"), "1");
}

void tst_Listen::printsText()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + ": not shown\n" + poem + "id\ndata: c\n\n"});
    Listener listener({urlOf(peer), QStringLiteral("--no-reconnect")});
    QCOMPARE(listener.exitCode(), 0);
    QCOMPARE(listener.output(), "event: poem\na\nb\nid: 1\n\nc\n\n");
}

void tst_Listen::cannotBeMadeToDriveATerminal()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + ":\x1B[2J\nevent: \x1B[31m\nid: \x07\ndata: \x1B]0;x\x07\xC2\x9B"
                                            "1m\x08\x7F\n\n"});
    Listener listener({urlOf(peer), QStringLiteral("--no-reconnect"), QStringLiteral("--comments")});
    QCOMPARE(listener.exitCode(), 0);
    const QString output = QString::fromUtf8(listener.output());
    QVERIFY(output.contains(u"]0;x"_s));
    for (const QChar c : output)
        QVERIFY(c == QLatin1Char('\n') || c.category() != QChar::Other_Control);
}

void tst_Listen::flushesEachLine()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + poem}, Ending::Hold);
    Listener listener({urlOf(peer), QStringLiteral("--json")});
    QTRY_COMPARE(listener.output().count('\n'), 2);
    peer.play({poem});
    QTRY_COMPARE(listener.output().count('\n'), 3);
}

void tst_Listen::sendsWhatItIsTold()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + poem}, Ending::Hold);
    Listener listener({urlOf(peer), QStringLiteral("--header"), QStringLiteral("X-One: 1: 2 "),
                       QStringLiteral("--header=X-Two:"), QStringLiteral("--token"), QStringLiteral("abc"),
                       QStringLiteral("--last-event-id"), QStringLiteral("月"),
                       QStringLiteral("--max-events=1")});
    QCOMPARE(listener.exitCode(), 0);
    QCOMPARE(peer.header(0, "X-One"), "1: 2");
    QCOMPARE(peer.header(0, "Authorization"), "Bearer abc");
    QCOMPARE(peer.header(0, "Last-Event-ID"), "\xE6\x9C\x88");
}

void tst_Listen::exitsAsPromised_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<bool>("reconnects");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("errorLines");
    using Packets = QList<QByteArray>;
    QTest::newRow("204 is success") << Packets{"HTTP/1.1 204 No Content\r\n\r\n"} << true << 0 << 0;
    QTest::newRow("a stream that ended is success without reconnecting")
        << Packets{ScriptedPeer::chunkedHead() + ScriptedPeer::chunk({})} << false << 0 << 0;
    QTest::newRow("a stream that was cut is not") << Packets{ScriptedPeer::chunkedHead()} << false << 3 << 1;
    QTest::newRow("nor is silence before the answer") << Packets{} << false << 3 << 1;
    QTest::newRow("a status is a refusal") << Packets{"HTTP/1.1 503 Busy\r\n\r\nlater"} << true << 4 << 1;
    QTest::newRow("another type is a refusal")
        << Packets{"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nhi"} << true << 4 << 1;
    QTest::newRow("a bad redirect is a refusal") << Packets{"HTTP/1.1 302 Found\r\n\r\n"} << true << 4 << 1;
}

void tst_Listen::exitsAsPromised()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const bool, reconnects);
    QFETCH(const int, exitCode);
    QFETCH(const int, errorLines);
    ScriptedPeer peer;
    peer.otherwise(packets);
    QStringList arguments{urlOf(peer), QStringLiteral("--json")};
    if (!reconnects)
        arguments += QStringLiteral("--no-reconnect");
    Listener listener(arguments);
    QCOMPARE(listener.exitCode(), exitCode);
    QVERIFY(listener.output().contains("\"readyState\":2"));
    QCOMPARE(listener.errors().count('\n'), errorLines);
}

void tst_Listen::endsAfterTheMostEvents()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + poem + poem + poem}, Ending::Hold);
    Listener listener(
        {urlOf(peer), QStringLiteral("--json"), QStringLiteral("--max-events"), QStringLiteral("2")});
    QCOMPARE(listener.exitCode(), 0);
    QCOMPARE(listener.output().count("\"type\":\"message\""), 2);
}

void tst_Listen::endsAfterTheMostTime()
{
    ScriptedPeer peer;
    Listener listener(
        {urlOf(peer), QStringLiteral("--json"), QStringLiteral("--max-time"), QStringLiteral("0.3")});
    QCOMPARE(listener.exitCode(), 0);
    QCOMPARE(listener.output(), "");
}

void tst_Listen::endsOnASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_Listen::endsOnASignal()
{
    QFETCH(const int, signal);
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + poem}, Ending::Hold);
    Listener listener({urlOf(peer), QStringLiteral("--json")});
    QTRY_COMPARE(listener.output().count('\n'), 2);
    listener.signal(signal);
    QCOMPARE(listener.exitCode(), 130);
}

void tst_Listen::retriesARefusalWhenAsked()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "retry: 1\n\n"})
        .then({"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"})
        .then({ScriptedPeer::streamHead() + poem}, Ending::Hold);
    Listener listener({urlOf(peer), QStringLiteral("--json"), QStringLiteral("--retry-5xx"),
                       QStringLiteral("--max-events=1")});
    QCOMPARE(listener.exitCode(), 0);
    QVERIFY(QString::fromUtf8(listener.output())
                .contains(QRegularExpression(QStringLiteral(R"("status":503,"retryInMs":[1-3]\d\d\})"))));
}

void tst_Listen::wantsACertificateFile()
{
    for (const QString &file : {QStringLiteral("/dev/null"), QStringLiteral("/dev/zero")}) {
        Listener listener({QStringLiteral("https://127.0.0.1:1/"), QStringLiteral("--cacert=") + file});
        QCOMPARE(listener.exitCode(), 2);
        QCOMPARE(listener.errors().count('\n'), 1);
    }
}

void tst_Listen::postsDataOnce()
{
    ScriptedPeer peer;
    peer.otherwise({ScriptedPeer::streamHead() + "data: [DONE]\n\n"});
    Listener listener({urlOf(peer), QStringLiteral("--json"), QStringLiteral("--data={\"诗\":1}")});
    QCOMPARE(listener.exitCode(), 0); // the stream is over, and the request is not sent again
    QCOMPARE(peer.requests().size(), 1);
    QVERIFY(peer.requests().first().startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(peer.requests().first().endsWith("\r\n\r\n{\"诗\":1}"));
    QCOMPARE(peer.header(0, "Content-Type"), "application/json");
    QVERIFY(listener.output().contains("\"data\":\"[DONE]\""));
}

void tst_Listen::postsAFile()
{
    ScriptedPeer peer;
    peer.otherwise({ScriptedPeer::streamHead() + poem}, Ending::Hold);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("<q/>");
    file.close();
    Listener listener({urlOf(peer), QStringLiteral("--max-events=1"), QStringLiteral("--method=QUERY"),
                       QStringLiteral("--header=Content-Type: text/xml"),
                       QStringLiteral("--data=@") + file.fileName()});
    QCOMPARE(listener.exitCode(), 0);
    QVERIFY(peer.requests().first().startsWith("QUERY / "));
    QVERIFY(peer.requests().first().endsWith("\r\n\r\n<q/>"));
    QCOMPARE(peer.header(0, "Content-Type"), "text/xml");
}

void tst_Listen::wantsADataFile()
{
    Listener listener({QStringLiteral("http://127.0.0.1:1/"), QStringLiteral("--data=@/nowhere/at/all")});
    QCOMPARE(listener.exitCode(), 2);
    QCOMPARE(listener.errors(), "poemstream: cannot read '/nowhere/at/all': No such file or directory\n");
}

void tst_Listen::givesUpOnSilence_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("before the answer") << u"--answer-timeout=0.1"_s << QByteArray("AnswerTimeout");
    QTest::newRow("in the stream") << u"--idle-timeout=0.1"_s << QByteArray("IdleTimeout");
}

void tst_Listen::givesUpOnSilence()
{
    QFETCH(const QString, option);
    QFETCH(const QByteArray, kind);
    ScriptedPeer peer;
    if (kind == "IdleTimeout")
        peer.then({ScriptedPeer::streamHead() + poem}, Ending::Hold);
    Listener listener({urlOf(peer), QStringLiteral("--json"), QStringLiteral("--max-failures=1"),
                       QStringLiteral("--retry-5xx"), option});
    QVERIFY(listener.exitCode() > 2);
    QVERIFY(listener.output().contains(QByteArray("\"kind\":\"" + kind + "\"")));
    QCOMPARE(peer.requests().size(), 1);
}

void tst_Listen::asksTheProxy()
{
    ScriptedPeer proxy;
    proxy.otherwise({ScriptedPeer::streamHead() + poem}, Ending::Hold);
    Listener listener({QStringLiteral("http://poems.invalid/x"), QStringLiteral("--max-events=1"),
                       QStringLiteral("--proxy=") + urlOf(proxy)});
    QCOMPARE(listener.exitCode(), 0);
    QVERIFY(proxy.requests().first().startsWith("GET http://poems.invalid/x HTTP/1.1\r\n"));
}

QTEST_GUILESS_MAIN(tst_Listen)
#include "tst_listen.moc"
