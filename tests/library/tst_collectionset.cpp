// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/collectionset.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Content = CollectionSet::Content;

namespace {

class TestCollectionSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPathTellsWhatItsPoemsAre_data();
    void aPathTellsWhatItsPoemsAre();
    void whatIsNoPoemIsKnown_data();
    void whatIsNoPoemIsKnown();
    void anotherPathSaysNothing();
};

void TestCollectionSet::aPathTellsWhatItsPoemsAre_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("dynasty");
    QTest::addColumn<bool>("isAnthology");
    const QString in = u"a.tgz:package/dist/"_s;
    QTest::newRow("Tang") << in + u"quantangshi/poet.tang.0.json" << u"唐"_s << false;
    QTest::newRow("Song") << in + u"quantangshi/poet.song.1000.json" << u"宋"_s << false;
    QTest::newRow("additions to Tang") << in + u"quantangshi/唐诗补录.json" << u"唐"_s << false;
    QTest::newRow("lyrics of Song") << in + u"songci/ci.song.0.json" << u"宋"_s << false;
    QTest::newRow("the last of them") << in + u"songci/ci.song.2019y.json" << u"宋"_s << false;
    QTest::newRow("300 of Tang") << in + u"quantangshi/唐诗三百首.json" << u"唐"_s << true;
    QTest::newRow("300 lyrics of Song") << in + u"songci/宋词三百首.json" << u"宋"_s << true;
    QTest::newRow("300 of Tang for pupils") << in + u"mengxue/tangshisanbaishou.json" << u"唐"_s << true;
    QTest::newRow("the Songs") << in + u"shijing/shijing.json" << u"先秦"_s << true;
    QTest::newRow("the Songs of Chu") << in + u"chuci/chuci.json" << u"先秦"_s << false;
    QTest::newRow("arias of Yuan") << in + u"yuanqu/yuanqu.json" << u"元"_s << false;
    QTest::newRow("Among the flowers")
        << in + u"wudaishici/huajianji/huajianji-x-juan.json" << u"五代"_s << false;
    QTest::newRow("two kings") << in + u"wudaishici/nantang/poetrys.json" << u"五代"_s << false;
    QTest::newRow("the imperial Tang") << in + u"yudingquantangshi/json/410.json" << u"唐"_s << false;
    QTest::newRow("the painted Tang") << in + u"shuimotangshi/shuimotangshi.json" << u"唐"_s << true;
    QTest::newRow("a file alone") << u"poet.tang.0.json"_s << u"唐"_s << false;
    QTest::newRow("packed") << u"/tmp/poet.tang.0.json.gz"_s << u"唐"_s << false;
    QTest::newRow("fortune's Tang") << u"/usr/share/games/fortunes/tang300"_s << u"唐"_s << true;
    QTest::newRow("fortune's Song") << u"/usr/share/games/fortunes/song100"_s << u"宋"_s << true;
}

void TestCollectionSet::aPathTellsWhatItsPoemsAre()
{
    QFETCH(const QString, path);
    QFETCH(const QString, dynasty);
    QFETCH(const bool, isAnthology);
    const CollectionSet set = collectionSetOf(path);
    QCOMPARE(set.content, Content::Poems);
    QCOMPARE(set.dynasty, dynasty);
    QCOMPARE(set.isAnthology, isAnthology);
    QVERIFY(!set.source.isEmpty());
}

void TestCollectionSet::whatIsNoPoemIsKnown_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Content>("content");
    const QString in = u"package/dist/"_s;
    QTest::newRow("about authors") << in + u"quantangshi/authors.tang.json" << Content::Nothing;
    QTest::newRow("about an author of lyrics") << in + u"songci/author.song.json" << Content::Nothing;
    QTest::newRow("about kings") << in + u"wudaishici/nantang/authors.json" << Content::Nothing;
    QTest::newRow("tones") << in + u"strains/json/poet.tang.0.json" << Content::Nothing;
    QTest::newRow("what was wrong") << in + u"quantangshi/error/poet.song.237000.json" << Content::Nothing;
    QTest::newRow("parts of characters") << in + u"quantangshi/表面结构字.json" << Content::Nothing;
    QTest::newRow("an introduction") << in + u"wudaishici/nantang/intro.json" << Content::Nothing;
    QTest::newRow("npm's own") << u"package/package.json"_s << Content::Nothing;
    QTest::newRow("a preface") << in + u"wudaishici/huajianji/huajianji-0-preface.json" << Content::Prose;
    QTest::newRow("a primer") << in + u"mengxue/sanzijing-new.json" << Content::Prose;
    QTest::newRow("a primer alone") << u"/home/me/sanzijing-new.json"_s << Content::Prose;
    QTest::newRow("the Analects") << in + u"lunyu/lunyu.json" << Content::Prose;
    QTest::newRow("counts of poems") << in + u"rank/poet/poet.tang.rank.0.json" << Content::Ranks;
    QTest::newRow("counts of lyrics") << in + u"rank/ci/ci.song.rank.0.json" << Content::Ranks;
}

void TestCollectionSet::whatIsNoPoemIsKnown()
{
    QFETCH(const QString, path);
    QFETCH(const Content, content);
    QCOMPARE(collectionSetOf(path).content, content);
}

void TestCollectionSet::anotherPathSaysNothing()
{
    const CollectionSet set = collectionSetOf(u"/home/me/mypoet.tang.of.my.own.json"_s);
    QCOMPARE(set.content, Content::Poems);
    QCOMPARE(set.source, QString());
    QCOMPARE(set.dynasty, QString());
}

} // namespace

QTEST_GUILESS_MAIN(TestCollectionSet)
#include "tst_collectionset.moc"
