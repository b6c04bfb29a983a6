// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/resume/poemreader.h"
#include "tests/support/poemhost.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray slowStream =
    "GET /v1/poems/stream?question=moon&pace=60000 HTTP/1.1\r\nHost: localhost\r\n\r\n";

class TestStreamLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClientGetsSoManyStreamsAndNoMore();
    void anotherClientIsNotConcerned();
    void whoBeginsTooManyWaits();
    void whoIsTooOldIsEndedAndComesBack();
};

PoemServer::Settings twoEach()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.maxStreamsPerClient = 2;
    return settings;
}

void TestStreamLimits::aClientGetsSoManyStreamsAndNoMore()
{
    PoemHost host(twoEach());
    RawClient one(host.port());
    RawClient two(host.port());
    one.send(slowStream);
    two.send(slowStream);
    QTRY_COMPARE(host.server().openStreams(), 2U);
    const RawAnswer refused = host.ask("/v1/poems/stream?question=moon");
    QCOMPARE(refused.status(), 503);
    QCOMPARE(refused.header("Content-Type"), QByteArray("application/problem+json"));
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    QVERIFY(refused.isWhole);
    QCOMPARE(host.ask("/v1/live").status(), 503);
    QCOMPARE(host.ask("/users/chat-room?qusetion=moon").status(), 503);
    QCOMPARE(host.ask("/readyz").status(), 200); // for others there is room
    QVERIFY(host.ask("/metrics").body.contains("refused_total{reason=\"client_full\"} 3\n"));
    two.close();
    QTRY_COMPARE(host.server().openStreams(), 1U);
    QCOMPARE(host.ask("/v1/poems/stream?question=moon").status(), 200);
}

void TestStreamLimits::anotherClientIsNotConcerned()
{
    PoemHost host(twoEach());
    RawClient one(host.port());
    RawClient two(host.port());
    one.send(slowStream);
    two.send(slowStream);
    QTRY_COMPARE(host.server().openStreams(), 2U);
    QTcpSocket other;
    QVERIFY(other.bind(QHostAddress(u"127.0.0.2"_s)));
    other.connectToHost(QHostAddress(QHostAddress::LocalHost), host.port());
    other.write(slowStream);
    QTRY_COMPARE(host.server().openStreams(), 3U);
}

void TestStreamLimits::whoBeginsTooManyWaits()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.streamsPerMinute = 2;
    PoemHost host(settings);
    QCOMPARE(host.ask("/v1/poems/stream?question=moon").status(), 200);
    QCOMPARE(host.ask("/users/chat-room?qusetion=moon").status(), 200);
    const RawAnswer refused = host.ask("/v1/poems/stream?question=moon");
    QCOMPARE(refused.status(), 429);
    QCOMPARE(refused.header("Content-Type"), QByteArray("application/problem+json"));
    QCOMPARE(refused.header("Retry-After"), QByteArray("30"));
    QVERIFY(refused.body.contains("\"title\":\"Too Many Requests\""));
    QCOMPARE(host.ask("/v1/poems/random").status(), 200); // no stream
    QVERIFY(host.ask("/metrics").body.contains("refused_total{reason=\"too_fast\"} 1\n"));
}

void TestStreamLimits::whoIsTooOldIsEndedAndComesBack()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.maxAge = 500ms;
    settings.pace = 100ms;
    PoemHost host(settings);
    QList<StreamRecord> records;
    connect(&host.server(), &PoemServer::streamEnded, this,
            [&records](const StreamRecord &record) { records += record; });
    PoemReader reader;
    QUrl url = host.server().url();
    url.setPath(u"/v1/poems/stream"_s);
    url.setQuery(u"question=moon"_s);
    reader.ask(url);
    QTRY_VERIFY_WITH_TIMEOUT(reader.isOver(), 60'000);
    QCOMPARE(reader.problem(host.library()), QString());
    QVERIFY(reader.interruptions() > 0);
    QTRY_COMPARE(host.server().openStreams(), 0U);
    QVERIFY(records.size() > 1);
    QCOMPARE(records.last().end, RunningStream::End::Finished);
    for (qsizetype i = 0; i < records.size(); ++i) {
        QCOMPARE(records.at(i).reader.isResumed, i > 0);
        if (i + 1 == records.size())
            break;
        QCOMPARE(records.at(i).end, RunningStream::End::TooOld);
        QVERIFY2(records.at(i).duration >= 390ms,
                 qPrintable(QString::number(records.at(i).duration.count())));
        QVERIFY(records.at(i).traffic.events > 0); // else it would never end
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestStreamLimits)
#include "tst_streamlimits.moc"
