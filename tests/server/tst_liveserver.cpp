// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/resume/poemevents.h"
#include "tests/support/poemhost.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray live = "GET /v1/live HTTP/1.1\r\nHost: localhost\r\n";

PoemServer::Settings fast()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.liveEvery = 2s;
    return settings;
}

QList<MessageEvent> eventsOf(const RawClient &client)
{
    return Poemstream::eventsOf(client.answer().value_or(RawAnswer{}).body);
}

QStringList poemsOf(const RawClient &client)
{
    QStringList ids;
    for (const MessageEvent &event : eventsOf(client)) {
        if (event.type == u"poem")
            ids += event.lastEventId;
    }
    return ids;
}

class TestLiveServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsAnEventStreamLikeTheOthers();
    void serversStartedAtDifferentTimesShowTheSame();
    void whoseServerDiesGoesOnAtAnother();
    void refusalsAreAsPromised_data();
    void refusalsAreAsPromised();
    void drainingEndsIt();
};

void TestLiveServer::itIsAnEventStreamLikeTheOthers()
{
    const PoemHost host(fast());
    RawClient client(host.port());
    client.send(live + "\r\n");
    QTRY_VERIFY(poemsOf(client).size() >= 2);
    const RawAnswer answer = *client.answer();
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/event-stream"));
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-cache, no-transform"));
    QCOMPARE(answer.header("X-Accel-Buffering"), QByteArray("no"));
    QVERIFY(answer.body.startsWith(':') && answer.body.contains("retry: "));
    QVERIFY(!client.isOver());
    const RawAnswer head = host.ask("/v1/live", {}, "HEAD");
    QCOMPARE(head.undatedHeaders(), answer.undatedHeaders());
}

void TestLiveServer::serversStartedAtDifferentTimesShowTheSame()
{
    const PoemHost early(fast());
    RawClient one(early.port());
    one.send(live + "\r\n");
    QTRY_VERIFY(poemsOf(one).size() == 2);
    const PoemHost late(fast());
    RawClient two(late.port());
    two.send(live + "\r\n");
    QTRY_VERIFY(poemsOf(two).size() == 3);
    QTRY_VERIFY(poemsOf(one).size() >= 4);
    const QStringList ids = poemsOf(one);
    QCOMPARE(poemsOf(two), ids.mid(ids.indexOf(poemsOf(two).first()), 3));
}

void TestLiveServer::whoseServerDiesGoesOnAtAnother()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.liveEvery = 5s;
    auto first = std::make_unique<PoemHost>(settings);
    const PoemHost second(settings);
    RawClient before(first->port());
    before.send(live + "\r\n");
    // From the begin of a poem on, so that its end is far.
    QTRY_VERIFY_WITH_TIMEOUT(poemsOf(before).size() == 2 && eventsOf(before).last().type == u"message",
                             15'000);
    first.reset();
    QTRY_VERIFY(before.isOver());
    RawClient after(second.port());
    after.send(live + "Last-Event-ID: " + eventsOf(before).last().lastEventId.toLatin1() + "\r\n\r\n");
    QTRY_VERIFY(after.answer() && after.answer()->body.contains("event: done"));
    const QString id = poemsOf(before).last().chopped(2);
    QString text;
    for (const MessageEvent &event : eventsOf(before) + eventsOf(after)) {
        if (event.type == u"message" && event.lastEventId.startsWith(id))
            text += event.data;
    }
    PoemHost host;
    QCOMPARE(text, host.library().find(id)->text);
    QCOMPARE(eventsOf(after).first().type, u"message"_s);
}

void TestLiveServer::refusalsAreAsPromised_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addRow("another type wanted")
        << QByteArray("Accept: application/json\r\n") << QByteArray("GET") << 406;
    QTest::addRow("another method") << QByteArray("Content-Length: 0\r\n") << QByteArray("POST") << 405;
    QTest::addRow("a preflight") << QByteArray() << QByteArray("OPTIONS") << 204;
}

void TestLiveServer::refusalsAreAsPromised()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, method);
    QTEST(PoemHost().ask("/v1/live", headers, method).status(), "status");
}

void TestLiveServer::drainingEndsIt()
{
    PoemHost host;
    RawClient client(host.port());
    client.send(live + "\r\n");
    QTRY_VERIFY(!poemsOf(client).isEmpty());
    QSignalSpy drained(&host.server(), &PoemServer::drained);
    host.server().drain();
    QVERIFY(drained.wait());
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.answer()->isWhole);
    QVERIFY(client.answer()->chunks.last().startsWith("retry: "));
}

} // namespace

QTEST_GUILESS_MAIN(TestLiveServer)
#include "tst_liveserver.moc"
