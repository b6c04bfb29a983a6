// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"
#include "server/poemframes.h"
#include "server/poems/memorylibrary.h"
#include "server/streamplanner.h"
#include "tests/resume/poemevents.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTextBoundaryFinder>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

QList<MessageEvent> eventsOf(const StreamPlan &plan)
{
    EventStreamParser parser;
    QList<MessageEvent> events;
    const QByteArray bytes = plan.opening + plan.frames.plain(plan.next, plan.frames.size());
    const auto output = parser.feed(bytes);
    for (const StreamItem &item : output.items)
        events += std::get<MessageEvent>(item);
    return events;
}

// A library in memory answers at once.
StreamPlan planOf(StreamPlanner &planner, const StreamPlanner::Request &request)
{
    const QObject context;
    std::optional<StreamPlan> plan;
    planner.plan(request, context, [&plan](const StreamPlan &made) { plan = made; });
    return plan.value();
}

QJsonObject json(const MessageEvent &event)
{
    return QJsonDocument::fromJson(event.data.toUtf8()).object();
}

class TestStreamPlanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void poemsAreCutAtPausesAndLines_data();
    void poemsAreCutAtPausesAndLines();
    void freshPlanTellsThePoemThenItsTextThenItsLength();
    void idsCountCodePoints();
    void everyPoemResumesExactlyAtEveryPlace();
    void endIsTheEnd();
    void unknownPlacesBeginAnew_data();
    void unknownPlacesBeginAnew();
    void theTutorialsEventHasItAll();

private:
    QRandomGenerator m_random{7};
    std::unique_ptr<MemoryLibrary> m_library;
};

void TestStreamPlanner::init()
{
    m_library = MemoryLibrary::embedded(m_random);
}

void TestStreamPlanner::poemsAreCutAtPausesAndLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("fragments");
    QTest::addRow("Chinese pauses") << u"床前，明月。\n疑是"_s
                                    << QStringList{u"床前，"_s, u"明月。\n"_s, u"疑是"_s};
    QTest::addRow("closing marks stay")
        << u"他说：“好。”走了"_s << QStringList{u"他说："_s, u"“好。”"_s, u"走了"_s};
    QTest::addRow("spaces stay with the word before")
        << u"one, two. “Three.” four"_s << QStringList{u"one, "_s, u"two. "_s, u"“Three.” "_s, u"four"_s};
    QTest::addRow("stanzas") << u"a\n\nb"_s << QStringList{u"a\n\n"_s, u"b"_s};
    QTest::addRow("no pause at all") << u"明月光"_s << QStringList{u"明月光"_s};
    QTest::addRow("very long without a pause")
        << QString(100, u'月') << QStringList{QString(80, u'月'), QString(20, u'月')};
    QTest::addRow("combining marks stay with their letter")
        << u"e\u0301,e\u0301"_s << QStringList{u"e\u0301,"_s, u"e\u0301"_s};
}

void TestStreamPlanner::poemsAreCutAtPausesAndLines()
{
    QFETCH(QString, text);
    QTEST(PoemFrames::fragments(text), "fragments");
}

void TestStreamPlanner::freshPlanTellsThePoemThenItsTextThenItsLength()
{
    StreamPlanner planner(*m_library);
    const auto events = eventsOf(planOf(planner, {u"月亮"_s, {}, {}}));
    const Poem &poem = m_library->answer(u"月亮"_s, {}).poem;
    QCOMPARE(events.first().type, u"poem"_s);
    QCOMPARE(events.first().lastEventId, poem.id + u".0"_s);
    const QJsonObject heading = json(events.first());
    QCOMPARE(heading.value(u"id"_s).toString(), poem.id);
    QCOMPARE(heading.value(u"title"_s).toString(), poem.title);
    QCOMPARE(heading.value(u"author"_s).toString(), poem.author);
    QCOMPARE(heading.value(u"dynasty"_s).toString(), poem.dynasty);
    QCOMPARE(heading.value(u"language"_s).toString(), u"zh"_s);
    QCOMPARE(heading.value(u"length"_s).toInteger(), poem.length);
    QVERIFY(!heading.value(u"source"_s).toString().isEmpty());
    QCOMPARE(heading.value(u"match"_s).toObject().value(u"kind"_s).toString(), u"theme"_s);
    QCOMPARE(textOf(events), poem.text);
    QCOMPARE(events.last().type, u"done"_s);
    QCOMPARE(events.last().lastEventId, poem.id + u".end"_s);
    QCOMPARE(json(events.last()).value(u"length"_s).toInteger(), poem.length);
}

void TestStreamPlanner::idsCountCodePoints()
{
    for (const Poem &poem : m_library->poems()) {
        qsizetype sent = 0;
        for (const QString &fragment : PoemFrames::fragments(poem.text)) {
            sent += codePointCount(fragment);
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, poem.text);
            finder.setPosition(poem.text.indexOf(fragment) + fragment.size());
            QVERIFY2(finder.isAtBoundary(), qPrintable(poem.title));
        }
        QCOMPARE(sent, poem.length);
    }
}

void TestStreamPlanner::everyPoemResumesExactlyAtEveryPlace()
{
    QList<Poem> poems = m_library->poems();
    poems += makePoem({}, u"\U00020BB7野，e\u0301\U0001F468\u200D\U0001F469\n家。"_s);
    MemoryLibrary library(poems, m_random);
    StreamPlanner planner(library);
    for (const Poem &poem : library.poems()) {
        const QList<uint> points = poem.text.toUcs4();
        for (qsizetype position = 0; position <= poem.length; ++position) {
            const QByteArray id = poem.id.toLatin1() + '.' + QByteArray::number(position);
            QVERIFY(planner.placeOf(id).has_value());
            const auto events = eventsOf(planOf(planner, {{}, {}, id}));
            QCOMPARE(textOf(events).toUcs4(), points.sliced(position));
            QCOMPARE(events.last().type, u"done"_s);
        }
    }
}

void TestStreamPlanner::endIsTheEnd()
{
    StreamPlanner planner(*m_library);
    const QByteArray id = m_library->poems().first().id.toLatin1();
    QVERIFY(planner.placeOf(id + ".end")->atEnd);
    QVERIFY(!planner.placeOf(id + ".1")->atEnd);
    QVERIFY(!planner.placeOf("0000000000000000.end"));
    QVERIFY(!planner.placeOf(""));
}

void TestStreamPlanner::unknownPlacesBeginAnew_data()
{
    QTest::addColumn<QByteArray>("lastEventId");
    const QByteArray id = MemoryLibrary::embedded(m_random)->poems().first().id.toLatin1();
    QTest::addRow("another program's id") << QByteArray("42");
    QTest::addRow("an unknown poem") << QByteArray("0000000000000000.3");
    QTest::addRow("an unknown poem's end") << QByteArray("0000000000000000.end");
    QTest::addRow("out of range") << id + ".1000000";
    QTest::addRow("bytes that are not UTF-8") << QByteArray("\xff\xfe");
    QTest::addRow("a megabyte") << QByteArray(1024 * 1024, 'x');
}

void TestStreamPlanner::unknownPlacesBeginAnew()
{
    QFETCH(QByteArray, lastEventId);
    StreamPlanner planner(*m_library);
    QVERIFY(!planner.placeOf(lastEventId));
    const auto events = eventsOf(planOf(planner, {u"moon"_s, {}, lastEventId}));
    QCOMPARE(events[0].type, u"restart"_s);
    QVERIFY(!json(events[0]).value(u"reason"_s).toString().isEmpty());
    QCOMPARE(events[1].type, u"poem"_s);
    QCOMPARE(events.last().type, u"done"_s);
}

void TestStreamPlanner::theTutorialsEventHasItAll()
{
    StreamPlanner planner(*m_library);
    std::optional<StreamPlan> plan;
    planner.wholePoem(u"moon"_s, *this, [&plan](const StreamPlan &made) { plan = made; });
    const auto events = eventsOf(plan.value());
    const Poem &poem = m_library->answer(u"moon"_s, {}).poem;
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0], (MessageEvent{u"message"_s, poem.text, poem.id + u".end"_s, {}}));
}

} // namespace

QTEST_APPLESS_MAIN(TestStreamPlanner)
#include "tst_streamplanner.moc"
