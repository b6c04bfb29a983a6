// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/convertedtext.h"
#include "phraseconverter.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

QString whole(const PhraseConverter &converter, const QString &text)
{
    ConvertedText converted;
    converted.begin(&converter);
    return converted.addAndFlush(text);
}

class TestConvertedText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAConverterAllPassesAtOnce();
    void aTextIsConvertedByPhrases_data();
    void aTextIsConvertedByPhrases();
    void howeverATextIsCutItGivesTheSame_data() { aTextIsConvertedByPhrases_data(); }
    void howeverATextIsCutItGivesTheSame();
    void aRunIsHeldBackUntilSomethingEndsIt();
    void whatIsNotHanIsNotHeldBack();
    void nothingGivenIsTakenBack();
    void aRunWithoutEndIsNotHeldBackForEver();
    void aTextInTheseCharactersPasses();
    void whatStandsElsewhereCounts();
    void placesAreFoundAgain();
    void placesInARunOfAnotherLengthAreItsEnd();

private:
    PhraseConverter m_converter;
};

void TestConvertedText::withoutAConverterAllPassesAtOnce()
{
    ConvertedText text;
    QCOMPARE(text.add(u"头发"_s), u"头发"_s);
    QVERIFY(!text.isHolding());
    QCOMPARE(text.originalOf(1), 1);
}

void TestConvertedText::aTextIsConvertedByPhrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("converted");
    const QString lone(QChar(u'\xD840'));
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("a phrase") << u"头发，发"_s << u"頭髮，發"_s;
    QTest::newRow("a phrase is not looked for across a mark") << u"头，发\n后"_s << u"頭，發\n後"_s;
    QTest::newRow("other letters stay") << u"abc后café かな"_s << u"abc後café かな"_s;
    QTest::newRow("emoji stay") << u"后😀后👨‍👩‍👧☺️后"_s
                                << u"後😀後👨‍👩‍👧☺️後"_s;
    QTest::newRow("a variant that was asked for stays")
        << u"后\U000E0100后︀头后"_s << u"后\U000E0100后︀頭後"_s;
    QTest::newRow("a selector first") << u"︀后"_s << u"︀後"_s;
    QTest::newRow("several selectors") << u"后︀︀后"_s << u"后︀︀後"_s;
    QTest::newRow("beyond the BMP") << u"𠀀后𠀀，𫍯后"_s << u"𠀀後𠀀，諰後"_s;
    QTest::newRow("longer than it came") << u"万里，万里头"_s << u"一萬里，一萬里頭"_s;
    QTest::newRow("lone halves stay") << u"后"_s + lone + u"后"_s + QChar(u'\xDC00') + u"后"_s + lone
                                      << u"後"_s + lone + u"後"_s + QChar(u'\xDC00') + u"後"_s + lone;
    QTest::newRow("NUL stays") << u"后"_s + QChar(u'\0') + u"后"_s << u"後"_s + QChar(u'\0') + u"後"_s;
    QTest::newRow("a run without end")
        << u"明"_s.repeated(61) + u"头发"_s.repeated(50)
        << u"明"_s.repeated(61) + u"頭髮頭發"_s + u"頭髮"_s.repeated(31) + u"頭發"_s + u"頭髮"_s.repeated(16);
    QTest::newRow("selectors without end")
        << u"后"_s + u"︀"_s.repeated(200) << u"后"_s + u"︀"_s.repeated(200);
}

void TestConvertedText::aTextIsConvertedByPhrases()
{
    QFETCH(const QString, text);
    QTEST(whole(m_converter, text), "converted");
}

void TestConvertedText::howeverATextIsCutItGivesTheSame()
{
    QFETCH(const QString, text);
    QFETCH(const QString, converted);
    QRandomGenerator random(7);
    for (qsizetype round = 0; round < text.size() + 300; ++round) {
        const bool isCutOnce = round < text.size();
        ConvertedText stream;
        stream.begin(&m_converter);
        QString given;
        for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end) {
            if (isCutOnce)
                end = begin == 0 && round > 0 ? round : text.size();
            else
                end = std::min<qsizetype>(begin + random.bounded(4), text.size());
            given += stream.add(text.sliced(begin, end - begin));
            QVERIFY(converted.startsWith(given));
        }
        given += stream.flush();
        QCOMPARE(given, converted);
    }
}

void TestConvertedText::aRunIsHeldBackUntilSomethingEndsIt()
{
    ConvertedText text;
    text.begin(&m_converter);
    QCOMPARE(text.add(u"明月头"_s), QString());
    QVERIFY(text.isHolding());
    QCOMPARE(text.add(u"发"_s), QString());
    QCOMPARE(text.add(u"，云"_s), u"明月頭髮，"_s);
    QCOMPARE(text.add(u"\n"_s), u"雲\n"_s);
    QVERIFY(!text.isHolding());
}

void TestConvertedText::whatIsNotHanIsNotHeldBack()
{
    ConvertedText text;
    text.begin(&m_converter);
    QCOMPARE(text.add(u"One moon"_s), u"One moon"_s);
    QVERIFY(!text.isHolding());
}

void TestConvertedText::nothingGivenIsTakenBack()
{
    ConvertedText text;
    text.begin(&m_converter);
    QCOMPARE(text.addAndFlush(u"头"_s), u"頭"_s);
    QVERIFY(!text.isHolding());
    QCOMPARE(text.flush(), QString());
    QCOMPARE(text.addAndFlush(u"发"_s), u"髮"_s); // what was given fits the phrase
    QCOMPARE(text.addAndFlush(u"，皇"_s), u"，皇"_s);
    QCOMPARE(text.add(u"后。"_s), u"后。"_s);
    QCOMPARE(text.addAndFlush(u"万"_s), u"万"_s);
    QCOMPARE(text.add(u"里后。"_s), u"里後。"_s); // it does not: the rest is by itself
    const QString pair = u"𠀀"_s;
    QCOMPARE(text.addAndFlush(u"后"_s + pair.first(1)), u"後"_s + pair.first(1));
    QCOMPARE(text.add(pair.last(1) + u"后。"_s), pair.last(1) + u"後。"_s);
}

void TestConvertedText::aRunWithoutEndIsNotHeldBackForEver()
{
    ConvertedText text;
    text.begin(&m_converter);
    QString given;
    for (int i = 0; i < 1000; ++i) {
        given += text.add(u"云"_s);
        QVERIFY(i - given.size() < ConvertedText::longestRun + 4);
    }
}

void TestConvertedText::aTextInTheseCharactersPasses()
{
    PhraseConverter converter;
    converter.traditional = u"靜牀"_s;
    QCOMPARE(whole(converter, u"靜，云。"_s), u"靜，云。"_s);
    QCOMPARE(whole(converter, u"云，靜云。"_s), u"雲，靜云。"_s);
}

void TestConvertedText::whatStandsElsewhereCounts()
{
    PhraseConverter converter;
    converter.traditional = u"靜"_s;
    ConvertedText text;
    text.begin(&converter);
    text.weigh(u"靜夜思"_s);
    QCOMPARE(text.add(u"云。"_s), u"云。"_s);
    text.begin(&converter);
    QCOMPARE(text.add(u"云。"_s), u"雲。"_s);
}

void TestConvertedText::placesAreFoundAgain()
{
    ConvertedText text;
    text.begin(&m_converter);
    QCOMPARE(text.add(u"云，云，"_s), u"雲，雲，"_s);
    for (qsizetype at = 0; at <= 4; ++at) {
        QCOMPARE(text.originalOf(at), at);
        QCOMPARE(text.givenOf(at), at);
    }
}

void TestConvertedText::placesInARunOfAnotherLengthAreItsEnd()
{
    ConvertedText text;
    text.begin(&m_converter);
    QCOMPARE(text.addAndFlush(u"云，万里，云，𫍯，云"_s), u"雲，一萬里，雲，諰，雲"_s);
    const QList<qsizetype> givenOf{0, 1, 2, 5, 5, 6, 7, 8, 9, 9, 10, 11};
    for (qsizetype at = 0; at < givenOf.size(); ++at)
        QCOMPARE(text.givenOf(at), givenOf.at(at));
    const QList<qsizetype> originalOf{0, 1, 2, 4, 4, 4, 5, 6, 7, 9, 10, 11};
    for (qsizetype at = 0; at < originalOf.size(); ++at)
        QCOMPARE(text.originalOf(at), originalOf.at(at));
}

} // namespace

QTEST_APPLESS_MAIN(TestConvertedText)
#include "tst_convertedtext.moc"
