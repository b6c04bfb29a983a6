// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/messageevent.h"
#include "client/poemeventdecoder.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestPoemEventDecoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headingsAreRead();
    void otherEventsAreToldApart_data();
    void otherEventsAreToldApart();
    void damagedHeadingsDoNoHarm_data();
    void damagedHeadingsDoNoHarm();
    void aHeadingHasPlainLines_data();
    void aHeadingHasPlainLines();
    void aHeadingIsBounded();
    void aTextHasNoControlCharacters();
};

void TestPoemEventDecoder::headingsAreRead()
{
    const PoemEvent event = decodePoemEvent(
        {u"poem"_s,
         u"{\"id\":\"i\",\"title\":\"月\",\"author\":\"a\",\"dynasty\":\"d\",\"language\":\"zh\",\"source\":"
         u"\"s\","
         "\"length\":7,\"match\":{\"kind\":\"theme\",\"theme\":\"moon\",\"words\":[\"月亮\"],"
         "\"found\":[\"明月\",7,\"\"]},\"new\":1}"_s,
         {},
         {}});
    const auto heading = std::get<PoemHeading>(event);
    QCOMPARE(heading.id, u"i"_s);
    QCOMPARE(heading.title, u"月"_s);
    QCOMPARE(heading.author, u"a"_s);
    QCOMPARE(heading.dynasty, u"d"_s);
    QCOMPARE(heading.language, u"zh"_s);
    QCOMPARE(heading.source, u"s"_s);
    QCOMPARE(heading.length, 7);
    QCOMPARE(heading.match, u"theme"_s);
    QCOMPARE(heading.theme, u"moon"_s);
    QCOMPARE(heading.matchedWords, QStringList{u"月亮"_s});
    QCOMPARE(heading.foundWords, QStringList{u"明月"_s});
}

void TestPoemEventDecoder::otherEventsAreToldApart_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("data");
    QTest::addColumn<int>("kind");
    const auto kind = [](const PoemEvent &event) { return static_cast<int>(event.index()); };
    QTest::addRow("text") << u"message"_s << u"月\n"_s << kind(PoemText{});
    QTest::addRow("empty text, as a priming event has")
        << u"message"_s << QString() << kind(UnknownPoemEvent{});
    QTest::addRow("restart") << u"restart"_s << u"{}"_s << kind(PoemRestart{});
    QTest::addRow("done") << u"done"_s << u"{\"length\":1}"_s << kind(PoemDone{});
    QTest::addRow("failure") << u"failure"_s << u"{}"_s << kind(PoemFailure{});
    QTest::addRow("one of another version") << u"later"_s << u"x"_s << kind(UnknownPoemEvent{});
    QTest::addRow("names are exact") << u"Done"_s << u"x"_s << kind(UnknownPoemEvent{});
}

void TestPoemEventDecoder::otherEventsAreToldApart()
{
    QFETCH(QString, type);
    QFETCH(QString, data);
    QTEST(static_cast<int>(decodePoemEvent({type, data, {}, {}}).index()), "kind");
}

void TestPoemEventDecoder::damagedHeadingsDoNoHarm_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<bool>("isHeading");
    QTest::addRow("nothing") << QString() << false;
    QTest::addRow("half an object") << u"{\"id\":"_s << false;
    QTest::addRow("an array") << u"[]"_s << false;
    QTest::addRow("an empty object") << u"{}"_s << true;
    QTest::addRow("wrong types") << u"{\"id\":1,\"length\":\"x\",\"match\":[],\"title\":null}"_s << true;
}

void TestPoemEventDecoder::damagedHeadingsDoNoHarm()
{
    QFETCH(QString, data);
    const PoemEvent event = decodePoemEvent({u"poem"_s, data, {}, {}});
    QTEST(std::holds_alternative<PoemHeading>(event), "isHeading");
    if (const auto *heading = std::get_if<PoemHeading>(&event))
        QVERIFY(heading->id.isEmpty() && heading->length == 0 && heading->match.isEmpty());
}

void TestPoemEventDecoder::aHeadingHasPlainLines_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("title");
    QTest::addRow("line ends") << u"one\\n\\n\\ntwo\\u2028three"_s << u"one two three"_s;
    QTest::addRow("an ideographic space") << u"\u3000浪淘沙\u3000其一"_s << u"浪淘沙\u3000其一"_s;
    QTest::addRow("control characters") << u"a\\u0000b\\u001b[31mc"_s << u"ab[31mc"_s;
    QTest::addRow("turned around") << u"\\u202eone\\u202d \\u2067two\\u2069"_s << u"one two"_s;
    QTest::addRow("a mark of direction, which only names") << u"one\\u200f"_s << u"one\u200F"_s;
    QTest::addRow("half a pair") << u"\\ud800 moon"_s << QString(QChar(0xD800)) + u" moon"_s;
}

void TestPoemEventDecoder::aHeadingHasPlainLines()
{
    QFETCH(QString, sent);
    const PoemEvent event = decodePoemEvent({u"poem"_s, u"{\"title\":\"%1\"}"_s.arg(sent), {}, {}});
    QTEST(std::get<PoemHeading>(event).title, "title");
}

void TestPoemEventDecoder::aHeadingIsBounded()
{
    const QString letters = QString(1 << 20, u'x');
    const QString moons = u"\U0001F315"_s.repeated(1 << 18);
    const QString words = (u"\"w\","_s.repeated(10'000) + u"\"w\""_s);
    const PoemEvent event = decodePoemEvent(
        {u"poem"_s,
         u"{\"title\":\"x%1\",\"author\":\"%2\",\"length\":-7,\"match\":{\"words\":[\"%2\",\"\",%3]}}"_s.arg(
             moons, letters, words),
         {},
         {}});
    const auto heading = std::get<PoemHeading>(event);
    QCOMPARE(heading.author, letters.first(PoemHeading::longestLine));
    QCOMPARE(heading.title.size(), PoemHeading::longestLine - 1);
    QVERIFY(heading.title.back().isLowSurrogate());
    QCOMPARE(heading.matchedWords.size(), PoemHeading::mostWords - 1); // without the empty one
    QCOMPARE(heading.matchedWords.first().size(), PoemHeading::longestLine);
    QCOMPARE(heading.length, 0);
}

void TestPoemEventDecoder::aTextHasNoControlCharacters()
{
    const QString sent = u"mo"_s + QChar(u'\0') + u"on\u0007\u009b\n\tand"_s;
    QCOMPARE(std::get<PoemText>(decodePoemEvent({u"message"_s, sent, {}, {}})).text, u"moon\n\tand"_s);
    QVERIFY(std::holds_alternative<UnknownPoemEvent>(decodePoemEvent({u"message"_s, u"\u0007"_s, {}, {}})));
}

} // namespace

QTEST_APPLESS_MAIN(TestPoemEventDecoder)
#include "tst_poemeventdecoder.moc"
