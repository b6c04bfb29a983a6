// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access.h"
#include "server/httpanswers.h"
#include "server/queryparameters.h"

#include <QtCore/QTimeZone>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());

class TestAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostsOnLoopback_data();
    void hostsOnLoopback();
    void hostsElsewhereAreNotLookedAt();
    void originsOfTheList_data();
    void originsOfTheList();
    void tokensAreTakenFromWhereTheyMayBe_data();
    void tokensAreTakenFromWhereTheyMayBe();
    void withoutTokensEverybodyMayAsk();
    void tokenFilesAreRead();
    void badTokenFilesAreRefusedWithoutTheirSecret_data();
    void badTokenFilesAreRefusedWithoutTheirSecret();
    void acceptIsUnderstood_data();
    void acceptIsUnderstood();
    void queriesAreDecoded_data();
    void queriesAreDecoded();
    void numbersInQueriesAreChecked();
};

void TestAccess::hostsOnLoopback_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("allowed");
    QTest::addRow("localhost") << QByteArray("localhost") << true;
    QTest::addRow("localhost in capitals, with a port") << QByteArray("LocalHost:3000") << true;
    QTest::addRow("IPv4 loopback") << QByteArray("127.0.0.1:3000") << true;
    QTest::addRow("IPv6 loopback") << QByteArray("[::1]:3000") << true;
    QTest::addRow("IPv6 loopback without a port") << QByteArray("[::1]") << true;
    QTest::addRow("none, as in HTTP/1.0") << QByteArray() << true;
    QTest::addRow("a rebound name") << QByteArray("evil.example:3000") << false;
    QTest::addRow("a name that begins well") << QByteArray("localhost.evil.example") << false;
    QTest::addRow("another address") << QByteArray("192.168.0.1") << false;
    QTest::addRow("all addresses") << QByteArray("0.0.0.0:3000") << false;
}

void TestAccess::hostsOnLoopback()
{
    QFETCH(QByteArray, host);
    QTEST(Access({}).isHostAllowed(host), "allowed");
}

void TestAccess::hostsElsewhereAreNotLookedAt()
{
    Access::Policy policy;
    policy.loopbackOnly = false;
    QVERIFY(Access(policy).isHostAllowed("poems.example"));
}

void TestAccess::originsOfTheList_data()
{
    QTest::addColumn<QList<QByteArray>>("list");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("allowed");
    const QList<QByteArray> local = Access::Policy().corsOrigins;
    QTest::addRow("a page on localhost") << local << QByteArray("http://localhost:5173") << true;
    QTest::addRow("a page on localhost without a port") << local << QByteArray("http://localhost") << true;
    QTest::addRow("a page on 127.0.0.1") << local << QByteArray("http://127.0.0.1:8080") << true;
    QTest::addRow("another scheme") << local << QByteArray("https://localhost:5173") << false;
    QTest::addRow("a name that begins well") << local << QByteArray("http://localhost.evil.example") << false;
    QTest::addRow("a port that is none") << local << QByteArray("http://localhost:80.evil.example") << false;
    QTest::addRow("the null origin") << local << QByteArray("null") << false;
    QTest::addRow("any") << QList<QByteArray>{"*"} << QByteArray("https://anywhere.example") << true;
    QTest::addRow("exactly this") << QList<QByteArray>{"https://a.example"} << QByteArray("https://a.example")
                                  << true;
    QTest::addRow("this, but a port")
        << QList<QByteArray>{"https://a.example"} << QByteArray("https://a.example:444") << false;
}

void TestAccess::originsOfTheList()
{
    QFETCH(QList<QByteArray>, list);
    QFETCH(QByteArray, origin);
    Access::Policy policy;
    policy.corsOrigins = list;
    QTEST(Access(policy).isOriginAllowed(origin), "allowed");
}

void TestAccess::tokensAreTakenFromWhereTheyMayBe_data()
{
    QTest::addColumn<QList<QByteArray>>("presented"); // Authorization, X-Api-Key, Cookie, query
    QTest::addColumn<bool>("queryAllowed");
    QTest::addColumn<int>("verdict");
    using enum Access::Verdict;
    const auto row = [](const char *name, const QList<QByteArray> &presented, Access::Verdict verdict,
                        bool query = false) {
        QTest::addRow("%s", name) << presented << query << static_cast<int>(verdict);
    };
    row("bearer", {"Bearer good", "", "", ""}, Granted);
    row("the scheme in small letters", {"bearer good", "", "", ""}, Granted);
    row("the custom header", {"", "good", "", ""}, Granted);
    row("the cookie among others", {"", "", "a=b; poemstream_token=good; c=d", ""}, Granted);
    row("the query where allowed", {"", "", "", "good"}, Granted, true);
    row("the query where not allowed", {"", "", "", "good"}, Missing);
    row("nothing", {"", "", "", ""}, Missing);
    row("another scheme", {"Basic Z29vZA==", "", "", ""}, Missing);
    row("a wrong one", {"Bearer bad", "", "", ""}, Wrong);
    row("the beginning of a good one", {"Bearer goo", "", "", ""}, Wrong);
    row("a wrong bearer beside a good key", {"Bearer bad", "good", "", ""}, Wrong);
    row("an expired one", {"Bearer old", "", "", ""}, Expired);
    row("one that will expire", {"Bearer young", "", "", ""}, Granted);
    row("a cookie of another name", {"", "", "xpoemstream_token=good", ""}, Missing);
}

void TestAccess::tokensAreTakenFromWhereTheyMayBe()
{
    QFETCH(QList<QByteArray>, presented);
    QFETCH(bool, queryAllowed);
    Access::Policy policy;
    policy.tokens = {{"good", u"g"_s, {}}, {"old", {}, now.addSecs(-1)}, {"young", {}, now.addSecs(1)}};
    policy.allowQueryToken = queryAllowed;
    const Access access(policy);
    QTEST(static_cast<int>(access.check({presented[0], presented[1], presented[2], presented[3]}, now)),
          "verdict");
}

void TestAccess::withoutTokensEverybodyMayAsk()
{
    QCOMPARE(static_cast<int>(Access({}).check({}, now)), static_cast<int>(Access::Verdict::Granted));
}

void TestAccess::tokenFilesAreRead()
{
    const auto read =
        readTokenFile("# who may ask\n\nfirst\nsecond class-7b\nthird Ann 2027-01-01T00:00:00Z\n"
                      "fourth 2027-01-01T00:00:00+08:00\n");
    const auto tokens = std::get<QList<AccessToken>>(read);
    QCOMPARE(tokens.size(), 4);
    QCOMPARE(tokens[0].secret, QByteArray("first"));
    QCOMPARE(tokens[1].name, u"class-7b"_s);
    QCOMPARE(tokens[2].expiry, QDateTime(QDate(2027, 1, 1), QTime(0, 0), QTimeZone::utc()));
    QCOMPARE(tokens[3].expiry.toUTC(), QDateTime(QDate(2026, 12, 31), QTime(16, 0), QTimeZone::utc()));
    QVERIFY(!tokens[0].expiry.isValid());
}

void TestAccess::badTokenFilesAreRefusedWithoutTheirSecret_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::addRow("too many words") << QByteArray("ok\nsecret a 2027-01-01T00:00:00Z more") << u"line 2"_s;
    QTest::addRow("two names") << QByteArray("secret a b") << u"line 1"_s;
    QTest::addRow("no token at all") << QByteArray("# nothing\n") << u"no token"_s;
}

void TestAccess::badTokenFilesAreRefusedWithoutTheirSecret()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, place);
    const auto read = readTokenFile(content);
    const QString text = std::get<TokenFileError>(read).text;
    QVERIFY2(text.contains(place), qPrintable(text));
    QVERIFY(!text.contains(u"secret"_s));
}

void TestAccess::acceptIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<bool>("accepted");
    QTest::addRow("no header") << QByteArray() << true;
    QTest::addRow("exactly") << QByteArray("text/event-stream") << true;
    QTest::addRow("any") << QByteArray("*/*") << true;
    QTest::addRow("any text") << QByteArray("text/*") << true;
    QTest::addRow("capitals and parameters")
        << QByteArray("application/json, Text/Event-Stream;q=0.5") << true;
    QTest::addRow("another type") << QByteArray("application/json") << false;
    QTest::addRow("refused by q=0") << QByteArray("text/event-stream;q=0, */*") << false;
    QTest::addRow("refused by q=0.000") << QByteArray("*/*, text/event-stream; q=0.000") << false;
    QTest::addRow("any but html") << QByteArray("text/html;q=0, */*") << true;
    QTest::addRow("nonsense") << QByteArray(";;,") << false;
}

void TestAccess::acceptIsUnderstood()
{
    QFETCH(QByteArray, accept);
    QTEST(accepts(accept, "text/event-stream"), "accepted");
}

void TestAccess::queriesAreDecoded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("value");
    QTest::addRow("percent and UTF-8") << QByteArray("q=%E6%9C%88") << u"月"_s;
    QTest::addRow("plus is a space") << QByteArray("q=a+b") << u"a b"_s;
    QTest::addRow("an encoded plus is a plus") << QByteArray("q=a%2Bb") << u"a+b"_s;
    QTest::addRow("an encoded percent") << QByteArray("q=%2541") << u"%41"_s;
    QTest::addRow("the first of two") << QByteArray("q=1&q=2") << u"1"_s;
    QTest::addRow("an equals sign in the value") << QByteArray("x=&q=a=b") << u"a=b"_s;
    QTest::addRow("no value") << QByteArray("q") << QString();
    QTest::addRow("an encoded ampersand") << QByteArray("q=a%26b&c") << u"a&b"_s;
    QTest::addRow("bytes that are not UTF-8") << QByteArray("q=%FF") << u"\uFFFD"_s;
}

void TestAccess::queriesAreDecoded()
{
    QFETCH(QByteArray, query);
    QTEST(QueryParameters(query).value(u"q"_s), "value");
}

void TestAccess::numbersInQueriesAreChecked()
{
    const QueryParameters query("a=5&b=x&c=&d=-1");
    QCOMPARE(query.number(u"a"_s, 1, 0, 10), std::optional<qint64>(5));
    QCOMPARE(query.number(u"missing"_s, 1, 0, 10), std::optional<qint64>(1));
    QVERIFY(!query.number(u"a"_s, 1, 6, 10));
    QVERIFY(!query.number(u"b"_s, 1, 0, 10));
    QVERIFY(!query.number(u"c"_s, 1, 0, 10));
    QVERIFY(!query.number(u"d"_s, 1, 0, 10));
}

} // namespace

QTEST_APPLESS_MAIN(TestAccess)
#include "tst_access.moc"
