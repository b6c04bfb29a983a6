// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exampleprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QTest>

using namespace Poemstream;
using Ending = ScriptedPeer::Ending;

class tst_StreamUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEventsUntilThereAreNoMore();
    void printsEachEventAtOnce();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void tst_StreamUrl::printsEventsUntilThereAreNoMore()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "retry: 100\nid: 1\ndata: one\ndata: \xE6\x9C", "\x88\n\n"},
              Ending::Reset)
        .then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("event: \x1B[2J\ndata: \x1B]0;mine\a\n\n") +
               ScriptedPeer::chunk("")})
        .then({"HTTP/1.1 204 No Content\r\n\r\n"});
    ExampleProgram program({peer.url().toString()});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.output(), "\"message\" \"one\\n\xE6\x9C\x88\"\n"
                               "\"\\u001B[2J\" \"\\u001B]0;mine\\u0007\"\n");
    QCOMPARE(peer.header(1, "Last-Event-ID"), "1");
    QCOMPARE(peer.requests().size(), 3);
}

void tst_StreamUrl::printsEachEventAtOnce()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "data: now\n\n"}, Ending::Hold);
    ExampleProgram program({peer.url().toString()});
    QTRY_COMPARE(program.output(), "\"message\" \"now\"\n");
}

void tst_StreamUrl::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("status");

    QTest::newRow("without a URL") << QByteArray() << QStringList() << QByteArray("usage") << 2;
    QTest::newRow("what is no URL") << QByteArray() << QStringList{QStringLiteral("nowhere")}
                                    << QByteArray("InvalidUrl") << 1;
    QTest::newRow("a refusal") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                               << QStringList{QStringLiteral("URL")} << QByteArray("HttpStatus 404") << 1;
}

void tst_StreamUrl::saysWhatIsWrong()
{
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, arguments);
    ScriptedPeer peer;
    peer.otherwise({answer});
    ExampleProgram program(arguments.replaceInStrings(QStringLiteral("URL"), peer.url().toString()));
    QTEST(program.exitCode(), "status");
    QFETCH(QByteArray, words);
    QVERIFY2(program.errors().contains(words), program.errors().constData());
    QCOMPARE(program.output(), "");
}

QTEST_GUILESS_MAIN(tst_StreamUrl)
#include "tst_streamurl.moc"
