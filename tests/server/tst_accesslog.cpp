// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accesslog.h"
#include "tests/support/poemhost.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0, 0, 7), QTimeZone::utc());

AnsweredRequest someRequest()
{
    return {.route = u"/v1/poems/*"_s,
            .status = 200,
            .time = 312us,
            .method = "GET",
            .path = u"/v1/poems/a0"_s,
            .client = QHostAddress(QHostAddress::LocalHost),
            .tokenName = u"Ann"_s};
}

StreamRecord someRecord()
{
    StreamRecord record;
    record.reader.client = QHostAddress(QHostAddress::LocalHost);
    record.reader.path = "/v1/live";
    record.reader.question = u"why the moon?"_s;
    record.reader.isResumed = true;
    record.end = RunningStream::End::PeerLeft;
    record.traffic = {.events = 3, .bytes = 99};
    record.duration = 1500ms;
    return record;
}

class TestAccessLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_lines.clear(); }
    void anAnswerIsOneLineOfText();
    void anEndIsOneLineOfText();
    void anAnswerIsOneObject();
    void anEndIsOneObject();
    void timesAreInUtc();
    void aQuestionIsToldOnlyWhereItIsWanted();
    void whatWasLeftOutIsTold();
    void nothingThatAClientSaysBreaksALine_data();
    void nothingThatAClientSaysBreaksALine();
    void aLongPathIsCut();
    void aQueryInAPathIsNotTold();
    void theServerTellsOfRequestsAndStreams();
    void noTokenAndNoQuestionIsTold();
    void theTraceIsTold();

private:
    AccessLog log(AccessLog::Format format = AccessLog::Format::Text, bool hasQuestions = false)
    {
        return {{format, hasQuestions}, [this](const QByteArray &line) { m_lines += line; }};
    }
    void follow(PoemHost &host, const AccessLog &log);
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(m_lines.value(0)).object(); }

    QList<QByteArray> m_lines;
};

void TestAccessLog::follow(PoemHost &host, const AccessLog &log)
{
    connect(&host.server(), &PoemServer::answered, this,
            [&log](const AnsweredRequest &request) { log.noteAnswer(request, noon); });
    connect(&host.server(), &PoemServer::streamEnded, this,
            [&log](const StreamRecord &record) { log.noteEnd(record, noon); });
}

void TestAccessLog::anAnswerIsOneLineOfText()
{
    log().noteAnswer(someRequest(), noon);
    QCOMPARE(m_lines, QList<QByteArray>{"2026-11-23T12:00:00.007Z request method=GET path=/v1/poems/a0 "
                                        "status=200 ms=0.312 client=127.0.0.1 token=Ann\n"});
}

void TestAccessLog::anEndIsOneLineOfText()
{
    log().noteEnd(someRecord(), noon);
    QCOMPARE(m_lines, QList<QByteArray>{"2026-11-23T12:00:00.007Z stream path=/v1/live ms=1500 events=3 "
                                        "bytes=99 end=peer_left resumed=true client=127.0.0.1\n"});
}

void TestAccessLog::anAnswerIsOneObject()
{
    log(AccessLog::Format::Json).noteAnswer(someRequest(), noon);
    const QJsonObject expected{{u"time"_s, u"2026-11-23T12:00:00.007Z"_s},
                               {u"kind"_s, u"request"_s},
                               {u"method"_s, u"GET"_s},
                               {u"path"_s, u"/v1/poems/a0"_s},
                               {u"status"_s, 200},
                               {u"ms"_s, 0.312},
                               {u"client"_s, u"127.0.0.1"_s},
                               {u"token"_s, u"Ann"_s}};
    QCOMPARE(object(), expected);
}

void TestAccessLog::anEndIsOneObject()
{
    log(AccessLog::Format::Json, true).noteEnd(someRecord(), noon);
    const QJsonObject expected{{u"time"_s, u"2026-11-23T12:00:00.007Z"_s},
                               {u"kind"_s, u"stream"_s},
                               {u"path"_s, u"/v1/live"_s},
                               {u"ms"_s, 1500},
                               {u"events"_s, 3},
                               {u"bytes"_s, 99},
                               {u"end"_s, u"peer_left"_s},
                               {u"resumed"_s, true},
                               {u"client"_s, u"127.0.0.1"_s},
                               {u"question"_s, u"why the moon?"_s}};
    QCOMPARE(object(), expected);
}

void TestAccessLog::timesAreInUtc()
{
    log().noteLeftOut(1, noon.toOffsetFromUtc(8 * 3600));
    QVERIFY(m_lines.value(0).startsWith("2026-11-23T12:00:00.007Z "));
}

void TestAccessLog::aQuestionIsToldOnlyWhereItIsWanted()
{
    log().noteEnd(someRecord(), noon);
    QVERIFY(!m_lines.value(0).contains("moon"));
    log(AccessLog::Format::Text, true).noteEnd(someRecord(), noon);
    QVERIFY(m_lines.value(1).endsWith(" question=\"why the moon?\"\n"));
}

void TestAccessLog::whatWasLeftOutIsTold()
{
    log().noteLeftOut(7, noon);
    QCOMPARE(m_lines, QList<QByteArray>{"2026-11-23T12:00:00.007Z left_out lines=7\n"});
}

void TestAccessLog::nothingThatAClientSaysBreaksALine_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QByteArray>("told");
    QTest::addRow("a line feed") << u"/a\n2026 request"_s << QByteArray("\"/a\\n2026 request\"");
    QTest::addRow("a carriage return") << u"/a\rb"_s << QByteArray("\"/a\\rb\"");
    QTest::addRow("an escape sequence") << u"/\x1b[2J"_s << QByteArray("\"/\\u001b[2J\"");
    QTest::addRow("one of eight bits") << u"/\u009b2J"_s << QByteArray("\"/\\u009b2J\"");
    QTest::addRow("a NUL") << QString(u"/a"_s + QChar(0)) << QByteArray("\"/a\\u0000\"");
    QTest::addRow("a delete") << u"/\u007f"_s << QByteArray("\"/\\u007f\"");
    QTest::addRow("a line separator") << u"/\u2028"_s << QByteArray("\"/\\u2028\"");
    QTest::addRow("another direction") << u"/\u202egnp"_s << QByteArray("\"/\\u202egnp\"");
    QTest::addRow("another field") << u"/a status=200"_s << QByteArray("\"/a status=200\"");
    QTest::addRow("quotes") << u"/a\" b"_s << QByteArray("\"/a\\\" b\"");
    QTest::addRow("a backslash") << u"/\\n"_s << QByteArray("\"/\\\\n\"");
    QTest::addRow("nothing") << QString() << QByteArray("\"\"");
    QTest::addRow("Chinese") << u"/月"_s << QByteArray("\"/月\"");
}

void TestAccessLog::nothingThatAClientSaysBreaksALine()
{
    QFETCH(QString, said);
    QFETCH(QByteArray, told);
    AnsweredRequest request = someRequest();
    request.path = said;
    request.tokenName = said;
    log().noteAnswer(request, noon);
    QVERIFY2(m_lines.value(0).contains(QByteArray(" path=" + told + ' ')), m_lines.value(0).constData());
    log(AccessLog::Format::Json).noteAnswer(request, noon);
    m_lines.removeFirst();
    QVERIFY2(m_lines.value(0).contains(QByteArray("\"path\":" + told)), m_lines.value(0).constData());
    QCOMPARE(m_lines.value(0).count('\n'), 1);
    QCOMPARE(object().value(u"path"_s).toString(), said);
}

void TestAccessLog::aLongPathIsCut()
{
    AnsweredRequest request = someRequest();
    request.path = u'/' + QString(16000, u'a');
    log().noteAnswer(request, noon);
    QVERIFY(m_lines.value(0).size() < 1000);
    QVERIFY(m_lines.value(0).contains("aaa…"));
}

void TestAccessLog::aQueryInAPathIsNotTold()
{
    AnsweredRequest request = someRequest();
    request.path = u"/v1/live?token=sesame"_s; // asked for as /v1/live%3Ftoken=sesame
    log().noteAnswer(request, noon);
    QVERIFY2(m_lines.value(0).contains(" path=\"/v1/live…\" "), m_lines.value(0).constData());
}

void TestAccessLog::theServerTellsOfRequestsAndStreams()
{
    const AccessLog log = this->log();
    PoemHost host;
    follow(host, log);
    QCOMPARE(host.ask("/healthz").status(), 200);
    QCOMPARE(host.ask("/no%0Awhere?question=moon").status(), 404);
    QCOMPARE(host.ask("/v1/live", {}, "BREW").status(), 405);
    QCOMPARE(host.ask("/v1/poems/stream?question=moon").status(), 200);
    QTRY_COMPARE(m_lines.size(), 5);
    QVERIFY(m_lines.at(0).contains(" request method=GET path=/healthz status=200 ms="));
    QVERIFY(m_lines.at(0).endsWith(" client=127.0.0.1\n"));
    QVERIFY(m_lines.at(1).contains(" request method=GET path=\"/no\\nwhere\" status=404 ms="));
    QVERIFY(m_lines.at(2).contains(" request method=OTHER path=/v1/live status=405 ms="));
    QVERIFY(m_lines.at(3).contains(" request method=GET path=/v1/poems/stream status=200 ms="));
    QVERIFY(m_lines.at(4).contains(" stream path=/v1/poems/stream ms="));
    QVERIFY(m_lines.at(4).contains(" end=finished resumed=false client=127.0.0.1\n"));
}

void TestAccessLog::noTokenAndNoQuestionIsTold()
{
    const AccessLog log = this->log();
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"sesame", u"Ann"_s, {}}};
    settings.access.allowQueryToken = true;
    PoemHost host(settings);
    follow(host, log);
    QCOMPARE(host.ask("/v1/poems/stream?question=elephants&token=sesame").status(), 200);
    QCOMPARE(host.ask("/v1/poems/stream?question=elephants&token=sesam").status(), 401);
    QTRY_COMPARE(m_lines.size(), 3);
    const QByteArray all = m_lines.join();
    QVERIFY(!all.contains("elephants") && !all.contains("sesam"));
    QCOMPARE(all.count(" token=Ann"), 2);
}

void TestAccessLog::theTraceIsTold()
{
    const AccessLog log = this->log();
    PoemHost host;
    follow(host, log);
    const QByteArray trace = "0af7651916cd43dd8448eb211c80319c";
    const QByteArray header = "traceparent: 00-" + trace + "-b7ad6b7169203331-01\r\n";
    QCOMPARE(host.ask("/v1/poems/stream?question=moon", header).status(), 200);
    QTRY_COMPARE(m_lines.size(), 2);
    QVERIFY2(m_lines.at(0).endsWith(QByteArray(" trace=" + trace + "\n")), m_lines.at(0).constData());
    QVERIFY2(m_lines.at(1).endsWith(QByteArray(" trace=" + trace + "\n")), m_lines.at(1).constData());
}

} // namespace

QTEST_GUILESS_MAIN(TestAccessLog)
#include "tst_accesslog.moc"
