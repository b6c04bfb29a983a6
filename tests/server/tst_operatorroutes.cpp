// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/poemhost.h"

#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtTest/QtTest>

#include <memory>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray slowStream = "/v1/poems/stream?question=moon&pace=60000";

/// The samples of a page in Prometheus's text format, by name and labels; empty, and a warning, where the
/// page is not in it: each name has its HELP and TYPE before it, once, no sample comes twice, histograms add
/// up.
QMap<QString, double> samplesOf(const QByteArray &page)
{
    static const QRegularExpression comment(u"^# (HELP|TYPE) ([a-z_]+) (.+)$"_s);
    static const QRegularExpression sample(
        u"^([a-z_]+)(\\{[a-z_]+=\"[^\"\n]*\"(?:,[a-z_]+=\"[^\"\n]*\")*\\})? (\\d[\\d.e+-]*|\\+Inf)$"_s);
    static const QRegularExpression part(u"_(bucket|sum|count)$"_s);
    QMap<QString, double> samples;
    QMap<QString, QString> types;
    QSet<QString> helps;
    for (const QString &line : QString::fromUtf8(page).split(u'\n', Qt::SkipEmptyParts)) {
        const auto said = comment.match(line);
        const auto found = sample.match(line);
        if (said.captured(1) == u"HELP")
            helps += said.captured(2);
        else if (said.captured(1) == u"TYPE")
            types.insert(said.captured(2), said.captured(3));
        const bool isHistogram = types.value(found.captured(1).remove(part)) == u"histogram";
        const QString name = isHistogram ? found.captured(1).remove(part) : found.captured(1);
        const QString key = found.captured(1) + found.captured(2);
        const bool isGood = said.hasMatch() || (found.hasMatch() && types.contains(name) &&
                                                helps.contains(name) && !samples.contains(key));
        if (!isGood) {
            qWarning() << "not Prometheus:" << line;
            return {};
        }
        if (found.hasMatch())
            samples.insert(key, found.captured(3).toDouble());
    }
    return samples;
}

class TestOperatorRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readinessEndsWithTheDrainButHealthDoesNot();
    void anotherTypeIsNotServed_data();
    void anotherTypeIsNotServed();
    void aFullServerIsNotReady();
    void metricsTellWhatHappened();
    void whatNoRouteSawIsCounted();
    void metricsAreWhatPrometheusReads();
    void metricsTellNoQuestionAndNoToken();
    void metricsTellWhoIsConnected();
    void metricsNeedATokenWhereOthersDo();
    void whoTakesTooLittleIsCounted();
};

QMap<QString, double> metricsOf(const PoemHost &host)
{
    return samplesOf(host.ask("/metrics").body);
}

void TestOperatorRoutes::readinessEndsWithTheDrainButHealthDoesNot()
{
    PoemHost host;
    QCOMPARE(host.ask("/readyz").status(), 200);
    RawClient ready(host.port()); // both are in the middle of a question when the drain begins
    RawClient healthy(host.port());
    ready.send("GET /readyz HTTP/1.1\r\n");
    healthy.send("GET /healthz HTTP/1.1\r\n");
    QCOMPARE(host.ask("/healthz").status(), 200); // by now they have been heard
    host.server().drain();
    ready.send("Host: localhost\r\n\r\n");
    healthy.send("Host: localhost\r\n\r\n");
    QTRY_VERIFY(ready.hasAnswer() && healthy.hasAnswer());
    QCOMPARE(ready.answer()->status(), 503);
    QCOMPARE(healthy.answer()->status(), 200);
}

void TestOperatorRoutes::anotherTypeIsNotServed_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("status");
    QTest::addRow("JSON") << QByteArray("application/json") << 406;
    QTest::addRow("no plain text") << QByteArray("text/plain;q=0, */*") << 406;
    QTest::addRow("any text") << QByteArray("text/*") << 200;
    QTest::addRow("as curl asks") << QByteArray("*/*") << 200;
    QTest::addRow("as Prometheus asks")
        << QByteArray(
               "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.2")
        << 200;
}

void TestOperatorRoutes::anotherTypeIsNotServed()
{
    QFETCH(QByteArray, accept);
    QFETCH(int, status);
    const PoemHost host;
    for (const char *path : {"/healthz", "/readyz", "/metrics"})
        QCOMPARE(host.ask(path, "Accept: " + accept + "\r\n").status(), status);
}

void TestOperatorRoutes::aFullServerIsNotReady()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.maxStreams = 1;
    PoemHost host(settings);
    RawClient reader(host.port());
    reader.send("GET " + slowStream + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(host.server().openStreams(), 1U);
    QCOMPARE(host.ask("/readyz").status(), 503);
    QCOMPARE(host.ask("/healthz").status(), 200);
    reader.close();
    QTRY_COMPARE(host.server().openStreams(), 0U); // though no event was due
    QCOMPARE(host.ask("/readyz").status(), 200);
}

void TestOperatorRoutes::metricsTellWhatHappened()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.maxStreams = 1;
    PoemHost host(settings);
    const RawAnswer whole = host.ask("/v1/poems/stream?question=moon");
    QVERIFY(host.ask("/nowhere").status() == 404);
    RawClient reader(host.port());
    const QByteArray resumed = whole.body.mid(whole.body.indexOf("id: ") + 4, 18);
    reader.send("GET " + slowStream + " HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: " + resumed +
                "\r\n\r\n");
    QTRY_COMPARE(host.server().openStreams(), 1U);
    QCOMPARE(host.ask("/v1/poems/stream?question=sun").status(), 503);
    const auto open = metricsOf(host);
    QCOMPARE(open.value(u"poemstream_streams_open"_s), 1.0);
    QCOMPARE(open.value(u"poemstream_streams_total"_s), 2.0);
    QCOMPARE(open.value(u"poemstream_streams_resumed_total"_s), 1.0);
    QCOMPARE(open.value(u"poemstream_streams_refused_total{reason=\"full\"}"_s), 1.0);
    QCOMPARE(open.value(u"poemstream_streams_ended_total{reason=\"finished\"}"_s), 1.0);
    QCOMPARE(open.value(u"poemstream_http_requests_total{path=\"/v1/poems/stream\",code=\"200\"}"_s), 2.0);
    QCOMPARE(open.value(u"poemstream_http_requests_total{path=\"/v1/poems/stream\",code=\"503\"}"_s), 1.0);
    QCOMPARE(open.value(u"poemstream_http_requests_total{path=\"\",code=\"404\"}"_s), 1.0);
    QCOMPARE(open.value(u"poemstream_http_request_duration_seconds_count"_s), 4.0);
    const auto events = whole.body.count("\nid: ") + 1;
    QVERIFY(open.value(u"poemstream_events_total"_s) >= double(events));
    QVERIFY(open.value(u"poemstream_bytes_total"_s) > double(whole.body.size() / 2));
    reader.close();
    QTRY_COMPARE(host.server().openStreams(), 0U);
    const auto closed = metricsOf(host);
    QCOMPARE(closed.value(u"poemstream_streams_open"_s), 0.0);
    QCOMPARE(closed.value(u"poemstream_streams_ended_total{reason=\"peer_left\"}"_s), 1.0);
    QVERIFY(closed.value(u"poemstream_events_total"_s) >= open.value(u"poemstream_events_total"_s));
}

void TestOperatorRoutes::whatNoRouteSawIsCounted()
{
    PoemHost host;
    QCOMPARE(metricsOf(host).value(u"poemstream_http_timeouts_total"_s, -1), 0.0);
    const RawAnswer tooLarge =
        host.askRaw("GET /v1/live HTTP/1.1\r\nHost: localhost\r\nA: " + QByteArray(40'000, 'a') + "\r\n\r\n");
    QCOMPARE(tooLarge.status(), 431);
    QCOMPARE(tooLarge.header("Content-Type"), "application/problem+json");
    QCOMPARE(tooLarge.body, R"({"status":431,"title":"Request Header Fields Too Large"})");
    QCOMPARE(host.askRaw("no HTTP\r\n\r\n").status(), 400);
    const auto counted = metricsOf(host);
    QCOMPARE(counted.value(u"poemstream_http_refused_requests_total{code=\"431\"}"_s), 1.0);
    QCOMPARE(counted.value(u"poemstream_http_refused_requests_total{code=\"400\"}"_s), 1.0);
}

void TestOperatorRoutes::metricsAreWhatPrometheusReads()
{
    PoemHost host;
    QVERIFY(host.ask("/v1/poems/stream?question=moon").status() == 200);
    const RawAnswer answer = host.ask("/metrics");
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    QVERIFY(samplesOf(answer.body).size() > 20);
    const QString promtool = QStandardPaths::findExecutable(u"promtool"_s);
    if (promtool.isEmpty())
        QSKIP("There is no promtool (Debian: prometheus).");
    QProcess process;
    process.start(promtool, {u"check"_s, u"metrics"_s});
    process.write(answer.body);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestOperatorRoutes::metricsTellNoQuestionAndNoToken()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"sesame", u"me"_s, {}}};
    PoemHost host(settings);
    const QByteArray bearer = "Authorization: Bearer sesame\r\n";
    QCOMPARE(host.ask("/v1/poems/stream?question=elephants", bearer).status(), 200);
    QCOMPARE(host.ask("/v1/poems/elephants", bearer).status(), 404);
    QCOMPARE(host.ask("/elephants?token=sesame", bearer).status(), 404);
    const QByteArray page = host.ask("/metrics", bearer).body;
    QVERIFY(!page.contains("elephants") && !page.contains("sesame"));
    QVERIFY(page.contains("path=\"/v1/poems/*\",code=\"404\""));
}

void TestOperatorRoutes::metricsTellWhoIsConnected()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"one", u"7b"_s, {}}, {"two", u"a\"b"_s, {}}, {"three", {}, {}}};
    PoemHost host(settings);
    std::vector<std::unique_ptr<RawClient>> readers;
    for (const char *token : {"one", "one", "two", "three"}) {
        readers.push_back(std::make_unique<RawClient>(host.port()));
        readers.back()->send("GET " + slowStream + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: " + token +
                             "\r\n\r\n");
    }
    QTRY_COMPARE(host.server().openStreams(), 4U);
    const QByteArray page = host.ask("/metrics", "X-Api-Key: three\r\n").body;
    QVERIFY(page.contains("\npoemstream_token_streams_open{name=\"7b\"} 2\n"));
    QVERIFY(page.contains("\npoemstream_token_streams_open{name=\"a\\\"b\"} 1\n"));
    QCOMPARE(page.count("\npoemstream_token_streams_open{"), 2);
}

void TestOperatorRoutes::metricsNeedATokenWhereOthersDo()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"sesame", {}, {}}};
    PoemHost host(settings);
    QCOMPARE(host.ask("/metrics").status(), 401);
    QCOMPARE(host.ask("/readyz").status(), 200);
    QCOMPARE(host.ask("/metrics", "X-Api-Key: sesame\r\n").status(), 200);
}

void TestOperatorRoutes::whoTakesTooLittleIsCounted()
{
    Metrics metrics(QDateTime::currentDateTimeUtc());
    StreamRecord record;
    record.end = RunningStream::End::PeerStuck;
    metrics.countEnd(record);
    const auto samples = samplesOf(metrics.text({}));
    QCOMPARE(samples.value(u"poemstream_streams_ended_total{reason=\"peer_stuck\"}"_s), 1.0);
    QCOMPARE(samples.value(u"poemstream_streams_ended_total{reason=\"drained\"}"_s, -1), 0.0);
}

} // namespace

QTEST_GUILESS_MAIN(TestOperatorRoutes)
#include "tst_operatorroutes.moc"
