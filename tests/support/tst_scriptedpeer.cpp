// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Poemstream;
using Ending = ScriptedPeer::Ending;

class tst_ScriptedPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsTheScriptToOneRequestAfterTheOther();
    void holdsWhatHasNoAnswer();
    void waitsForTheWholeRequest();
    void endsAsTold_data();
    void endsAsTold();
    void playsMoreLater();

private:
    static void connectTo(const ScriptedPeer &peer, QTcpSocket &socket)
    {
        socket.connectToHost(QHostAddress::LocalHost, peer.serverPort());
        QVERIFY(QTest::qWaitFor([&] { return socket.state() == QTcpSocket::ConnectedState; }));
    }
};

void tst_ScriptedPeer::playsTheScriptToOneRequestAfterTheOther()
{
    ScriptedPeer peer;
    peer.then({"one", "two"}, Ending::Hold).then({"three"}, Ending::Hold).otherwise({"more"}, Ending::Hold);
    QTcpSocket socket;
    connectTo(peer, socket);
    QByteArray answers;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { answers += socket.readAll(); });
    for (const char *expected : {"onetwo", "onetwothree", "onetwothreemore", "onetwothreemoremore"}) {
        socket.write("GET / HTTP/1.1\r\nX-Name:  value \r\n\r\n");
        QTRY_COMPARE(answers, expected);
    }
    QCOMPARE(peer.requests().size(), 4);
    QCOMPARE(peer.header(3, "x-name"), "value");
    QVERIFY(peer.header(3, "y-name").isNull());
    QCOMPARE(peer.liveConnections(), 1);
}

void tst_ScriptedPeer::holdsWhatHasNoAnswer()
{
    ScriptedPeer peer;
    QTcpSocket socket;
    connectTo(peer, socket);
    QSignalSpy requested(&peer, &ScriptedPeer::requested);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(requested.wait());
    QCOMPARE(socket.state(), QTcpSocket::ConnectedState);
    QCOMPARE(socket.bytesAvailable(), 0);
}

void tst_ScriptedPeer::waitsForTheWholeRequest()
{
    ScriptedPeer peer;
    QTcpSocket socket;
    connectTo(peer, socket);
    socket.write("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nab");
    QTRY_COMPARE(socket.bytesToWrite(), 0);
    QVERIFY(peer.requests().isEmpty());
    socket.write("cdGET");
    QTRY_COMPARE(peer.requests(), QList<QByteArray>{"POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nabcd"});
}

void tst_ScriptedPeer::endsAsTold_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("with a FIN") << Ending::Close;
    QTest::newRow("with an RST") << Ending::Reset;
}

void tst_ScriptedPeer::endsAsTold()
{
    QFETCH(const Ending, ending);
    ScriptedPeer peer;
    peer.then({"bye"}, ending);
    QTcpSocket socket;
    connectTo(peer, socket);
    QSignalSpy left(&peer, &ScriptedPeer::left);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QTcpSocket::UnconnectedState);
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(peer.liveConnections(), 0);
    QCOMPARE(peer.mostConnections(), 1);
}

void tst_ScriptedPeer::playsMoreLater()
{
    ScriptedPeer peer;
    peer.then({"a"}, Ending::Hold);
    QTcpSocket socket;
    connectTo(peer, socket);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.bytesAvailable(), 1);
    peer.play({"b", "c"}, Ending::Close);
    QTRY_COMPARE(socket.state(), QTcpSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), "abc");
    peer.play({"d"});
}

QTEST_GUILESS_MAIN(tst_ScriptedPeer)
#include "tst_scriptedpeer.moc"
