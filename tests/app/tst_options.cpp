// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/ask.h"
#include "app/commands/serve.h"

#include <QtCore/QTemporaryFile>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void serveHasTheDefaultsOfTheContract();
    void serveTakesItsOptions();
    void serveTakesEveryAddressAtOnce();
    void serveTakesAnAddressAsItPrintsIt();
    void serveRefusesNonsenseInOneLine_data();
    void serveRefusesNonsenseInOneLine();
    void serveReadsTokens();
    void askTakesItsOptions();
    void askRefusesNonsenseInOneLine_data();
    void askRefusesNonsenseInOneLine();
    void helpNamesEveryOption();
};

void TestOptions::serveHasTheDefaultsOfTheContract()
{
    const auto options = std::get<ServeOptions>(parseServe({}));
    QCOMPARE(options.host, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(options.port, 3000);
    QCOMPARE(options.drain, 5s);
    QCOMPARE(options.settings.pace, 80ms);
    QCOMPARE(options.settings.heartbeat, 15s);
    QCOMPARE(options.settings.maxStreams, 20000U);
    QCOMPARE(options.settings.maxStreamsPerClient, 0U);
    QCOMPARE(options.settings.streamsPerMinute, 0U);
    QCOMPARE(options.settings.maxAge, 0s);
    QVERIFY(options.log.format == AccessLog::Format::Text && !options.log.hasQuestions);
    QVERIFY(options.settings.access.tokens.isEmpty());
    QVERIFY(options.settings.access.loopbackOnly);
}

void TestOptions::serveTakesItsOptions()
{
    const auto options = std::get<ServeOptions>(parseServe({u"--host"_s,
                                                            u"0.0.0.0"_s,
                                                            u"--port=0"_s,
                                                            u"--pace"_s,
                                                            u"0"_s,
                                                            u"--poems"_s,
                                                            u"a.json"_s,
                                                            u"--poems"_s,
                                                            u"b"_s,
                                                            u"--cors-origin"_s,
                                                            u"https://a.example"_s,
                                                            u"--cors-origin"_s,
                                                            u"*"_s,
                                                            u"--heartbeat"_s,
                                                            u"0"_s,
                                                            u"--drain"_s,
                                                            u"1"_s,
                                                            u"--max-streams"_s,
                                                            u"2"_s,
                                                            u"--max-streams-per-client"_s,
                                                            u"3"_s,
                                                            u"--streams-per-minute=4"_s,
                                                            u"--max-age=60"_s,
                                                            u"--live-every=1"_s,
                                                            u"--log-format"_s,
                                                            u"json"_s,
                                                            u"--log-questions"_s,
                                                            u"--allow-query-token"_s}));
    QCOMPARE(options.host, QHostAddress(QHostAddress::AnyIPv4));
    QCOMPARE(options.port, 0);
    QCOMPARE(options.poems, (QStringList{u"a.json"_s, u"b"_s}));
    QCOMPARE(options.settings.pace, 0ms);
    QCOMPARE(options.settings.heartbeat, 0s);
    QCOMPARE(options.settings.maxStreams, 2U);
    QCOMPARE(options.settings.maxStreamsPerClient, 3U);
    QCOMPARE(options.settings.streamsPerMinute, 4U);
    QCOMPARE(options.settings.maxAge, 60s);
    QCOMPARE(options.settings.liveEvery, 1s);
    QVERIFY(options.log.format == AccessLog::Format::Json && options.log.hasQuestions);
    QCOMPARE(options.settings.access.corsOrigins, (QList<QByteArray>{"https://a.example", "*"}));
    QVERIFY(options.settings.access.allowQueryToken);
    QVERIFY(!options.settings.access.loopbackOnly);
}

void TestOptions::serveTakesEveryAddressAtOnce()
{
    const auto options = std::get<ServeOptions>(parseServe({u"--host"_s, u"::"_s}));
    QCOMPARE(options.host, QHostAddress(QHostAddress::Any));
    QVERIFY(!options.settings.access.loopbackOnly);
}

void TestOptions::serveTakesAnAddressAsItPrintsIt()
{
    const auto options = std::get<ServeOptions>(parseServe({u"--host"_s, u"[::1]"_s}));
    QCOMPARE(options.host, QHostAddress(QHostAddress::LocalHostIPv6));
}

void TestOptions::serveRefusesNonsenseInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("about");
    QTest::addRow("an unknown option") << QStringList{u"--prot"_s} << u"prot"_s;
    QTest::addRow("a word too many") << QStringList{u"now"_s} << u"now"_s;
    QTest::addRow("a port too large") << QStringList{u"--port"_s, u"65536"_s} << u"--port"_s;
    QTest::addRow("a port that is no number") << QStringList{u"--port"_s, u"http"_s} << u"--port"_s;
    QTest::addRow("a missing value") << QStringList{u"--port"_s} << u"port"_s;
    QTest::addRow("a negative pace") << QStringList{u"--pace=-1"_s} << u"--pace"_s;
    QTest::addRow("a negative cap per client")
        << QStringList{u"--max-streams-per-client=-1"_s} << u"--max-streams-per-client"_s;
    QTest::addRow("an age in words") << QStringList{u"--max-age"_s, u"old"_s} << u"--max-age"_s;
    QTest::addRow("a log in XML") << QStringList{u"--log-format"_s, u"xml"_s} << u"xml"_s;
    QTest::addRow("a log of no format") << QStringList{u"--log-format="_s} << u"--log-format"_s;
    QTest::addRow("a host that is a name")
        << QStringList{u"--host"_s, u"poems.example"_s} << u"poems.example"_s;
    QTest::addRow("a name in brackets") << QStringList{u"--host"_s, u"[127.0.0.1]"_s} << u"[127.0.0.1]"_s;
    QTest::addRow("an origin without a scheme")
        << QStringList{u"--cors-origin"_s, u"a.example"_s} << u"a.example"_s;
    QTest::addRow("an origin without a host")
        << QStringList{u"--cors-origin"_s, u"http://"_s} << u"'http://'"_s;
    QTest::addRow("an origin with a path")
        << QStringList{u"--cors-origin"_s, u"http://a.example/b"_s} << u"a.example/b"_s;
    for (const char *origin : {"https://*.example", "https://*", "https://a*", "*.example", "https://a:*0"})
        QTest::addRow("a star within an origin: %s", origin)
            << QStringList{u"--cors-origin"_s, QString::fromLatin1(origin)} << u"--cors-origin"_s;
    QTest::addRow("no time for a poem that all see")
        << QStringList{u"--live-every"_s, u"0"_s} << u"--live-every"_s;
    QTest::addRow("a token file without a name")
        << QStringList{u"--token-file"_s, QString()} << u"--token-file"_s;
    QTest::addRow("poems without a name") << QStringList{u"--poems"_s, QString()} << u"--poems"_s;
    QTest::addRow("a token file that is not there")
        << QStringList{u"--token-file"_s, u"/none"_s} << u"/none"_s;
}

void TestOptions::serveRefusesNonsenseInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, about);
    const auto parsed = parseServe(arguments);
    QVERIFY(std::holds_alternative<UsageError>(parsed));
    const QString text = std::get<UsageError>(parsed).text;
    QVERIFY2(text.contains(about), qPrintable(text));
    QVERIFY2(!text.contains(u'\n'), qPrintable(text));
}

void TestOptions::serveReadsTokens()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("secret Ann\n");
    file.close();
    const auto options = std::get<ServeOptions>(parseServe({u"--token-file"_s, file.fileName()}));
    QCOMPARE(options.settings.access.tokens.size(), 1);
    QCOMPARE(options.settings.access.tokens[0].name, u"Ann"_s);
}

void TestOptions::askTakesItsOptions()
{
    const auto options = std::get<AskOptions>(parseAsk(
        {u"--server"_s, u"http://h:1/base"_s, u"--json"_s, u" why? "_s, u"--token"_s, u"t"_s, u"--plain"_s}));
    QCOMPARE(options.question, u"why?"_s);
    QCOMPARE(options.server, QUrl(u"http://h:1/base"_s));
    QCOMPARE(options.token, QByteArray("t"));
    QVERIFY(options.json && options.plain);
    const auto dashes = std::get<AskOptions>(parseAsk({u"--"_s, u"--why?"_s}));
    QCOMPARE(dashes.question, u"--why?"_s);
}

void TestOptions::askRefusesNonsenseInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("about");
    QTest::addRow("no question") << QStringList{} << u"QUESTION"_s;
    QTest::addRow("a blank question") << QStringList{u"  "_s} << u"QUESTION"_s;
    QTest::addRow("two questions") << QStringList{u"a"_s, u"b"_s} << u"b"_s;
    QTest::addRow("a language without a name")
        << QStringList{u"a"_s, u"--language"_s} << u"Missing value after '--language'"_s;
    QTest::addRow("a server that is no URL")
        << QStringList{u"a"_s, u"--server"_s, u"localhost:3000"_s} << u"--server"_s;
    QTest::addRow("a server of another scheme")
        << QStringList{u"a"_s, u"--server"_s, u"ftp://h"_s} << u"--server"_s;
}

void TestOptions::askRefusesNonsenseInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, about);
    const auto parsed = parseAsk(arguments);
    QVERIFY(std::holds_alternative<UsageError>(parsed));
    QVERIFY2(std::get<UsageError>(parsed).text.contains(about),
             qPrintable(std::get<UsageError>(parsed).text));
}

void TestOptions::helpNamesEveryOption()
{
    const QString help = std::get<HelpRequest>(parseServe({u"--nonsense"_s, u"--help"_s})).text;
    for (const QString &option :
         {u"--host"_s, u"--port"_s, u"--poems"_s, u"--pace"_s, u"--token-file"_s, u"--allow-query-token"_s,
          u"--cors-origin"_s, u"--max-streams"_s, u"--heartbeat"_s, u"--drain"_s, u"--tls-cert"_s,
          u"--tls-key"_s, u"--max-age"_s, u"--max-streams-per-client"_s, u"--streams-per-minute"_s,
          u"--live-every"_s, u"--log-format"_s, u"--log-questions"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
    QVERIFY(help.startsWith(u"Usage: poemstream serve"));
}

} // namespace

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
