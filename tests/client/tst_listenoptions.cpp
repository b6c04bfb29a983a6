// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/listenoptions.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace std::chrono_literals;

class tst_ListenOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesABadCommandLine_data();
    void refusesABadCommandLine();
    void hasHelp();
    void hasDefaults();
    void takesEveryOption();
};

void tst_ListenOptions::refusesABadCommandLine_data()
{
    QTest::addColumn<QString>("arguments"); // divided by |
    QTest::newRow("no URL") << u"--json"_qs;
    QTest::newRow("two URLs") << u"http://a|http://b"_qs;
    QTest::newRow("a relative URL") << u"a/b"_qs;
    QTest::newRow("another scheme") << u"ftp://a"_qs;
    QTest::newRow("an unknown option") << u"http://a|--loud"_qs;
    QTest::newRow("a header without a colon") << u"http://a|--header|X"_qs;
    QTest::newRow("a header without a name") << u"http://a|--header|:X"_qs;
    QTest::newRow("a header with a bad name") << u"http://a|--header|X Y:Z"_qs;
    QTest::newRow("a header that smuggles another") << u"http://a|--header|X:Y\r\nZ:1"_qs;
    QTest::newRow("no events") << u"http://a|--max-events|0"_qs;
    QTest::newRow("no time") << u"http://a|--max-time|0"_qs;
    QTest::newRow("time that is no number") << u"http://a|--max-time|nan"_qs;
    QTest::newRow("time beyond counting") << u"http://a|--max-time|1e300"_qs;
}

void tst_ListenOptions::refusesABadCommandLine()
{
    QFETCH(const QString, arguments);
    const auto parsed = parseListen(arguments.split(QLatin1Char('|')));
    const auto *error = std::get_if<UsageError>(&parsed);
    QVERIFY(error && !error->text.isEmpty());
}

void tst_ListenOptions::hasHelp()
{
    const auto parsed = parseListen({QStringLiteral("--help")});
    const auto *help = std::get_if<HelpRequest>(&parsed);
    QVERIFY(help && help->text.contains(u"--last-event-id"_qs));
}

void tst_ListenOptions::hasDefaults()
{
    const auto parsed = parseListen({QStringLiteral("http://a/b?c=%2B")});
    const auto *options = std::get_if<ListenOptions>(&parsed);
    QVERIFY(options);
    QCOMPARE(options->url.toEncoded(), "http://a/b?c=%2B");
    QVERIFY(options->headers.isEmpty() && options->lastEventId.isEmpty());
    QCOMPARE(options->maxEvents, 0);
    QVERIFY(!options->maxTime);
    QVERIFY(options->reconnects);
    QVERIFY(!options->json && !options->comments && !options->retriesRefusals && !options->withCredentials);
}

void tst_ListenOptions::takesEveryOption()
{
    const QString line =
        u"https://a|--json|--comments|--header|X-A: b: c |--header=Last-Event-ID: 9|--token|t|"
        "--max-events|3|--max-time|1.5|--no-reconnect|--retry-5xx|--cacert|f|--with-credentials"_qs;
    const auto parsed = parseListen(line.split(QLatin1Char('|')));
    const auto *options = std::get_if<ListenOptions>(&parsed);
    QVERIFY(options);
    QCOMPARE(options->headers, QList<ListenOptions::Header>({{"X-A", "b: c"}}));
    QCOMPARE(options->lastEventId, u"9"_qs);
    QCOMPARE(options->token, "t");
    QCOMPARE(options->maxEvents, 3);
    QCOMPARE(options->maxTime, std::chrono::milliseconds(1500));
    QCOMPARE(options->certificateFile, u"f"_qs);
    QVERIFY(options->json && options->comments && options->retriesRefusals && options->withCredentials);
    QVERIFY(!options->reconnects);
}

QTEST_APPLESS_MAIN(tst_ListenOptions)
#include "tst_listenoptions.moc"
