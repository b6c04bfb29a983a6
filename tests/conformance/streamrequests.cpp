// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stream among others: other methods, connections, readers that come back, pages.

#include "testeventstreamserver.h"
#include "writtenevents.h"

#include <QtTest/QTest>

using namespace Poemstream;

// RFC 9110, 9.3.2: what says how a body is framed may be left out.
void TestEventStreamServer::answersHeadAsGetWithoutABody()
{
    const Connection head = ask("HEAD", "Connection: close\r\n");
    QVERIFY2(head->readHead(), head->told().constData());
    head->readFor(m_target.promptness());
    QCOMPARE(head->answer().status, sample().answer().status);
    for (const char *name : {"Content-Type", "Cache-Control", "Vary"})
        QCOMPARE(head->answer().field(name), sample().answer().field(name));
    QVERIFY2(head->answer().rest.isEmpty(), head->told().constData());
}

// RFC 9112, 9.3.2: the second answer has to wait for the first one's end.
void TestEventStreamServer::answersNoOtherRequestInsideTheStream()
{
    StreamConnection connection(m_target, m_target.request() + m_target.request());
    connection.readBytes();
    connection.send(m_target.request());
    connection.readFor(m_target.promptness());
    const StreamAnswer &answer = connection.answer();
    QVERIFY2(answer.hasHead(), connection.told().constData());
    QVERIFY2(!answer.body.contains("HTTP/1."), connection.told().constData());
    QVERIFY2(!answer.fault.contains("HTTP/1."), connection.told().constData());
    QVERIFY2(answer.rest.isEmpty() || answer.rest.startsWith("HTTP/1."), connection.told().constData());
}

void TestEventStreamServer::refusesOtherMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("POST without a body") << QByteArray("POST");
    QTest::newRow("a method that nobody knows") << QByteArray("BREW");
}

void TestEventStreamServer::refusesOtherMethods()
{
    QFETCH(const QByteArray, method);
    const Connection connection = ask(method, "Content-Length: 0\r\n");
    QVERIFY2(connection->readHead(), connection->told().constData());
    const StreamAnswer &answer = connection->answer();
    QVERIFY2(answer.status >= 400 && answer.status < 600, connection->told().constData());
    // RFC 9110, 15.5.6
    QVERIFY2(answer.status != 405 || !answer.field("Allow").isNull(), connection->told().constData());
}

void TestEventStreamServer::survivesClientsThatReset()
{
    constexpr int clients = 3;
    for (int i = 0; i < clients; ++i) {
        const Connection connection = ask();
        QVERIFY2(connection->readHead(), connection->told().constData());
        connection->reset();
    }
    const Connection next = ask();
    QVERIFY2(next->readHead(), next->told().constData());
    QCOMPARE(next->answer().statusLine, sample().answer().statusLine);
}

void TestEventStreamServer::servesTwoStreamsAtOnce()
{
    const Connection first = ask();
    QVERIFY2(first->readHead(), first->told().constData());
    const Connection second = ask();
    QVERIFY2(second->readBytes(), second->told().constData());
    QVERIFY2(first->readBytes(), first->told().constData());
}

void TestEventStreamServer::goesOnBehindAnEvent_data()
{
    QTest::addColumn<bool>("isLast");
    QTest::newRow("the first with an id") << false;
    QTest::newRow("the last with an id that was seen") << true;
}

// HTML Standard, 9.2.3 and 9.2.4: a client that was cut off names the last event it got.
void TestEventStreamServer::goesOnBehindAnEvent()
{
    QFETCH(const bool, isLast);
    QByteArrayList ids = readWritten(sample().answer().body).ids;
    ids.removeIf([all = ids](const QByteArray &id) { return all.count(id) > 1 || id != id.trimmed(); });
    if (ids.isEmpty())
        QSKIP("no event came that had an id of its own");
    const QByteArray id = isLast ? ids.last() : ids.first();
    const Connection connection = ask("GET", "Last-Event-ID: " + id + "\r\n");
    readEvents(*connection);
    const StreamAnswer &answer = connection->answer();
    QVERIFY2(answer.status == 204 || answer.isEventStream(), connection->told().constData());
    QVERIFY2(!readWritten(answer.body).ids.contains(id),
             visible(id).prepend("after ").append(", ").append(connection->told()).constData());
}

void TestEventStreamServer::answersAnyLastEventId_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("one of 8 KiB") << QByteArray(8192, 'a');
    QTest::newRow("one that is no UTF-8") << QByteArray("\xC3\x28\xFF\xFE");
    QTest::newRow("one with NUL") << QByteArray("a\0b", 3);
}

void TestEventStreamServer::answersAnyLastEventId()
{
    QFETCH(const QByteArray, id);
    const Connection connection = ask("GET", "Last-Event-ID: " + id + "\r\n");
    QVERIFY2(connection->readHead(), connection->told().constData());
    const Connection next = ask();
    QVERIFY2(next->readHead(), next->told().constData());
    QCOMPARE(next->answer().statusLine, sample().answer().statusLine);
}

TestEventStreamServer::Connection TestEventStreamServer::preflight() const
{
    const QByteArray names = m_target.token.isEmpty() ? "last-event-id" : "authorization,last-event-id";
    Connection connection = ask(
        "OPTIONS", "Origin: " + m_target.origin +
                       "\r\nAccess-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: " + names +
                       "\r\n");
    connection->readHead();
    return connection;
}

bool TestEventStreamServer::isGranted(const StreamAnswer &answer) const
{
    const QByteArray granted = answer.field("Access-Control-Allow-Origin");
    return granted == "*" || granted == m_target.origin;
}

void TestEventStreamServer::answersAPreflight()
{
    const Connection connection = preflight();
    QVERIFY2(connection->answer().hasHead(), connection->told().constData());
}

// Fetch Standard, 4.8 and 4.10. GET is granted to whoever is granted anything.
void TestEventStreamServer::grantsWhatAPageNeedsOrNothing()
{
    const Connection options = preflight();
    const StreamAnswer &answer = options->answer();
    const Connection get = ask("GET", "Origin: " + m_target.origin + "\r\n");
    QVERIFY2(get->readHead(), get->told().constData());
    if (!isGranted(answer))
        QSKIP(visible(m_target.origin).prepend("nothing is granted to pages of ").constData());
    QVERIFY2(answer.status >= 200 && answer.status < 300, options->told().constData());
    const QByteArray names = "Access-Control-Allow-Headers";
    QVERIFY2(answer.lists(names, "last-event-id") || answer.lists(names, "*"), options->told().constData());
    QVERIFY2(m_target.token.isEmpty() || answer.lists(names, "authorization"), options->told().constData());
    QVERIFY2(isGranted(get->answer()), get->told().constData());
}

// Fetch Standard, 3.3.5: no browser would take it, and it says that nobody thought of whom to trust.
void TestEventStreamServer::grantsNoCredentialsToEverybody()
{
    const Connection options = preflight();
    const Connection get = ask("GET", "Origin: " + m_target.origin + "\r\n");
    get->readHead();
    for (const Connection *connection : {&options, &get}) {
        const StreamAnswer &answer = (*connection)->answer();
        QVERIFY2(answer.field("Access-Control-Allow-Origin") != "*" ||
                     answer.field("Access-Control-Allow-Credentials").isNull(),
                 (*connection)->told().constData());
    }
}
