// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/rawclient.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken

RawAnswer ask(quint16 port, const QByteArray &target)
{
    RawClient client(port);
    client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    if (!QTest::qWaitFor([&client] { return client.hasAnswer() || client.isOver(); }, patience))
        return {};
    return client.answer().value_or(RawAnswer{});
}

class TestServeLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsLoggedUnlessAskedOtherwise();
    void objectsAreLoggedOneALine();
    void clientsAreNamedAsPeopleWriteThem();
    void nobodyWaitsForAReaderOfTheLog_data();
    void nobodyWaitsForAReaderOfTheLog();
};

void TestServeLog::textIsLoggedUnlessAskedOtherwise()
{
    ServeProgram serve({u"--pace"_s, u"0"_s});
    QCOMPARE(ask(serve.port(), "/v1/poems/stream?question=elephants").status(), 200);
    QTRY_COMPARE_WITH_TIMEOUT(serve.errors().count('\n'), 2, patience);
    const QList<QByteArray> lines = serve.errors().split('\n');
    QVERIFY(lines.at(0).contains("Z request method=GET path=/v1/poems/stream status=200 "));
    QVERIFY(lines.at(1).contains("Z stream path=/v1/poems/stream "));
    QVERIFY(!serve.errors().contains("elephants"));
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    QCOMPARE(serve.output().count('\n'), 1); // "listening on"
    QCOMPARE(serve.complaints(), QByteArray());
}

void TestServeLog::objectsAreLoggedOneALine()
{
    ServeProgram serve({u"--pace"_s, u"0"_s, u"--log-format"_s, u"json"_s, u"--log-questions"_s});
    QCOMPARE(ask(serve.port(), "/v1/poems/stream?question=elephants%0Aand%1B[2J").status(), 200);
    QTRY_COMPARE_WITH_TIMEOUT(serve.errors().count('\n'), 2, patience);
    const QList<QByteArray> lines = serve.errors().split('\n');
    QCOMPARE(QJsonDocument::fromJson(lines.at(0)).object().value("kind"_L1).toString(), u"request"_s);
    const QJsonObject stream = QJsonDocument::fromJson(lines.at(1)).object();
    QCOMPARE(stream.value("kind"_L1).toString(), u"stream"_s);
    QCOMPARE(stream.value("end"_L1).toString(), u"finished"_s);
    QCOMPARE(stream.value("question"_L1).toString(), u"elephants\nand\x1b[2J"_s);
    QVERIFY(QDateTime::fromString(stream.value("time"_L1).toString(), Qt::ISODateWithMs).isValid());
}

/// Listening to IPv6 and IPv4 at once, the operating system writes IPv4 as IPv6.
void TestServeLog::clientsAreNamedAsPeopleWriteThem()
{
    ServeProgram serve({u"--host"_s, u"::"_s, u"--pace"_s, u"0"_s});
    QCOMPARE(serve.url().host(), u"::"_s);
    QCOMPARE(ask(serve.port(), "/users/chat-room?qusetion=moon").status(), 200); // over IPv4
    QTRY_COMPARE_WITH_TIMEOUT(serve.errors().count('\n'), 2, patience);
    QCOMPARE(serve.errors().count(" client=127.0.0.1"), 2);
}

void TestServeLog::nobodyWaitsForAReaderOfTheLog_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::addRow("who does not read") << false;
    QTest::addRow("who is gone") << true;
}

void TestServeLog::nobodyWaitsForAReaderOfTheLog()
{
    QFETCH(bool, isGone);
    int log[2] = {};
    QCOMPARE(::pipe(log), 0);
    QByteArray filler(1 << 20, 'x'); // nothing more goes into the pipe, from the first line on
    QCOMPARE(::fcntl(log[1], F_SETFL, O_NONBLOCK), 0);
    while (::write(log[1], filler.constData(), static_cast<size_t>(filler.size())) > 0) {
    }
    QCOMPARE(::fcntl(log[1], F_SETFL, 0), 0);
    ServeProgram serve({u"--pace"_s, u"0"_s}, {}, Program::giving(log[1], STDERR_FILENO));
    ::close(log[1]);
    if (isGone)
        ::close(log[0]);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(ask(serve.port(), "/v1/poems/stream?question=moon").status(), 200);
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    if (!isGone)
        ::close(log[0]);
}

} // namespace

QTEST_GUILESS_MAIN(TestServeLog)
#include "tst_servelog.moc"
