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
};

void TestPoemEventDecoder::headingsAreRead()
{
    const PoemEvent event = decodePoemEvent(
        {u"poem"_s,
         u"{\"id\":\"i\",\"title\":\"月\",\"author\":\"a\",\"dynasty\":\"d\",\"language\":\"zh\",\"source\":"
         u"\"s\","
         "\"length\":7,\"match\":{\"kind\":\"theme\",\"theme\":\"moon\",\"words\":[\"月亮\"]},\"new\":1}"_s,
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

} // namespace

QTEST_APPLESS_MAIN(TestPoemEventDecoder)
#include "tst_poemeventdecoder.moc"
