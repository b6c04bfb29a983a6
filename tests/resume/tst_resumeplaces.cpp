// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"
#include "placereader.h"
#include "poemevents.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "server/streamplanner.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qsizetype stride = 23; // a sanitizer has seen all after fewer, and is slow
#else
constexpr qsizetype stride = 1;
#endif

/// Exact where a client can be cut, and where no client would be: the program's own poems, all of them.
class TestResumePlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatFollowsAnyPlaceOfAnyPoemIsItsRest();
    void everyPoemIsAsLongAsItsIdsSay();
    void aCutAfterAnyByteLosesNothing();

private:
    [[nodiscard]] QByteArray idOf(const Poem &poem, qsizetype position) const
    {
        return poem.id.toLatin1() + '.' + QByteArray::number(position);
    }

    QRandomGenerator m_random{5};
    std::unique_ptr<MemoryLibrary> m_library;
    std::unique_ptr<PoemServer> m_server;
};

// A library in memory answers at once.
StreamPlan planOf(StreamPlanner &planner, const QByteArray &lastEventId)
{
    const QObject context;
    std::optional<StreamPlan> plan;
    planner.plan({u"?"_s, {}, lastEventId}, context, [&plan](const StreamPlan &made) { plan = made; });
    return plan.value();
}

/// What a reader who comes back with @p lastEventId is sent; nothing at the end, where the answer is 204.
QList<MessageEvent> eventsAfter(StreamPlanner &planner, const QString &lastEventId)
{
    const QByteArray id = lastEventId.toLatin1();
    if (const auto place = planner.placeOf(id); place && place->atEnd)
        return {};
    const StreamPlan plan = planOf(planner, id);
    return eventsOf(plan.opening + plan.frames.plain(plan.next, plan.frames.size()));
}

void TestResumePlaces::initTestCase()
{
    m_library = MemoryLibrary::embedded(m_random);
    QVERIFY(m_library->poems().size() > 200);
    m_server = std::make_unique<PoemServer>(*m_library, PoemServer::Settings{}, m_random);
    QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0));
}

// Over real sockets, whatever code point of whatever poem a reader names; its borders of events are among
// them.
void TestResumePlaces::whatFollowsAnyPlaceOfAnyPoemIsItsRest()
{
    struct Place
    {
        const Poem &poem;
        qsizetype position;
    };
    std::vector<Place> places;
    QList<QByteArray> ids;
    for (const Poem &poem : m_library->poems()) {
        for (qsizetype position = 0; position <= poem.length; position += stride) {
            places.push_back({poem, position});
            ids += idOf(poem, position);
        }
    }
    PlaceReader reader(static_cast<quint16>(m_server->url().port()));
    const QString problem = reader.read(ids, [&places](qsizetype index, const RawAnswer &answer) {
        const Place &place = places[std::size_t(index)];
        return answer.status() == 200 && areTheRest(eventsOf(answer.body), place.poem, place.position);
    });
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    qInfo("%zu places of %d poems", places.size(), int(m_library->poems().size()));
}

void TestResumePlaces::everyPoemIsAsLongAsItsIdsSay()
{
    QList<QByteArray> ends;
    QList<QByteArray> beyond;
    for (const Poem &poem : m_library->poems()) {
        ends += poem.id.toLatin1() + ".end";
        beyond += idOf(poem, poem.length + 1);
    }
    PlaceReader reader(static_cast<quint16>(m_server->url().port()));
    const QString atEnd =
        reader.read(ends, [](qsizetype, const RawAnswer &answer) { return answer.status() == 204; });
    QVERIFY2(atEnd.isEmpty(), qPrintable(atEnd));
    const QString atBeyond = reader.read(beyond, [](qsizetype, const RawAnswer &answer) {
        const auto events = eventsOf(answer.body);
        return answer.status() == 200 && events.size() > 3 && events.at(0).type == u"restart" &&
               events.at(1).type == u"poem";
    });
    QVERIFY2(atBeyond.isEmpty(), qPrintable(atBeyond));
}

// A client counts what it has by whole events only. So whatever byte was the last, what it then has and what
// it then asks for are the poem.
void TestResumePlaces::aCutAfterAnyByteLosesNothing()
{
    int cuts = 0;
    for (const Poem &poem : m_library->poems()) {
        MemoryLibrary library({poem}, m_random);
        StreamPlanner planner(library);
        const StreamPlan plan = planOf(planner, {});
        const QByteArray bytes =
            ":\nretry: 1500\n\n" + plan.opening + plan.frames.plain(plan.next, plan.frames.size());
        const QList<MessageEvent> whole = eventsOf(bytes);
        QCOMPARE(whole.first().type, u"poem"_s);
        QVERIFY(areTheRest(whole.sliced(1), poem, 0));
        EventStreamParser parser;
        QList<MessageEvent> before;
        for (const char byte : bytes) {
            const auto output = parser.feed({&byte, 1});
            ++cuts;
            if (!output.items.isEmpty() && std::holds_alternative<MessageEvent>(output.items.first())) {
                before += std::get<MessageEvent>(output.items.first());
                QCOMPARE(before + eventsAfter(planner, parser.lastEventId()), whole);
            }
            QCOMPARE(parser.lastEventId(), before.isEmpty() ? QString() : before.last().lastEventId);
        }
        QCOMPARE(before, whole);
        QVERIFY(planner.placeOf(parser.lastEventId().toLatin1())->atEnd);
    }
    qInfo("%d cuts", cuts);
}

} // namespace

QTEST_GUILESS_MAIN(TestResumePlaces)
#include "tst_resumeplaces.moc"
