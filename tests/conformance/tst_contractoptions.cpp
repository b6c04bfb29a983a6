// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of the contract tests that a client need not offer: a request with a body, and a read timeout.

#include "answers.h"
#include "listenprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray json = R"({"hello": "world"})";
const QByteArray held = ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("data: x\n\n");
const QByteArray ended = ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("retry: 1\nid: a\ndata: x\n\n") +
                         ScriptedPeer::chunk({});

QStringList withBody(const QString &method)
{
    return {u"--method"_s,           method,        u"--data"_s,
            QString::fromUtf8(json), u"--header"_s, u"content-type: application/json; charset=utf-8"_s};
}

/// Whether @p request asks with that method and brings the whole body.
bool brings(const QByteArray &request, const QString &method)
{
    const QByteArray start = method.toLatin1() + " / HTTP/1.1\r\n";
    const QByteArray rest = "\r\n\r\n" + json;
    return request.startsWith(start) && request.endsWith(rest);
}

} // namespace

class tst_ContractOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsABody_data();
    void sendsABody();
    void sendsTheBodyAgain_data();
    void sendsTheBodyAgain();
    void doesNotSendAPostTwice_data();
    void doesNotSendAPostTwice();
    void endsASilentStream();
    void takesAnyByteForLife();

private:
    static void addMethods();
};

void tst_ContractOptions::addMethods()
{
    QTest::addColumn<QString>("method");
    for (const char *method : {"POST", "REPORT"})
        QTest::newRow(method) << QString::fromLatin1(method);
}

void tst_ContractOptions::sendsABody_data()
{
    addMethods();
}

void tst_ContractOptions::sendsABody()
{
    QFETCH(const QString, method);
    ScriptedPeer peer;
    peer.then({held}, Ending::Hold);
    ListenProgram program(peer.url(), withBody(method) + QStringList{u"--max-events=1"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(brings(peer.requests().first(), method));
    QCOMPARE(peer.header(0, "Content-Type"), "application/json; charset=utf-8");
    QCOMPARE(peer.header(0, "Content-Length"), QByteArray::number(json.size()));
    QCOMPARE(program.events(), QStringList{said(u"x"_s)});
}

void tst_ContractOptions::sendsTheBodyAgain_data()
{
    addMethods();
}

// "resends request body if any when reconnecting": here only where the caller says that it does no harm
void tst_ContractOptions::sendsTheBodyAgain()
{
    QFETCH(const QString, method);
    ScriptedPeer peer;
    peer.then({ended}, Ending::Hold).then({held}, Ending::Hold);
    ListenProgram program(peer.url(), withBody(method) + QStringList{u"--idempotent"_s, u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(peer.requests().size(), 2);
    for (const int request : {0, 1})
        QVERIFY(brings(peer.requests().at(request), method));
    QCOMPARE(peer.header(1, "Last-Event-ID"), "a");
}

void tst_ContractOptions::doesNotSendAPostTwice_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<int>("ending");
    QTest::newRow("a good end") << QList<QByteArray>{ended} << int(Ending::Hold);
    QTest::newRow("a cut") << QList<QByteArray>{held} << int(Ending::Close);
    QTest::newRow("closed without an answer") << QList<QByteArray>() << int(Ending::Close);
    QTest::newRow("reset without an answer") << QList<QByteArray>() << int(Ending::Reset);
}

void tst_ContractOptions::doesNotSendAPostTwice()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const int, ending);
    ScriptedPeer peer;
    peer.otherwise(packets, Ending(ending));
    ListenProgram program(peer.url(), withBody(u"POST"_s));
    QVERIFY(program.exitCode() >= 0);
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(peer.requests().size(), 1);
}

// "can set read timeout"
void tst_ContractOptions::endsASilentStream()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("retry: 1\nid: a\ndata: Hello\n\n")},
              Ending::Hold);
    peer.then({held}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--idle-timeout=0.5"_s, u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"message"_s, u"error"_s, u"open"_s, u"message"_s}));
    QCOMPARE(program.errorStates(), QList<int>{0});
    QCOMPARE(peer.header(1, "Last-Event-ID"), "a");
}

// Anything received is life, not only whole events or lines
void tst_ContractOptions::takesAnyByteForLife()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead()}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--idle-timeout=2"_s});
    QVERIFY(program.waitFor(u"open"_s, 1));
    for (const char byte : QByteArray("data: x\n")) {
        QTest::qWait(400); // what is tested is that this time does not add up
        peer.play({QByteArray(1, byte)});
    }
    peer.play({"\n"});
    QVERIFY(program.waitForEvents(1));
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"message"_s}));
}

QTEST_GUILESS_MAIN(tst_ContractOptions)
#include "tst_contractoptions.moc"
