// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/listenoptions.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
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
    void dataIsPosted_data();
    void dataIsPosted();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
};

void tst_ListenOptions::refusesABadCommandLine_data()
{
    QTest::addColumn<QString>("arguments"); // divided by |
    QTest::newRow("no URL") << u"--json"_s;
    QTest::newRow("two URLs") << u"http://a|http://b"_s;
    QTest::newRow("a relative URL") << u"a/b"_s;
    QTest::newRow("another scheme") << u"ftp://a"_s;
    QTest::newRow("an unknown option") << u"http://a|--loud"_s;
    QTest::newRow("a header without a colon") << u"http://a|--header|X"_s;
    QTest::newRow("a header without a name") << u"http://a|--header|:X"_s;
    QTest::newRow("a header with a bad name") << u"http://a|--header|X Y:Z"_s;
    QTest::newRow("a header that smuggles another") << u"http://a|--header|X:Y\r\nZ:1"_s;
    QTest::newRow("no events") << u"http://a|--max-events|0"_s;
    QTest::newRow("no time") << u"http://a|--max-time|0"_s;
    QTest::newRow("time that is no number") << u"http://a|--max-time|nan"_s;
    QTest::newRow("time beyond counting") << u"http://a|--max-time|1e300"_s;
    QTest::newRow("a method that is none") << u"http://a|--method|GET IT"_s;
    QTest::newRow("no method") << u"http://a|--method|"_s;
    QTest::newRow("no failures") << u"http://a|--max-failures|0"_s;
    QTest::newRow("a negative time-out") << u"http://a|--idle-timeout|-1"_s;
    QTest::newRow("a time-out that is no number") << u"http://a|--connect-timeout|soon"_s;
    QTest::newRow("a proxy without a scheme") << u"http://a|--proxy|localhost"_s;
    QTest::newRow("a proxy of another kind") << u"http://a|--proxy|ftp://b"_s;
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
    QVERIFY(help && help->text.contains(u"--last-event-id"_s));
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
        "--max-events|3|--max-time|1.5|--no-reconnect|--retry-5xx|--cacert|f|--with-credentials|--data|{}|"
        "--method|QUERY|--idempotent|--max-failures|4|--connect-timeout|0.5|--answer-timeout|0|"
        "--idle-timeout|7|--proxy|socks5://me:pw@p:9"_s;
    const auto parsed = parseListen(line.split(QLatin1Char('|')));
    const auto *options = std::get_if<ListenOptions>(&parsed);
    QVERIFY(options);
    QCOMPARE(options->headers, QList<ListenOptions::Header>({{"X-A", "b: c"}}));
    QCOMPARE(options->lastEventId, u"9"_s);
    QCOMPARE(options->token, "t");
    QCOMPARE(options->maxEvents, 3);
    QCOMPARE(options->maxTime, std::chrono::milliseconds(1500));
    QCOMPARE(options->certificateFile, u"f"_s);
    QVERIFY(options->json && options->comments && options->retriesRefusals && options->withCredentials);
    QVERIFY(!options->reconnects);
    QCOMPARE(options->method, "QUERY");
    QCOMPARE(options->body, "{}");
    QVERIFY(options->idempotent);
    QCOMPARE(options->maxFailures, 4);
    QCOMPARE(options->connectTimeout, std::chrono::milliseconds(500));
    QCOMPARE(options->answerTimeout, std::chrono::milliseconds(0));
    QCOMPARE(options->idleTimeout, std::chrono::milliseconds(7000));
    QCOMPARE(options->proxy, QUrl(u"socks5://me:pw@p:9"_s));
}

void tst_ListenOptions::dataIsPosted_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("bodyFile");
    QTest::newRow("as it is") << u"http://a|--data|诗"_s << QByteArray("POST") << QByteArray("诗")
                              << QString();
    QTest::newRow("from a file") << u"http://a|--data|@b.json"_s << QByteArray("POST") << QByteArray()
                                 << u"b.json"_s;
    QTest::newRow("with another method")
        << u"http://a|--method|PUT|--data|x"_s << QByteArray("PUT") << QByteArray("x") << QString();
    QTest::newRow("empty") << u"http://a|--data="_s << QByteArray("POST") << QByteArray() << QString();
    QTest::newRow("none") << u"http://a"_s << QByteArray("GET") << QByteArray() << QString();
}

void tst_ListenOptions::dataIsPosted()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, bodyFile);
    const auto parsed = parseListen(line.split(QLatin1Char('|')));
    const auto *options = std::get_if<ListenOptions>(&parsed);
    QVERIFY(options);
    QCOMPARE(options->method, method);
    QCOMPARE(options->body, body);
    QCOMPARE(options->bodyFile, bodyFile);
}

void tst_ListenOptions::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a token with a line end") << QStringList{u"--token"_s, u"a\nX: c"_s};
    QTest::newRow("a token that ends its line") << QStringList{u"--token"_s, u"T\n"_s};
    QTest::newRow("an empty token") << QStringList{u"--token"_s, QString()};
    QTest::newRow("an id with a line end") << QStringList{u"--last-event-id"_s, u"a\nb"_s};
    QTest::newRow("an id with NUL in a header") << QStringList{u"--last-event-id"_s, u"a\u0001"_s};
    QTest::newRow("no name of a file") << QStringList{u"--cacert"_s, QString()};
}

void tst_ListenOptions::refusesWhatCannotBeSent()
{
    QFETCH(const QStringList, arguments);
    const auto parsed = parseListen(QStringList(u"http://a"_s) + arguments);
    const auto *error = std::get_if<UsageError>(&parsed);
    QVERIFY(error);
    QVERIFY2(error->text.contains(arguments.first()), qPrintable(error->text));
}

QTEST_APPLESS_MAIN(tst_ListenOptions)
#include "tst_listenoptions.moc"
