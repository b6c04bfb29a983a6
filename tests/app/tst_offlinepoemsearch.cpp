// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/offlinepoemsearch.h"
#include "server/poems/memorylibrary.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestOfflinePoemSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsFoundIsToldInParts();
    void filtersLeaveTheirPoems_data();
    void filtersLeaveTheirPoems();
    void aPoemIsReadByItsId();
    void anUnknownIdFails();
    void nothingComesFromInsideACall();
    void theNextSearchTakesThePlaceOfTheLast();
    void nothingComesAfterCancel();
    void itMayGoWhileItTells();

private:
    [[nodiscard]] PoemHits find(const PoemQuery &query, qint64 offset = 0);

    QRandomGenerator m_random{1};
    std::unique_ptr<MemoryLibrary> m_library;
    std::unique_ptr<OfflinePoemSearch> m_search;
};

void TestOfflinePoemSearch::init()
{
    QList<Poem> poems;
    for (int i = 0; i < 50; ++i)
        poems += makePoem(
            {.title = u"Rain %1"_s.arg(i), .author = u"Ann"_s, .dynasty = u"old"_s, .language = u"en"_s},
            u"It rains,\nit rained %1 days."_s.arg(i));
    poems += makePoem({.title = u"Moon"_s,
                       .author = u"Ben"_s,
                       .dynasty = u"new"_s,
                       .language = u"en"_s,
                       .tags = {u"moon"_s}},
                      u"One moon,\ntwo moons."_s);
    m_library = std::make_unique<MemoryLibrary>(poems, m_random);
    m_search = std::make_unique<OfflinePoemSearch>(*m_library);
}

void TestOfflinePoemSearch::cleanup()
{
    m_search.reset();
}

PoemHits TestOfflinePoemSearch::find(const PoemQuery &query, qint64 offset)
{
    QSignalSpy found(m_search.get(), &PoemSearch::found);
    m_search->search(query, offset);
    return found.wait() ? found.first().first().value<PoemHits>() : PoemHits{-1, 0, {}};
}

void TestOfflinePoemSearch::whatIsFoundIsToldInParts()
{
    const PoemHits first = find({.words = u"rained"_s});
    QCOMPARE(first.total, 50);
    QCOMPARE(first.poems.size(), PoemSearch::part);
    QCOMPARE(first.poems.first().heading.author, u"Ann"_s);
    QVERIFY(first.poems.first().line.contains(u"rain"_s));
    const PoemHits rest = find({.words = u"rained"_s}, PoemSearch::part);
    QCOMPARE(rest.offset, PoemSearch::part);
    QCOMPARE(rest.poems.size(), 50 - PoemSearch::part);
    QVERIFY(rest.poems.first().heading.id != first.poems.last().heading.id);
}

void TestOfflinePoemSearch::filtersLeaveTheirPoems_data()
{
    QTest::addColumn<PoemQuery>("query");
    QTest::addColumn<qint64>("total");
    QTest::addRow("an author") << PoemQuery{u"moon"_s, u"Ben"_s, {}, {}} << qint64(1);
    QTest::addRow("another author") << PoemQuery{u"moon"_s, u"Ann"_s, {}, {}} << qint64(0);
    QTest::addRow("an author alone") << PoemQuery{{}, u"Ann"_s, {}, {}} << qint64(50);
    QTest::addRow("a dynasty alone") << PoemQuery{{}, {}, u"new"_s, {}} << qint64(1);
    QTest::addRow("a tag alone") << PoemQuery{{}, {}, {}, u"moon"_s} << qint64(1);
    QTest::addRow("what does not go together") << PoemQuery{{}, u"Ann"_s, {}, u"moon"_s} << qint64(0);
}

void TestOfflinePoemSearch::filtersLeaveTheirPoems()
{
    QFETCH(PoemQuery, query);
    QFETCH(qint64, total);
    const PoemHits hits = find(query);
    QCOMPARE(hits.total, total);
    QCOMPARE(hits.poems.size(), std::min<qint64>(total, PoemSearch::part));
}

void TestOfflinePoemSearch::aPoemIsReadByItsId()
{
    const QString id = find({.words = u"moon"_s}).poems.first().heading.id;
    QSignalSpy read(m_search.get(), &PoemSearch::poemRead);
    m_search->read(id);
    QVERIFY(read.wait());
    const auto poem = read.first().first().value<PastAnswer>();
    QCOMPARE(poem.text, u"One moon,\ntwo moons."_s);
    QCOMPARE(poem.heading.title, u"Moon"_s);
    QVERIFY(poem.isComplete);
}

void TestOfflinePoemSearch::anUnknownIdFails()
{
    QSignalSpy failed(m_search.get(), &PoemSearch::readingFailed);
    m_search->read(u"nobody"_s);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<StreamError>().httpStatus, 404);
}

void TestOfflinePoemSearch::nothingComesFromInsideACall()
{
    const QSignalSpy found(m_search.get(), &PoemSearch::found);
    const QSignalSpy failed(m_search.get(), &PoemSearch::readingFailed);
    m_search->search({.words = u"moon"_s}, 0);
    m_search->read(u"nobody"_s);
    QVERIFY(found.isEmpty() && failed.isEmpty());
    QTRY_COMPARE(found.size() + failed.size(), 2);
}

void TestOfflinePoemSearch::theNextSearchTakesThePlaceOfTheLast()
{
    const QSignalSpy found(m_search.get(), &PoemSearch::found);
    m_search->search({.words = u"rained"_s}, 0);
    m_search->search({.words = u"moon"_s}, 0);
    QTRY_COMPARE(found.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().first().value<PoemHits>().poems.first().heading.title, u"Moon"_s);
}

void TestOfflinePoemSearch::nothingComesAfterCancel()
{
    const QSignalSpy found(m_search.get(), &PoemSearch::found);
    const QSignalSpy failed(m_search.get(), &PoemSearch::readingFailed);
    m_search->cancel();
    m_search->search({.words = u"moon"_s}, 0);
    m_search->read(u"nobody"_s);
    m_search->cancel();
    QCoreApplication::processEvents();
    QVERIFY(found.isEmpty() && failed.isEmpty());
}

void TestOfflinePoemSearch::itMayGoWhileItTells()
{
    connect(m_search.get(), &PoemSearch::found, this, [this] { m_search.reset(); });
    m_search->search({.words = u"moon"_s}, 0);
    QTRY_VERIFY(!m_search);
}

} // namespace

QTEST_GUILESS_MAIN(TestOfflinePoemSearch)
#include "tst_offlinepoemsearch.moc"
