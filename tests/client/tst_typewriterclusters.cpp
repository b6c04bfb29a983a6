// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/clusterborders.h"
#include "client/typewriter.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QStringDecoder>
#include <QtCore/QTextBoundaryFinder>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int rounds = 600; // a sanitizer is slow
#else
constexpr int rounds = 3000;
#endif

using HoldBack = Typewriter::HoldBack;

using Borders = QSet<qsizetype>;

// tst_clusterborders shows that they are the right ones.
Borders clusterBordersOf(const QString &text)
{
    std::deque<qsizetype> ends;
    ClusterBorders().read(text, true, ends);
    Borders borders(ends.begin(), ends.end());
    borders.insert(0);
    return borders;
}

Borders lineBordersOf(const QString &text)
{
    Borders borders{0};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (auto border = finder.toNextBoundary(); border >= 0; border = finder.toNextBoundary())
        borders.insert(border);
    return borders;
}

QStringList byCodeUnit(const QString &text)
{
    QStringList pieces;
    for (const QChar unit : text)
        pieces.append(QString(unit));
    return pieces;
}

QStringList byUtf8Byte(const QString &text)
{
    QStringList pieces;
    QStringDecoder decoder(QStringDecoder::Utf8);
    for (const char byte : text.toUtf8())
        pieces.append(decoder(QByteArrayView(&byte, 1)));
    return pieces;
}

// Feeds the pieces, shows all that may be shown after each, and returns the first prefix that did not end on
// one of the borders, or that took something back.
QString firstBadPrefix(const QStringList &pieces, const Borders &borders, HoldBack holdBack)
{
    Typewriter typewriter;
    typewriter.setHoldBack(holdBack);
    QString shown;
    for (const QString &piece : pieces) {
        typewriter.append(piece);
        typewriter.revealAll();
        if (!borders.contains(typewriter.revealed().size()) || !typewriter.revealed().startsWith(shown))
            return typewriter.revealed().toString();
        shown = typewriter.revealed().toString();
    }
    typewriter.endInput();
    typewriter.revealAll();
    return typewriter.revealed() == pieces.join(QString()) ? QString() : typewriter.revealed().toString();
}

// Code points that like to join, or to keep, or to break. No Thai and no Devanagari: with a letter of them
// somewhere, Qt 6.4 and 6.8 find other line breaks elsewhere, after emoji and brackets.
QString randomText(QRandomGenerator &random)
{
    static const QStringList alphabet{
        u"月"_s, u"，"_s,     u"。"_s,         u"「"_s,     u"」"_s,     u"a"_s,  u"f"_s,  u" "_s,
        u"  "_s, u"\n"_s,     u"\r"_s,         u"\u0301"_s, u"\u200D"_s, u"👩"_s,  u"👧"_s,  u"🏽"_s,
        u"🇨🇳"_s, u"🇫"_s,      u"\uFE0F"_s,     u"\u20E3"_s, u"1"_s,      u"."_s,  u"$"_s,  u"%"_s,
        u"-"_s,  u"—"_s,      u"\""_s,         u"("_s,      u")"_s,      u"ᄒ"_s, u"ᅡ"_s, u"ᆫ"_s,
        u"葛"_s, u"\u0600"_s, u"\U000E0100"_s, u"𠮷"_s,     u"!"_s,      u"…"_s,
    };
    QString text;
    for (int i = 0; i < 12; ++i)
        text += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
    return text;
}

} // namespace

class TestTypewriterClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPrefixEndsOnAClusterBorder_data();
    void everyPrefixEndsOnAClusterBorder();
    void everyCutInTwoEndsOnAClusterBorder_data() { everyPrefixEndsOnAClusterBorder_data(); }
    void everyCutInTwoEndsOnAClusterBorder();
    void randomTextsEndOnClusterBorders();
    void heldWordsEndOnLineBreaks();
    void aLoneSurrogateIsKept();
    void theCostIsLinear_data();
    void theCostIsLinear();
};

void TestTypewriterClusters::everyPrefixEndsOnAClusterBorder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("clusters");
    QTest::newRow("a family joined by ZWJ") << u"a👨‍👩‍👧‍👦b"_s << 3;
    QTest::newRow("a heart on fire") << u"❤️‍🔥 "_s << 2;
    QTest::newRow("a rainbow flag") << u"🏳️‍🌈!"_s << 2;
    QTest::newRow("three national flags in a row") << u"🇨🇳🇫🇷🇯🇵"_s << 3;
    QTest::newRow("flags after a family") << u"👨‍👩‍👧🇨🇳🇫🇷"_s << 3;
    QTest::newRow("half a flag at the end") << u"🇨🇳🇫"_s << 2;
    QTest::newRow("the flag of England, made of tags") << u"🏴󠁧󠁢󠁥󠁮󠁧󠁿x"_s << 2;
    QTest::newRow("a keycap") << u"1️⃣2️⃣"_s << 2;
    QTest::newRow("a thumb with a skin tone") << u"👍🏽👍"_s << 2;
    QTest::newRow("combining accents") << u"e\u0301a\u0323\u0302n"_s << 3;
    QTest::newRow("Hangul jamo") << u"\u1112\u1161\u11AB\u1100\u1173\u11AF"_s << 2;
    QTest::newRow("Hangul syllables completed by jamo") << u"가\u11A8각\u11A8"_s << 2;
    QTest::newRow("an ideograph beyond the BMP with a variation selector") << u"𠮷\U000E0101𠮷"_s << 2;
    QTest::newRow("an ideograph with a variation selector") << u"葛\U000E0100城"_s << 2;
    QTest::newRow("Han beyond the BMP") << u"𠮷野家𠀀"_s << 4;
    QTest::newRow("a Windows line end") << u"月\r\n光"_s << 3;
    QTest::newRow("Devanagari with vowel signs") << u"नि हिन्"_s << 4;
    QTest::newRow("plain Chinese") << u"床前明月光，\n疑是地上霜。"_s << 13;
}

void TestTypewriterClusters::everyPrefixEndsOnAClusterBorder()
{
    QFETCH(QString, text);
    QFETCH(int, clusters);
    const auto borders = clusterBordersOf(text);
    QCOMPARE(borders.size() - 1, clusters);
    for (const auto holdBack : {HoldBack::Cluster, HoldBack::Word}) {
        QCOMPARE(firstBadPrefix(byCodeUnit(text), borders, holdBack), QString());
        QCOMPARE(firstBadPrefix(byUtf8Byte(text), borders, holdBack), QString());
    }
}

void TestTypewriterClusters::everyCutInTwoEndsOnAClusterBorder()
{
    QFETCH(QString, text);
    const auto borders = clusterBordersOf(text);
    for (const auto holdBack : {HoldBack::Cluster, HoldBack::Word})
        for (qsizetype cut = 0; cut <= text.size(); ++cut)
            QCOMPARE(firstBadPrefix({text.first(cut), text.sliced(cut)}, borders, holdBack), QString());
}

void TestTypewriterClusters::randomTextsEndOnClusterBorders()
{
    QRandomGenerator random(20260801);
    for (int round = 0; round < rounds; ++round) {
        const QString text = randomText(random);
        const auto borders = clusterBordersOf(text);
        const QString bad = firstBadPrefix(byCodeUnit(text), borders, HoldBack::Cluster);
        QVERIFY2(bad.isEmpty(), qPrintable(text + u" | "_s + bad));
    }
}

void TestTypewriterClusters::heldWordsEndOnLineBreaks()
{
    QRandomGenerator random(20260802);
    for (int round = 0; round < rounds; ++round) {
        const QString text = randomText(random);
        auto borders = lineBordersOf(text);
        for (auto lineEnd = text.indexOf(u'\n'); lineEnd >= 0; lineEnd = text.indexOf(u'\n', lineEnd + 1))
            borders.insert(lineEnd + 1); // which Qt 6.4 overlooks after a number
        if (!clusterBordersOf(text).contains(borders))
            continue; // a line may be broken between a space and its accent, but is never shown so
        const QString bad = firstBadPrefix(byCodeUnit(text), borders, HoldBack::Word);
        QVERIFY2(bad.isEmpty(), qPrintable(text + u" | "_s + bad));
    }
}

void TestTypewriterClusters::aLoneSurrogateIsKept()
{
    Typewriter typewriter;
    typewriter.append(QString(QString(u'月') + QChar(0xD842)));
    typewriter.revealAll();
    QVERIFY(typewriter.revealed().isEmpty());
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed().size(), 2);
}

void TestTypewriterClusters::theCostIsLinear_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("ordinary characters") << u"月"_s;
    QTest::newRow("one cluster of 200,000 joiners") << u"\u200D"_s;
    QTest::newRow("one word of 200,000 letters") << u"a"_s;
}

// 200,000 pieces: with a quadratic cost this would take an hour, so any bound that a slow machine keeps
// will do.
void TestTypewriterClusters::theCostIsLinear()
{
    QFETCH(QString, unit);
    QElapsedTimer clock;
    clock.start();
    Typewriter typewriter;
    typewriter.setHoldBack(HoldBack::Word);
    for (int i = 0; i < 200'000; ++i)
        typewriter.append(unit);
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed().size(), 200'000);
    QVERIFY(clock.elapsed() < 60'000);
}

QTEST_GUILESS_MAIN(TestTypewriterClusters)
#include "tst_typewriterclusters.moc"
