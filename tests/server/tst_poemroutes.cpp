// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/entitytag.h"
#include "tests/support/poemhost.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString textOf(const QJsonObject &poem)
{
    QStringList lines;
    for (const QJsonValue &line : poem.value("lines"_L1).toArray())
        lines += line.toString();
    return lines.join(u'\n');
}

QStringList idsOf(const QJsonObject &hits)
{
    QStringList ids;
    for (const QJsonValue &poem : hits.value("poems"_L1).toArray())
        ids += poem.toObject().value("id"_L1).toString();
    return ids;
}

class TestPoemRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPoemIsToldWhole();
    void aPoemThatIsHeldIsNotSentAgain_data();
    void aPoemThatIsHeldIsNotSentAgain();
    void poemsAtRandomAreOfTheLanguageAsked_data();
    void poemsAtRandomAreOfTheLanguageAsked();
    void poemsAtRandomDifferAndAreNotKept();
    void theFirstHitIsTheAnswerToTheQuestion_data();
    void theFirstHitIsTheAnswerToTheQuestion();
    void hitsComeInPages();
    void hitsAreFiltered_data();
    void hitsAreFiltered();
    void withoutWordsTheFiltersDecide();
    void hitsTellTheLineThatFits();
    void nothingFoundIsAnEmptyList();
    void refusalsAreAsPromised_data();
    void refusalsAreAsPromised();
    void headIsAsGetWithoutABody_data();
    void headIsAsGetWithoutABody();
    void otherPathsGoTheirOwnWay();

private:
    PoemHost m_host;
};

void TestPoemRoutes::everyPoemIsToldWhole()
{
    for (const Poem &poem : m_host.library().poems()) {
        const RawAnswer answer = m_host.ask("/v1/poems/" + poem.id.toLatin1());
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
        const QJsonObject told = objectOf(answer);
        QCOMPARE(told.value("id"_L1).toString(), poem.id);
        QCOMPARE(told.value("title"_L1).toString(), poem.title);
        QCOMPARE(told.value("author"_L1).toString(), poem.author);
        QCOMPARE(told.value("dynasty"_L1).toString(), poem.dynasty);
        QCOMPARE(told.value("language"_L1).toString(), poem.language);
        QCOMPARE(told.value("source"_L1).toString(), poem.source);
        QCOMPARE(told.value("tags"_L1).toArray(), QJsonArray::fromStringList(poem.tags));
        QCOMPARE(told.value("length"_L1).toInteger(), poem.length);
        QCOMPARE(textOf(told), poem.text);
    }
}

void TestPoemRoutes::aPoemThatIsHeldIsNotSentAgain_data()
{
    QTest::addColumn<QByteArray>("held"); // TAG stands for the poem's tag
    QTest::addColumn<int>("status");
    QTest::addRow("the same") << QByteArray("TAG") << 304;
    QTest::addRow("the same, marked as weak by a proxy") << QByteArray("W/TAG") << 304;
    QTest::addRow("the same among others") << QByteArray("\"a\", TAG ,\"b,c\"") << 304;
    QTest::addRow("anything") << QByteArray("*") << 304;
    QTest::addRow("another") << QByteArray("\"0123\"") << 200;
    QTest::addRow("the same without its quotes") << QByteArray("BARE") << 200;
    QTest::addRow("nothing") << QByteArray() << 200;
}

void TestPoemRoutes::aPoemThatIsHeldIsNotSentAgain()
{
    QFETCH(QByteArray, held);
    QFETCH(int, status);
    const QByteArray target = "/v1/poems/" + m_host.library().poems().first().id.toLatin1();
    const RawAnswer first = m_host.ask(target);
    const QByteArray tag = first.header("ETag");
    QCOMPARE(tag, entityTag(first.body));
    QCOMPARE(first.header("Cache-Control"), QByteArray("private, max-age=86400"));
    held.replace("TAG", tag).replace("BARE", tag.sliced(1).chopped(1));
    const RawAnswer second = m_host.ask(target, "If-None-Match: " + held + "\r\n");
    QCOMPARE(second.status(), status);
    QCOMPARE(second.header("ETag"), tag);
    QCOMPARE(second.header("Cache-Control"), first.header("Cache-Control"));
    QCOMPARE(second.body.isEmpty(), status == 304);
}

void TestPoemRoutes::poemsAtRandomAreOfTheLanguageAsked_data()
{
    QTest::addColumn<QString>("language");
    QTest::addRow("Chinese") << u"zh"_s;
    QTest::addRow("English") << u"en"_s;
}

void TestPoemRoutes::poemsAtRandomAreOfTheLanguageAsked()
{
    QFETCH(QString, language);
    for (int i = 0; i < 10; ++i) {
        const RawAnswer answer = m_host.ask("/v1/poems/random?language=" + language.toLatin1());
        QCOMPARE(answer.status(), 200);
        const QJsonObject told = objectOf(answer);
        QCOMPARE(told.value("language"_L1).toString(), language);
        QCOMPARE(textOf(told), m_host.library().find(told.value("id"_L1).toString())->text);
    }
}

void TestPoemRoutes::poemsAtRandomDifferAndAreNotKept()
{
    QSet<QString> ids;
    for (int i = 0; i < 10; ++i) {
        const RawAnswer answer = m_host.ask("/v1/poems/random");
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
        ids += objectOf(answer).value("id"_L1).toString();
    }
    QCOMPARE(ids.size(), 10);
}

void TestPoemRoutes::theFirstHitIsTheAnswerToTheQuestion_data()
{
    QTest::addColumn<QString>("words");
    QTest::addRow("an English theme") << u"moon"_s;
    QTest::addRow("a Chinese theme") << u"月亮"_s;
    QTest::addRow("a title") << m_host.library().poems().first().title;
    QTest::addRow("several words") << u"the sea at night"_s;
}

void TestPoemRoutes::theFirstHitIsTheAnswerToTheQuestion()
{
    QFETCH(QString, words);
    const QJsonObject hits = objectOf(m_host.ask("/v1/search?q=" + QUrl::toPercentEncoding(words)));
    const auto expected = m_host.library().answer(words, {});
    const QJsonObject first = hits.value("poems"_L1).toArray().first().toObject();
    QCOMPARE(first.value("id"_L1).toString(), expected.poem.id);
    QCOMPARE(textOf(first), expected.poem.text);
    const QJsonObject match = first.value("match"_L1).toObject();
    QCOMPARE(match.value("kind"_L1).toString(), toString(expected.match.kind));
    QCOMPARE(match.value("words"_L1).toArray(), QJsonArray::fromStringList(expected.match.words));
}

void TestPoemRoutes::hitsComeInPages()
{
    const QByteArray target = "/v1/search?q=" + QUrl::toPercentEncoding(u"月 moon 春 spring"_s);
    const QJsonObject all = objectOf(m_host.ask(target + "&limit=100"));
    const QStringList ids = idsOf(all);
    QVERIFY(ids.size() > 20 && ids.size() < 100);
    QCOMPARE(all.value("total"_L1).toInteger(), ids.size());
    QCOMPARE(all.value("offset"_L1).toInt(), 0);
    QCOMPARE(all.value("limit"_L1).toInt(), 100);
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    QCOMPARE(idsOf(objectOf(m_host.ask(target))), ids.first(20));
    QStringList paged;
    for (qsizetype offset = 0; offset <= ids.size(); offset += 7) {
        const auto page =
            objectOf(m_host.ask(target + "&limit=7&offset=" + QByteArray::number(qint64(offset))));
        QCOMPARE(page.value("total"_L1).toInteger(), ids.size());
        QCOMPARE(page.value("offset"_L1).toInteger(), offset);
        paged += idsOf(page);
    }
    QCOMPARE(paged, ids);
    QVERIFY(idsOf(objectOf(m_host.ask(target + "&offset=2000000000"))).isEmpty());
}

void TestPoemRoutes::hitsAreFiltered_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<bool>("isAnyLeft");
    QTest::addRow("their author") << QByteArray("&author=poemstream") << true;
    QTest::addRow("another author") << QByteArray("&author=Poem") << false;
    QTest::addRow("their dynasty") << QByteArray("&dynasty=contemporary") << true;
    QTest::addRow("another dynasty") << QByteArray("&dynasty=Tang") << false;
    QTest::addRow("a tag of some") << QByteArray("&tag=memory") << true;
    QTest::addRow("no tag of theirs") << QByteArray("&tag=mem") << false;
    QTest::addRow("nothing") << QByteArray("&author=&dynasty=&tag=") << true;
}

void TestPoemRoutes::hitsAreFiltered()
{
    QFETCH(QByteArray, filter);
    QFETCH(bool, isAnyLeft);
    const QJsonObject all = objectOf(m_host.ask("/v1/search?q=moon"));
    const QJsonObject left = objectOf(m_host.ask("/v1/search?q=moon" + filter));
    QCOMPARE(left.value("total"_L1).toInt() > 0, isAnyLeft);
    QVERIFY(left.value("total"_L1).toInt() <= all.value("total"_L1).toInt());
    QCOMPARE(left.value("poems"_L1).toArray().size(), left.value("total"_L1).toInt());
    for (const QJsonValue &poem : left.value("poems"_L1).toArray()) {
        if (filter.startsWith("&tag=m"))
            QVERIFY(poem["tags"_L1].toArray().contains(u"memory"_s));
        if (filter.startsWith("&dynasty=c"))
            QCOMPARE(poem["dynasty"_L1].toString(), u"contemporary"_s);
    }
}

void TestPoemRoutes::withoutWordsTheFiltersDecide()
{
    const QJsonObject left = objectOf(m_host.ask("/v1/search?q=&tag=memory&dynasty=contemporary&limit=100"));
    const QJsonArray poems = left.value("poems"_L1).toArray();
    const auto isMeant = [](const Poem &poem) {
        return poem.tags.contains(u"memory"_s) && poem.dynasty == u"contemporary"_s;
    };
    const QList<Poem> all = m_host.library().poems();
    QCOMPARE(left.value("total"_L1).toInt(), std::count_if(all.begin(), all.end(), isMeant));
    QCOMPARE(poems.size(), left.value("total"_L1).toInt());
    QVERIFY(poems.size() > 1 && poems.size() < all.size());
    for (const QJsonValue &poem : poems)
        QVERIFY(poem["tags"_L1].toArray().contains(u"memory"_s));
}

void TestPoemRoutes::hitsTellTheLineThatFits()
{
    const QJsonObject hits = objectOf(m_host.ask("/v1/search?q=brother+sends+a+photograph&limit=1"));
    const QJsonValue poem = hits.value("poems"_L1).toArray().first();
    QCOMPARE(poem["match"_L1]["line"_L1].toString(), u"My brother sends a photograph of the moon."_s);
}

void TestPoemRoutes::nothingFoundIsAnEmptyList()
{
    const RawAnswer answer = m_host.ask("/v1/search?q=xylophonist");
    QCOMPARE(answer.status(), 200);
    QCOMPARE(objectOf(answer).value("total"_L1).toInt(-1), 0);
    QVERIFY(objectOf(answer).value("poems"_L1).isArray());
}

void TestPoemRoutes::refusalsAreAsPromised_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &target, int status,
                        const QByteArray &headers = {}, const QByteArray &method = "GET") {
        QTest::addRow("%s", name) << method << target << headers << status;
    };
    const QByteArray id = m_host.library().poems().first().id.toLatin1();
    row("an unknown poem", "/v1/poems/0000000000000000", 404);
    row("a poem's id in capitals", "/v1/poems/" + id.toUpper(), id.toUpper() == id ? 200 : 404);
    row("something behind a poem", "/v1/poems/" + id + "/lines", 404);
    row("a slash behind a poem", "/v1/poems/" + id + "/", 404);
    row("no poem", "/v1/poems/", 404);
    row("all poems", "/v1/poems", 404);
    row("a random poem in French", "/v1/poems/random?language=fr", 400);
    row("no words", "/v1/search", 400);
    row("blank words", "/v1/search?q=+%20", 400);
    row("blank words and filters", "/v1/search?q=&author=+&dynasty=&tag=%20", 400);
    row("an author alone", "/v1/search?author=Poemstream", 200);
    row("as many words as are read", "/v1/search?q=" + QByteArray("%E6%9C%88").repeated(1000), 200);
    row("too many words", "/v1/search?q=" + QByteArray("%E6%9C%88").repeated(1001), 414);
    row("a limit of none", "/v1/search?q=moon&limit=0", 400);
    row("a limit too high", "/v1/search?q=moon&limit=101", 400);
    row("a limit in words", "/v1/search?q=moon&limit=ten", 400);
    row("a negative offset", "/v1/search?q=moon&offset=-1", 400);
    row("an offset beyond all numbers", "/v1/search?q=moon&offset=99999999999999999999", 400);
    row("an event stream of a poem", "/v1/poems/" + id, 406, "Accept: text/event-stream\r\n");
    row("a page with hits", "/v1/search?q=moon", 406, "Accept: text/html\r\n");
    row("a random picture", "/v1/poems/random", 406, "Accept: image/*, application/json;q=0\r\n");
    row("a browser's own Accept", "/v1/poems/random", 200, "Accept: text/html,*/*;q=0.8\r\n");
    row("to write a poem", "/v1/poems/" + id, 405, "Content-Length: 0\r\n", "PUT");
    row("to brew one", "/v1/poems/" + id, 405, {}, "BREW");
    row("to post words", "/v1/search", 405, "Content-Length: 0\r\n", "POST");
}

void TestPoemRoutes::refusalsAreAsPromised()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    const RawAnswer answer = m_host.ask(target, headers, method);
    QCOMPARE(answer.status(), status);
    QVERIFY(answer.isWhole);
    if (status == 200)
        return;
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/problem+json"));
    QCOMPARE(objectOf(answer).value("status"_L1).toInt(), status);
    QCOMPARE(answer.header("Allow"), status == 405 ? QByteArray("GET, HEAD, OPTIONS") : QByteArray());
}

void TestPoemRoutes::headIsAsGetWithoutABody_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addRow("a poem") << "/v1/poems/" + m_host.library().poems().first().id.toLatin1();
    QTest::addRow("a search") << QByteArray("/v1/search?q=moon");
    QTest::addRow("an unknown poem") << QByteArray("/v1/poems/x");
}

void TestPoemRoutes::headIsAsGetWithoutABody()
{
    QFETCH(QByteArray, target);
    const RawAnswer get = m_host.ask(target);
    const RawAnswer head = m_host.ask(target, {}, "HEAD");
    QCOMPARE(head.status(), get.status());
    QCOMPARE(head.undatedHeaders(), get.undatedHeaders());
    QVERIFY(head.body.isEmpty() && head.rest.isEmpty());
}

void TestPoemRoutes::otherPathsGoTheirOwnWay()
{
    QCOMPARE(m_host.ask("/v1/poems/stream?question=moon").header("Content-Type"),
             QByteArray("text/event-stream"));
    QCOMPARE(m_host.ask("/v1/poems/stream", {}, "BREW").status(), 405);
    QCOMPARE(m_host.ask("/v1/searches?q=moon").status(), 404);
    QCOMPARE(m_host.ask("/v1/").status(), 404);
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemRoutes)
#include "tst_poemroutes.moc"
