// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/poemschema.h"
#include "server/poems/popularity.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestPopularity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anthologiesComeFirstThenTheirAuthors();
    void countsDecideWithinATier();
    void oneEngineAloneDoesNotDecide();
    void fragmentsAreNotKnownForTheirTitle();
    void otherEditionsOfAKnownPoemAreKnown();
    void lyricsAreNotKnownForTheirTune();
    void badCountsSayNothing();
};

Poem poem(const QString &author, const QString &title, const QString &text)
{
    Poem made;
    made.author = author;
    made.title = title;
    return makePoem(made, text);
}

QByteArray counts(const QString &author, const QString &title, const QList<qint64> &hits)
{
    return uR"([{"author":"%1","title":"%2","baidu":%3,"bing":%4,"google":%5,"so360":%6}])"_s
        .arg(author, title)
        .arg(hits.at(0))
        .arg(hits.at(1))
        .arg(hits.at(2))
        .arg(hits.at(3))
        .toUtf8();
}

void TestPopularity::anthologiesComeFirstThenTheirAuthors()
{
    const CharacterFold fold;
    Popularity popularity(fold);
    popularity.addRanks(
        counts(u"丙"_s, u"石头"_s, {1'000'000'000, 1'000'000'000, 1'000'000'000, 1'000'000'000}));
    const Poem known = poem(u"甲"_s, u"夜灯"_s, u"一。"_s);
    popularity.addWellKnown(known, true);
    const int first = popularity.bucketOf(known);
    const int second = popularity.bucketOf(poem(u"甲"_s, u"晨风"_s, u"二。"_s));
    const int third = popularity.bucketOf(poem(u"丙"_s, u"石头"_s, u"三。"_s));
    const int last = popularity.bucketOf(poem(u"丁"_s, u"石头"_s, u"四。"_s));
    QVERIFY(0 <= first && first < second && second < third && third < last && last < poemBuckets);
    QVERIFY(Popularity::ofOurs > second);
    QVERIFY(Popularity::ofOurs < last);
}

void TestPopularity::countsDecideWithinATier()
{
    const CharacterFold fold(CharacterFold::Pairs{{U'燈', U'灯'}});
    Popularity popularity(fold);
    popularity.addRanks(counts(u"甲"_s, u"夜燈"_s, {100'000, 100'000, 100'000, 100'000}));
    popularity.addRanks(counts(u"甲"_s, u"石头"_s, {1, 1, 1, 1}));
    const int often = popularity.bucketOf(poem(u"甲"_s, u"夜灯"_s, u"一。"_s));
    const int seldom = popularity.bucketOf(poem(u"甲"_s, u"石头"_s, u"二。"_s));
    QVERIFY(often < seldom);
}

void TestPopularity::oneEngineAloneDoesNotDecide()
{
    const CharacterFold fold;
    Popularity popularity(fold);
    popularity.addRanks(counts(u"甲"_s, u"夜灯"_s, {3000, 3000, 3000, 3000}));
    popularity.addRanks(counts(u"甲"_s, u"石头"_s, {10, 10, 2'000'000'000, 10}));
    QVERIFY(popularity.bucketOf(poem(u"甲"_s, u"夜灯"_s, u"一。"_s)) <
            popularity.bucketOf(poem(u"甲"_s, u"石头"_s, u"二。"_s)));
}

void TestPopularity::fragmentsAreNotKnownForTheirTitle()
{
    const CharacterFold fold;
    Popularity popularity(fold);
    for (const QString &title : {u"句"_s, u"句 其二"_s, u"夜灯"_s})
        popularity.addRanks(counts(u"甲"_s, title, {100'000, 100'000, 100'000, 100'000}));
    const int titled = popularity.bucketOf(poem(u"甲"_s, u"夜灯"_s, u"一。"_s));
    QVERIFY(titled < popularity.bucketOf(poem(u"甲"_s, u"句"_s, u"二。"_s)));
    QVERIFY(titled < popularity.bucketOf(poem(u"甲"_s, u"句 其二"_s, u"三。"_s)));
}

void TestPopularity::otherEditionsOfAKnownPoemAreKnown()
{
    const CharacterFold fold(CharacterFold::Pairs{{U'燈', U'灯'}});
    Popularity popularity(fold);
    popularity.addWellKnown(poem(u"甲"_s, u"夜灯"_s, u"一灯，二。"_s), true);
    const int known = popularity.bucketOf(poem(u"甲"_s, u"夜灯"_s, u"一灯，二。"_s));
    QCOMPARE(popularity.bucketOf(poem(u"無名"_s, u"無題"_s, u"一燈。\n二。"_s)), known); // by its text
    QCOMPARE(popularity.bucketOf(poem(u"甲"_s, u"夜灯"_s, u"一盞。"_s)), known);         // by its title
}

void TestPopularity::lyricsAreNotKnownForTheirTune()
{
    const CharacterFold fold;
    Popularity popularity(fold);
    const Poem known = poem(u"甲"_s, u"夜歌调"_s, u"一。"_s);
    popularity.addWellKnown(known, false);
    QVERIFY(popularity.bucketOf(known) < popularity.bucketOf(poem(u"甲"_s, u"夜歌调"_s, u"二。"_s)));
}

void TestPopularity::badCountsSayNothing()
{
    const CharacterFold fold;
    Popularity popularity(fold);
    const int before = popularity.bucketOf(poem(u"甲"_s, u"夜灯"_s, u"一。"_s));
    popularity.addRanks("[{");
    popularity.addRanks(R"({"a":1})");
    popularity.addRanks(R"([1,{"author":2,"baidu":"x"}])");
    popularity.addRanks(counts(u"甲"_s, u"夜灯"_s, {-5, -5, -5, -5}));
    const int after = popularity.bucketOf(poem(u"甲"_s, u"夜灯"_s, u"一。"_s));
    QVERIFY(after >= before && after < poemBuckets);
}

} // namespace

QTEST_GUILESS_MAIN(TestPopularity)
#include "tst_popularity.moc"
