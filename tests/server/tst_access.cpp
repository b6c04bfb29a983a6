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
    void theAddressBoundToIsOurs();
    void hostsElsewhereAreNotLookedAt();
    void originsOfTheList_data();
    void originsOfTheList();
    void tokensAreTakenFromWhereTheyMayBe_data();
    void tokensAreTakenFromWhereTheyMayBe();
    void oneOfManyTokensIsKnown();
    void anyTokenFitsACookie();
    void withoutTokensEverybodyMayAsk();
    void tokenFilesAreRead();
    void expiriesAreReadInBothFormats_data();
    void expiriesAreReadInBothFormats();
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
    QTest::addColumn<int>("verdict");
    using enum Access::HostVerdict;
    const auto row = [](const char *name, const QByteArray &host, Access::HostVerdict verdict) {
        QTest::addRow("%s", name) << host << static_cast<int>(verdict);
    };
    row("localhost", "localhost", Ours);
    row("localhost in capitals, with a port", "LocalHost:3000", Ours);
    row("localhost below the root", "localhost.:3000", Ours);
    row("an empty port", "localhost:", Ours);
    row("IPv4 loopback", "127.0.0.1:3000", Ours);
    row("IPv6 loopback", "[::1]:3000", Ours);
    row("IPv6 loopback without a port", "[::1]", Ours);
    row("IPv6 loopback in full", "[0:0:0:0:0:0:0:1]", Ours);
    row("none, as in HTTP/1.0", "", Ours);
    row("a rebound name", "evil.example:3000", Foreign);
    row("a name that begins well", "localhost.evil.example", Foreign);
    row("a name that ends well", "evil.localhost", Foreign);
    row("two dots", "localhost..", Foreign);
    row("a dot", ".", Foreign);
    row("another address", "192.168.0.1", Foreign);
    row("another address of loopback", "127.0.0.2", Foreign);
    row("a short way to write it", "127.1", Foreign);
    row("all addresses", "0.0.0.0:3000", Foreign);
    row("another IPv6 address", "[fe80::1]", Foreign);
    row("IPv6 loopback of a zone", "[::1%lo]", Foreign);
    row("IPv4 within IPv6", "[::ffff:127.0.0.1]", Foreign);
    row("a user before it", "evil@localhost", Malformed);
    row("a user behind it", "localhost:80@evil.example", Malformed);
    row("a port in letters", "localhost:http", Malformed);
    row("a negative port", "localhost:-1", Malformed);
    row("two ports", "localhost:1:2", Malformed);
    row("only a port", ":3000", Malformed);
    row("a path", "localhost/", Malformed);
    row("two of them", "localhost, evil.example", Malformed);
    row("IPv6 without its end", "[::1", Malformed);
    row("IPv6 and more", "[::1]x", Malformed);
    row("bytes that are no letters", "local\xffhost", Malformed);
}

void TestAccess::hostsOnLoopback()
{
    QFETCH(QByteArray, host);
    QTEST(static_cast<int>(Access({}).judgeHost(host)), "verdict");
}

void TestAccess::theAddressBoundToIsOurs()
{
    Access::Policy policy;
    policy.address = "127.0.0.2";
    QCOMPARE(int(Access(policy).judgeHost("127.0.0.2:3000")), int(Access::HostVerdict::Ours));
    QCOMPARE(int(Access(policy).judgeHost("127.0.0.3:3000")), int(Access::HostVerdict::Foreign));
}

void TestAccess::hostsElsewhereAreNotLookedAt()
{
    Access::Policy policy;
    policy.loopbackOnly = false;
    for (const char *host : {"poems.example", "a@b", ""})
        QCOMPARE(int(Access(policy).judgeHost(host)), int(Access::HostVerdict::Ours));
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
    QTest::addRow("any, without an origin's name") << QList<QByteArray>{"*"} << QByteArray("null") << true;
    QTest::addRow("this, as a person wrote it")
        << QList<QByteArray>{"https://A.example/"} << QByteArray("https://a.example") << true;
    QTest::addRow("this, with the port that it has anyway")
        << QList<QByteArray>{"https://a.example:443/"} << QByteArray("https://a.example") << true;
    QTest::addRow("this in the clear, with the port that it has anyway")
        << QList<QByteArray>{"HTTP://a.example:80"} << QByteArray("http://a.example") << true;
    QTest::addRow("this, with the port of the other scheme")
        << QList<QByteArray>{"https://a.example:80"} << QByteArray("https://a.example") << false;
    QTest::addRow("this, with the port of the other scheme, as written")
        << QList<QByteArray>{"https://a.example:80"} << QByteArray("https://a.example:80") << true;
    QTest::addRow("this, but in the clear")
        << QList<QByteArray>{"https://a.example"} << QByteArray("http://a.example") << false;
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
    row("several spaces", {"Bearer   good ", "", "", ""}, Granted);
    row("a scheme without a token, beside a key", {"Bearer", "good", "", ""}, Granted);
    row("a scheme that begins so", {"Bearerish good", "", "", ""}, Missing);
    row("two in one header", {"Bearer good, Bearer good", "", "", ""}, Wrong);
    row("another scheme beside a key", {"Basic Z29vZA==", "good", "", ""}, Granted);
    row("a wrong key beside a good cookie", {"", "bad", "poemstream_token=good", ""}, Wrong);
    row("a wrong cookie beside a good query", {"", "", "poemstream_token=bad", "good"}, Wrong, true);
    row("the cookie in quotation marks", {"", "", "poemstream_token=\"good\"", ""}, Granted);
    row("half a quotation", {"", "", "poemstream_token=\"good", ""}, Wrong);
    row("the cookie percent-encoded", {"", "", "poemstream_token=%67ood", ""}, Granted);
    row("an empty cookie", {"", "", "poemstream_token=", ""}, Missing);
    row("an empty cookie in quotation marks", {"", "", "poemstream_token=\"\"", ""}, Missing);
    row("the first of two cookies", {"", "", "poemstream_token=bad; poemstream_token=good", ""}, Wrong);
    row("in capitals", {"Bearer GOOD", "", "", ""}, Wrong);
    row("a key with a percent sign is taken as it is", {"", "%67ood", "", ""}, Wrong);
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
    QTEST(
        static_cast<int>(access.check({presented[0], presented[1], presented[2], presented[3]}, now).verdict),
        "verdict");
}

/// Much less than to digest them all anew; the best of some tries, as the machine has others to serve.
void TestAccess::oneOfManyTokensIsKnown()
{
    Access::Policy policy;
    for (int i = 0; i < 10'000; ++i)
        policy.tokens.append({"token" + QByteArray::number(i), QString::number(i), {}});
    const Access access(policy);
    for (const int i : {0, 7777, 9999})
        QCOMPARE(access.check({"Bearer token" + QByteArray::number(i), {}, {}, {}}, now).token.name,
                 QString::number(i));
    QCOMPARE(access.check({"Bearer token10000", {}, {}, {}}, now).verdict, Access::Verdict::Wrong);
}

void TestAccess::anyTokenFitsACookie()
{
    QByteArray odd;
    for (int byte = 0x21; byte < 0x100; ++byte)
        odd += static_cast<char>(byte);
    for (const QByteArray &secret : {odd, QByteArray("a%41"), QByteArray("plain-._~+/=")}) {
        Access::Policy policy;
        policy.tokens = {{secret, {}, {}}};
        const QByteArray cookie = cookieText(secret);
        for (const char c : cookie)
            QVERIFY2(c > ' ' && c < 0x7f && c != ';' && c != ',' && c != '"' && c != '\\',
                     cookie.constData());
        QCOMPARE(int(Access(policy).check({{}, {}, "a=b; " + cookie, {}}, now).verdict),
                 int(Access::Verdict::Granted));
    }
    QCOMPARE(cookieText("plain-._~+/="), QByteArray("poemstream_token=plain-._~+/="));
}

void TestAccess::withoutTokensEverybodyMayAsk()
{
    QCOMPARE(static_cast<int>(Access({}).check({}, now).verdict), static_cast<int>(Access::Verdict::Granted));
}

void TestAccess::tokenFilesAreRead()
{
    const auto read =
        readTokenFile("\xef\xbb\xbf# who may ask\n\nfirst\nsecond class-7b\nthird Ann 2027-01-01T00:00:00Z\n"
                      "fourth 2027-01-01T00:00:00+08:00\n");
    const auto tokens = std::get<QList<AccessToken>>(read);
    QCOMPARE(tokens.size(), 4);
    QCOMPARE(tokens[0].secret, QByteArray("first"));
    QCOMPARE(tokens[1].name, u"class-7b"_s);
    QCOMPARE(tokens[2].expiry, QDateTime(QDate(2027, 1, 1), QTime(0, 0), QTimeZone::utc()));
    QCOMPARE(tokens[3].expiry.toUTC(), QDateTime(QDate(2026, 12, 31), QTime(16, 0), QTimeZone::utc()));
    QVERIFY(!tokens[0].expiry.isValid());
    QCOMPARE(std::get<QList<AccessToken>>(readTokenFile("\xef\xbb\xbf"
                                                        "first"))
                 .first()
                 .secret,
             QByteArray("first"));
}

void TestAccess::expiriesAreReadInBothFormats_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("expiry");
    QTest::addRow("a day") << QByteArray("2020-01-31") << QByteArray("2020-01-31T00:00:00Z");
    QTest::addRow("a basic day") << QByteArray("20200131") << QByteArray("2020-01-31T00:00:00Z");
    QTest::addRow("a basic time") << QByteArray("20200131T101112Z") << QByteArray("2020-01-31T10:11:12Z");
    QTest::addRow("a basic time without seconds or zone")
        << QByteArray("20200131T1011") << QByteArray("2020-01-31T10:11:00Z");
    QTest::addRow("a basic time of a zone")
        << QByteArray("20200131T101112+0800") << QByteArray("2020-01-31T02:11:12Z");
    QTest::addRow("a basic time of a zone of hours")
        << QByteArray("20200131T101112-08") << QByteArray("2020-01-31T18:11:12Z");
    QTest::addRow("a short name") << QByteArray("2020") << QByteArray();
    QTest::addRow("a name with a number") << QByteArray("class-2020123") << QByteArray();
}

void TestAccess::expiriesAreReadInBothFormats()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, expiry);
    const auto read = readTokenFile("ok " + written);
    QVERIFY(std::holds_alternative<QList<AccessToken>>(read));
    const AccessToken token = std::get<QList<AccessToken>>(read).first();
    QCOMPARE(token.expiry.toUTC().toString(Qt::ISODate).toUtf8(), expiry);
    QCOMPARE(token.name.isEmpty(), !expiry.isEmpty());
}

void TestAccess::badTokenFilesAreRefusedWithoutTheirSecret_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::addRow("too many words") << QByteArray("ok\nsecret a 2027-01-01T00:00:00Z more") << u"line 2"_s;
    QTest::addRow("two names") << QByteArray("secret a b") << u"line 1"_s;
    QTest::addRow("the same token twice")
        << QByteArray("secret a\nb\nsecret c 2027-01-01T00:00:00Z") << u"line 3 has the token of line 1"_s;
    QTest::addRow("a month that is none") << QByteArray("secret 2027-13-01T00:00:00Z") << u"line 1"_s;
    QTest::addRow("a basic month that is none") << QByteArray("secret 20271301T000000Z") << u"line 1"_s;
    QTest::addRow("a day as Germans write it") << QByteArray("ok\nsecret 31.12.2020") << u"line 2"_s;
    QTest::addRow("a day as Americans write it") << QByteArray("secret 12/31/2020") << u"line 1"_s;
    QTest::addRow("a day of a week") << QByteArray("secret 2020W011") << u"line 1"_s;
    QTest::addRow("a time in small letters") << QByteArray("secret 20200101t000000z") << u"line 1"_s;
    QTest::addRow("seconds since 1970") << QByteArray("secret a 1577836800") << u"line 1"_s;
    QTest::addRow("UTF-16 with its mark") << QByteArray("\xff\xfes\0e\0c\0r\0e\0t\0", 14) << u"UTF-8"_s;
    QTest::addRow("UTF-16 without a mark") << QByteArray("s\0e\0c\0r\0e\0t\0", 12) << u"UTF-8"_s;
    QTest::addRow("Latin-1") << QByteArray("secret Ren\xe9") << u"UTF-8"_s;
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
    QTEST(QueryParameters(query).value("q"), "value");
}

void TestAccess::numbersInQueriesAreChecked()
{
    const QueryParameters query("a=5&b=x&c=&d=-1");
    QCOMPARE(query.number("a", 1, 0, 10), std::optional<qint64>(5));
    QCOMPARE(query.number("missing", 1, 0, 10), std::optional<qint64>(1));
    QVERIFY(!query.number("a", 1, 6, 10));
    QVERIFY(!query.number("b", 1, 0, 10));
    QVERIFY(!query.number("c", 1, 0, 10));
    QVERIFY(!query.number("d", 1, 0, 10));
}

} // namespace

QTEST_APPLESS_MAIN(TestAccess)
#include "tst_access.moc"
