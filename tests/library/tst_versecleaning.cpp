// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/versecleaning.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestVerseCleaning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versesAreCleaned_data();
    void versesAreCleaned();
    void noiseIsNamed_data();
    void noiseIsNamed();
    void directionsOfADramaAreDropped();
    void titlesAreCleaned_data();
    void titlesAreCleaned();
    void damagedTitlesAreNamed();
};

void TestVerseCleaning::versesAreCleaned_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("verses");
    QTest::newRow("a paragraph stays a line") << QStringList{u"风来了，灯灭了。"_s, u"人还在，夜还长。"_s}
                                              << u"风来了，灯灭了。\n人还在，夜还长。"_s;
    QTest::newRow("blanks at the ends go") << QStringList{u"\u3000风来了。\u00A0"_s} << u"风来了。"_s;
    QTest::newRow("a line without a letter goes")
        << QStringList{u"\u00A0"_s, u"风来了。"_s, u"。"_s, QString()} << u"风来了。"_s;
    QTest::newRow("a note goes") << QStringList{u"风（一作「雨」）来了。"_s} << u"风来了。"_s;
    QTest::newRow("a note in half-width brackets goes") << QStringList{u"(唱)风来了。"_s} << u"风来了。"_s;
    QTest::newRow("a note in a note goes") << QStringList{u"风（见《书》（卷一））来了。"_s} << u"风来了。"_s;
    QTest::newRow("a note over two lines goes")
        << QStringList{u"风来了。"_s, u"（见《书》卷一。"_s, u"）。"_s} << u"风来了。"_s;
    QTest::newRow("a footnote goes") << QStringList{u"风〖1〗来了。"_s} << u"风来了。"_s;
    QTest::newRow("an emendation stays") << QStringList{u"风[来]（去）了。"_s} << u"风来了。"_s;
    QTest::newRow("a lost character stays") << QStringList{u"风□了。"_s} << u"风□了。"_s;
    QTest::newRow("punctuation is full-width") << QStringList{u"风来了,灯灭了?"_s} << u"风来了，灯灭了？"_s;
    QTest::newRow("zero-width characters go") << QStringList{u"\uFEFF风\u200B来了。"_s} << u"风来了。"_s;
    QTest::newRow("rare characters stay") << QStringList{u"𠀀来了。"_s} << u"𠀀来了。"_s;
}

void TestVerseCleaning::versesAreCleaned()
{
    QFETCH(const QStringList, lines);
    QFETCH(const QString, verses);
    const auto cleaned = cleanVerses(lines);
    QVERIFY(std::holds_alternative<QString>(cleaned));
    QCOMPARE(std::get<QString>(cleaned), verses);
}

void TestVerseCleaning::noiseIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<PoemNoise>("noise");
    QTest::newRow("nothing") << QString() << PoemNoise::Empty;
    QTest::newRow("an editor's word for nothing") << u"無正文。"_s << PoemNoise::Empty;
    QTest::newRow("a note only") << u"（缺）"_s << PoemNoise::Empty;
    QTest::newRow("a replacement character") << u"风\uFFFD了。"_s << PoemNoise::Damaged;
    QTest::newRow("a control character") << u"风\u0007了。"_s << PoemNoise::Damaged;
    QTest::newRow("a described character") << u"风{木風}了。"_s << PoemNoise::Component;
    QTest::newRow("an ideographic description") << u"风⿰木風了。"_s << PoemNoise::Component;
    QTest::newRow("a private character") << u"风\uE864了。"_s << PoemNoise::Component;
    QTest::newRow("a note that does not close") << u"风来了（见书。"_s << PoemNoise::Markup;
    QTest::newRow("a tag") << u"风<合前了。"_s << PoemNoise::Markup;
    QTest::newRow("the code of a glyph") << u"风z4了。"_s << PoemNoise::Markup;
    QTest::newRow("a star") << u"风*了。"_s << PoemNoise::Markup;
}

void TestVerseCleaning::noiseIsNamed()
{
    QFETCH(const QString, line);
    QFETCH(const PoemNoise, noise);
    const auto cleaned = cleanVerses({line});
    QVERIFY(std::holds_alternative<PoemNoise>(cleaned));
    QCOMPARE(std::get<PoemNoise>(cleaned), noise);
}

void TestVerseCleaning::directionsOfADramaAreDropped()
{
    const QStringList lines{u"［合］风来了，［满庭芳］也来了。"_s};
    QCOMPARE(std::get<QString>(cleanVerses(lines, VerseKind::Drama)), u"风来了，也来了。"_s);
    QCOMPARE(std::get<QString>(cleanVerses({u"［大家唱的］风来了。"_s}, VerseKind::Drama)),
             u"大家唱的风来了。"_s);
    QCOMPARE(std::get<QString>(cleanVerses(lines)), u"合风来了，满庭芳也来了。"_s);
}

void TestVerseCleaning::titlesAreCleaned_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("cleaned");
    QTest::newRow("as it is") << u"夜灯"_s << u"夜灯"_s;
    QTest::newRow("empty") << QString() << u""_s;
    QTest::newRow("blanks are one") << u" 夜灯  其二\t"_s << u"夜灯 其二"_s;
    QTest::newRow("a note goes") << u"夜灯（题拟） 二"_s << u"夜灯 二"_s;
    QTest::newRow("an open note goes to the end") << u"夜灯（见《书》 二"_s << u"夜灯"_s;
    QTest::newRow("two open notes too") << u"夜灯（见（书"_s << u"夜灯"_s;
    QTest::newRow("an emendation stays") << u"夜[灯]"_s << u"夜灯"_s;
}

void TestVerseCleaning::titlesAreCleaned()
{
    QFETCH(const QString, title);
    QFETCH(const QString, cleaned);
    QCOMPARE(std::get<QString>(cleanTitle(title)), cleaned);
}

void TestVerseCleaning::damagedTitlesAreNamed()
{
    QCOMPARE(std::get<PoemNoise>(cleanTitle(u"夜{火登}"_s)), PoemNoise::Component);
    QCOMPARE(std::get<PoemNoise>(cleanTitle(u"夜\uFFFD"_s)), PoemNoise::Damaged);
}

} // namespace

QTEST_GUILESS_MAIN(TestVerseCleaning)
#include "tst_versecleaning.moc"
