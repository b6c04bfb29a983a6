// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/remotepoemsearch.h"
#include "tests/support/poemhost.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QPointer>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;
using Kind = StreamError::Kind;

namespace {

QByteArray answer(const QByteArray &body, const QByteArray &status = "200 OK",
                  const QByteArray &type = "application/json")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray hits(const QByteArray &title, int total = 1)
{
    return answer(R"({"total":)" + QByteArray::number(total) +
                  R"(,"offset":0,"limit":40,"poems":[{"id":"a1","title":")" + title +
                  R"(","author":"A","dynasty":"D","language":"en","lines":["x"],)" +
                  R"("match":{"kind":"words","words":["moon"],"line":"the moon"}}]})");
}

/// Writes down all that a search says, in order.
class SearchLog final : public QObject
{
public:
    explicit SearchLog(const PoemSearch &search)
    {
        connect(&search, &PoemSearch::found, this, [this](const PoemHits &poems) {
            last = poems;
            lines += u"found %1 of %2"_s.arg(poems.poems.size()).arg(poems.total);
        });
        connect(&search, &PoemSearch::failed, this, [this](const StreamError &error) {
            lines += u"failed"_s;
            fault = error;
        });
        connect(&search, &PoemSearch::poemRead, this, [this](const PastAnswer &read) {
            poem = read;
            lines += u"read "_s + read.heading.title;
        });
        connect(&search, &PoemSearch::readingFailed, this, [this](const StreamError &error) {
            lines += u"reading failed"_s;
            fault = error;
        });
    }
    QStringList lines;
    PoemHits last;
    PastAnswer poem;
    StreamError fault;
};

class TestRemotePoemSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsFoundIsTold();
    void theRequestSaysWhatIsAsked_data();
    void theRequestSaysWhatIsAsked();
    void aPoemIsReadByItsId_data();
    void aPoemIsReadByItsId();
    void aRealServerIsSearchedInParts();
    void aRealServerKeepsToTheFilters();
    void theNextSearchTakesThePlaceOfTheLast();
    void aReadingDoesNotDisturbASearch();
    void whatIsNoAnswerFails_data();
    void whatIsNoAnswerFails();
    void whatIsNoPoemFails_data();
    void whatIsNoPoemFails();
    void aRefusalFails_data();
    void aRefusalFails();
    void tooMuchFails();
    void tooManyPoemsAreNotTaken();
    void aSlowAnswerFails();
    void aServerThatIsNotThereFails();
    void aRedirectIsFollowedWithoutTheToken();
    void aStrangersWordsAreMadePlain();
    void nothingComesAfterCancel();
    void itMayGoWhileItWaits();
    void itMayGoWhileItTells();
};

void TestRemotePoemSearch::whatIsFoundIsTold()
{
    ScriptedPeer peer;
    const QByteArray all = hits("Night", 7);
    peer.then({all.first(60), all.sliced(60)}, Ending::Hold);
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QVERIFY(log.lines.isEmpty()); // not from inside search()
    QTRY_COMPARE(log.lines, QStringList{u"found 1 of 7"_s});
    const PoemHit &hit = log.last.poems.first();
    QCOMPARE(hit.heading.id, u"a1"_s);
    QCOMPARE(hit.heading.title, u"Night"_s);
    QCOMPARE(hit.heading.author, u"A"_s);
    QCOMPARE(hit.heading.dynasty, u"D"_s);
    QCOMPARE(hit.heading.matchedWords, QStringList{u"moon"_s});
    QCOMPARE(hit.line, u"the moon"_s);
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void TestRemotePoemSearch::theRequestSaysWhatIsAsked_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<PoemQuery>("query");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QByteArray>("target");
    QTest::addRow("words") << QString() << PoemQuery{.words = u" 月 亮 "_s} << qint64(0)
                           << QByteArray("/v1/search?q=%E6%9C%88%20%E4%BA%AE&limit=40&offset=0");
    QTest::addRow("what looks encoded") << QString() << PoemQuery{.words = u"%41+&=#"_s} << qint64(0)
                                        << QByteArray("/v1/search?q=%2541%2B%26%3D%23&limit=40&offset=0");
    QTest::addRow("filters, further on, below a path")
        << u"/poems/"_s << PoemQuery{u"a"_s, u"b&c"_s, u"d"_s, u"e"_s} << qint64(80)
        << QByteArray("/poems/v1/search?q=a&author=b%26c&dynasty=d&tag=e&limit=40&offset=80");
    QTest::addRow("an author alone") << QString() << PoemQuery{.author = u"b"_s} << qint64(0)
                                     << QByteArray("/v1/search?q=&author=b&limit=40&offset=0");
}

void TestRemotePoemSearch::theRequestSaysWhatIsAsked()
{
    QFETCH(QString, base);
    QFETCH(PoemQuery, query);
    QFETCH(qint64, offset);
    QFETCH(QByteArray, target);
    ScriptedPeer peer;
    RemotePoemSearch search(peer.url(base), "sesame");
    search.search(query, offset);
    QTRY_COMPARE(peer.requests().size(), 1);
    QCOMPARE(peer.requests()[0].split(' ')[1], target);
    QCOMPARE(peer.header(0, "Authorization"), QByteArray("Bearer sesame"));
}

void TestRemotePoemSearch::aPoemIsReadByItsId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("target");
    QTest::addRow("usual") << u"1567062195449288"_s << QByteArray("/base/v1/poems/1567062195449288");
    QTest::addRow("one that would lead elsewhere")
        << u"../a/%41?b#c"_s << QByteArray("/base/v1/poems/..%2Fa%2F%2541%3Fb%23c");
}

void TestRemotePoemSearch::aPoemIsReadByItsId()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, target);
    ScriptedPeer peer;
    peer.then({answer(R"({"id":"i","title":"T","language":"en","lines":["one","two"],"tags":[]})")});
    RemotePoemSearch search(peer.url(u"/base"_s), "sesame");
    const SearchLog log(search);
    search.read(id);
    QTRY_COMPARE(log.lines, QStringList{u"read T"_s});
    QCOMPARE(log.poem.text, u"one\ntwo"_s);
    QVERIFY(log.poem.isComplete);
    QCOMPARE(peer.requests()[0].split(' ')[1], target);
    QCOMPARE(peer.header(0, "Authorization"), QByteArray("Bearer sesame"));
}

void TestRemotePoemSearch::aRealServerIsSearchedInParts()
{
    const PoemHost host;
    RemotePoemSearch search(QUrl(u"http://localhost:%1"_s.arg(host.port())), {});
    const SearchLog log(search);
    search.search({.words = u"the moon"_s}, 0);
    QTRY_COMPARE(log.lines.size(), 1);
    const PoemHits all = log.last;
    QVERIFY(all.poems.size() > 2);
    search.search({.words = u"the moon"_s}, 2);
    QTRY_COMPARE(log.lines.size(), 2);
    QCOMPARE(log.last.offset, 2);
    QCOMPARE(log.last.total, all.total);
    QCOMPARE(log.last.poems.first().heading.id, all.poems.at(2).heading.id);
    search.read(all.poems.first().heading.id);
    QTRY_COMPARE(log.lines.last(), u"read "_s + all.poems.first().heading.title);
    QVERIFY(log.poem.text.contains(all.poems.first().line));
}

void TestRemotePoemSearch::aRealServerKeepsToTheFilters()
{
    const PoemHost host;
    RemotePoemSearch search(QUrl(u"http://localhost:%1"_s.arg(host.port())), {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s, .tag = u"moon"_s}, 0);
    QTRY_COMPARE(log.lines.size(), 1);
    QVERIFY(!log.last.poems.isEmpty());
    search.search({.words = u"moon"_s, .author = u"nobody at all"_s}, 0);
    QTRY_COMPARE(log.lines.last(), u"found 0 of 0"_s);
}

void TestRemotePoemSearch::theNextSearchTakesThePlaceOfTheLast()
{
    ScriptedPeer peer;
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"one"_s}, 0);
    QTRY_COMPARE(peer.requests().size(), 1);
    peer.play({hits("One").chopped(1)});
    search.search({.words = u"two"_s}, 0);
    QTRY_COMPARE(peer.requests().size(), 2);
    peer.play({hits("Two")});
    QTRY_COMPARE(log.lines.size(), 1);
    QCOMPARE(log.last.poems.first().heading.title, u"Two"_s);
    QTRY_COMPARE(peer.liveConnections(), 0);
    QCOMPARE(log.lines.size(), 1);
}

void TestRemotePoemSearch::aReadingDoesNotDisturbASearch()
{
    ScriptedPeer peer;
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"one"_s}, 0);
    QTRY_COMPARE(peer.requests().size(), 1);
    const QPointer<QTcpSocket> first = peer.lastConnection();
    peer.then({answer(R"({"title":"T","lines":["x"]})")});
    search.read(u"i"_s);
    QTRY_COMPARE(log.lines, QStringList{u"read T"_s});
    QVERIFY(first);
    first->write(hits("One"));
    QTRY_COMPARE(log.lines.last(), u"found 1 of 1"_s);
}

void TestRemotePoemSearch::whatIsNoAnswerFails_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addRow("cut off") << hits("Night").chopped(5) << Kind::Cut;
    QTest::addRow("cut off before its head ends") << QByteArray("HTTP/1.1 200 OK\r\nCont") << Kind::NoAnswer;
    QTest::addRow("broken JSON") << answer("{\"total\":1,") << Kind::Protocol;
    QTest::addRow("an array") << answer("[]") << Kind::Protocol;
    QTest::addRow("no list of poems") << answer("{\"total\":1}") << Kind::Protocol;
    QTest::addRow("a list of something else") << answer(R"({"total":1,"poems":[1]})") << Kind::Protocol;
    QTest::addRow("no number of them") << answer(R"({"total":"1","poems":[]})") << Kind::Protocol;
    QTest::addRow("a page") << answer("<html>", "200 OK", "text/html") << Kind::NotEventStream;
    QTest::addRow("no HTTP") << QByteArray("hello\r\n\r\n") << Kind::Protocol;
}

void TestRemotePoemSearch::whatIsNoAnswerFails()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    ScriptedPeer peer;
    peer.then({bytes});
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QTRY_COMPARE(log.lines, QStringList{u"failed"_s});
    QCOMPARE(log.fault.kind, kind);
    QCOMPARE(peer.requests().size(), 1); // and is not asked again
}

void TestRemotePoemSearch::whatIsNoPoemFails_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addRow("no text") << answer(R"({"title":"T","lines":[""]})") << 200;
    QTest::addRow("no lines") << answer(R"({"title":"T"})") << 200;
    QTest::addRow("unknown") << answer("{}", "404 Not Found", "application/problem+json") << 404;
}

void TestRemotePoemSearch::whatIsNoPoemFails()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    ScriptedPeer peer;
    peer.then({bytes});
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.read(u"i"_s);
    QTRY_COMPARE(log.lines, QStringList{u"reading failed"_s});
    QCOMPARE(log.fault.httpStatus, status);
}

void TestRemotePoemSearch::aRefusalFails_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"400 Bad Request", "401 Unauthorized", "414 URI Too Long",
                               "429 Too Many Requests", "503 Service Unavailable"})
        QTest::addRow("%s", status) << QByteArray(status);
}

void TestRemotePoemSearch::aRefusalFails()
{
    QFETCH(QByteArray, status);
    ScriptedPeer peer;
    peer.then({answer(R"({"detail":"Not now."})", status, "application/problem+json")}, Ending::Hold);
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QTRY_COMPARE(log.lines, QStringList{u"failed"_s});
    QCOMPARE(log.fault.kind, Kind::HttpStatus);
    QCOMPARE(log.fault.httpStatus, status.first(3).toInt());
}

void TestRemotePoemSearch::tooMuchFails()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"poems\":[],\"x\":\"" +
               QByteArray(RemotePoemSearch::mostBytes, 'x')},
              Ending::Hold);
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QTRY_COMPARE_WITH_TIMEOUT(log.lines, QStringList{u"failed"_s}, 30000);
    QCOMPARE(log.fault.kind, Kind::TooLarge);
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void TestRemotePoemSearch::tooManyPoemsAreNotTaken()
{
    ScriptedPeer peer;
    QByteArrayList poems;
    for (int i = 0; i < 2 * PoemSearch::part; ++i)
        poems += R"({"id":"a"})";
    peer.then({answer(R"({"total":1000000,"poems":[)" + poems.join(',') + "]}")});
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QTRY_COMPARE(log.last.poems.size(), PoemSearch::part);
}

void TestRemotePoemSearch::aSlowAnswerFails()
{
    ScriptedPeer peer;
    peer.then({hits("Night").chopped(1)}, Ending::Hold);
    RemotePoemSearch search(peer.url({}), {}, 50ms);
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QTRY_COMPARE(log.lines, QStringList{u"failed"_s});
    QCOMPARE(log.fault.kind, Kind::AnswerTimeout);
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void TestRemotePoemSearch::aServerThatIsNotThereFails()
{
    QUrl url;
    {
        const ScriptedPeer peer;
        url = peer.url({});
    }
    RemotePoemSearch search(url, {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    search.read(u"i"_s);
    QTRY_COMPARE(log.lines.size(), 2);
    QCOMPARE(log.fault.kind, Kind::NotReached);
}

void TestRemotePoemSearch::aRedirectIsFollowedWithoutTheToken()
{
    ScriptedPeer peer;
    ScriptedPeer other; // another port is another origin
    other.then({hits("Elsewhere")});
    peer.then({"HTTP/1.1 302 Found\r\nLocation: " + other.url(u"/v1/search?q=moon"_s).toEncoded() +
               "\r\nContent-Length: 0\r\n\r\n"});
    RemotePoemSearch search(peer.url({}), "sesame");
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QTRY_COMPARE(log.lines, QStringList{u"found 1 of 1"_s});
    QCOMPARE(peer.header(0, "Authorization"), QByteArray("Bearer sesame"));
    QVERIFY(!other.requests().first().contains("sesame"));
}

void TestRemotePoemSearch::aStrangersWordsAreMadePlain()
{
    ScriptedPeer peer;
    peer.then({hits(R"(a\u001bb\n\u202ec)")});
    peer.then({answer(R"({"title":"T","lines":["a\u0007b","c"]})")});
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.search({.words = u"moon"_s}, 0);
    QTRY_COMPARE(log.lines.size(), 1);
    QCOMPARE(log.last.poems.first().heading.title, u"ab c"_s);
    search.read(u"i"_s);
    QTRY_COMPARE(log.lines.size(), 2);
    QCOMPARE(log.poem.text, u"ab\nc"_s);
}

void TestRemotePoemSearch::nothingComesAfterCancel()
{
    ScriptedPeer peer;
    RemotePoemSearch search(peer.url({}), {});
    const SearchLog log(search);
    search.cancel(); // there is nothing to give up
    search.search({.words = u"moon"_s}, 0);
    search.read(u"i"_s);
    QTRY_COMPARE(peer.requests().size(), 2);
    peer.lastConnection()->write(hits("Night"));
    QVERIFY(peer.lastConnection()->flush()); // it is on its way
    search.cancel();
    QTRY_COMPARE(peer.liveConnections(), 0);
    QCOMPARE(log.lines, QStringList{});
}

void TestRemotePoemSearch::itMayGoWhileItWaits()
{
    ScriptedPeer peer;
    auto search = std::make_unique<RemotePoemSearch>(peer.url({}), QByteArray());
    search->search({.words = u"moon"_s}, 0);
    search->read(u"i"_s);
    QTRY_COMPARE(peer.requests().size(), 2);
    search.reset();
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void TestRemotePoemSearch::itMayGoWhileItTells()
{
    ScriptedPeer peer;
    peer.then({hits("Night")});
    peer.then({answer("[]")});
    for (int i = 0; i < 2; ++i) {
        QPointer<RemotePoemSearch> search = new RemotePoemSearch(peer.url({}), {});
        connect(search, &PoemSearch::found, this, [search] { delete search; });
        connect(search, &PoemSearch::failed, this, [search] { delete search; });
        search->search({.words = u"moon"_s}, 0);
        QTRY_VERIFY(!search);
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestRemotePoemSearch)
#include "tst_remotepoemsearch.moc"
