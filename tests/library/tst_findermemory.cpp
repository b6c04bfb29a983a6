// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/findermemory.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

FoundPoem foundPoem(int number, bool isOneOfMany = true, int rank = 0, const QString &words = u"moon"_s)
{
    FoundPoem found;
    found.row.poem = makePoem({.title = u"Made up"_s, .author = u"Nobody"_s, .language = u"en"_s},
                              u"the %1th of many poems"_s.arg(number));
    found.match = {PoemMatch::Kind::Words, {}, {words}, {}, {}};
    found.rank = rank;
    found.isOneOfMany = isOneOfMany;
    return found;
}

QList<FoundPoem> foundPoems(int count)
{
    QList<FoundPoem> found;
    for (int i = 0; i < count; ++i)
        found += foundPoem(i);
    return found;
}

qint64 numberOf(const FoundPoem &found)
{
    return poemNumber(found.row.poem.id);
}

/// What was found for a question, and how one of it is chosen, over and over.
class TestFinderMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void candidatesAreThoseThatDoAsWell_data();
    void candidatesAreThoseThatDoAsWell();
    void anEditionIsNoCandidateOfItsOwn();
    void eachCandidateKeepsItsMatch();
    void moreThanAChoiceNeedsIsNotKept();
    void whatWasShownComesLater();
    void whatAloneFitsIsShownAgain();
    void theChoiceIsTheSameAsFromAllThatWasFound();
    void aQuestionIsLookedForOnce();
    void languagesAreRememberedApart();
    void whatFindsNothingIsRememberedToo();
    void nothingIsToldBeforeTheFirstAnswerIs();
    void whatChangedIsLookedForAgain();
    void whatChangedMeanwhileIsNotRemembered();
    void whatWasAskedLongestAgoGivesWay();

private:
    const CharacterFold m_fold;
    const PoemLibrary::Question m_question{u"moon"_s, {}};
    [[nodiscard]] std::function<Candidates()> finding(const QList<FoundPoem> &found, int *times = nullptr)
    {
        return [this, found, times] {
            if (times)
                ++*times;
            return Candidates(found, m_fold);
        };
    }
};

void TestFinderMemory::candidatesAreThoseThatDoAsWell_data()
{
    QTest::addColumn<QList<FoundPoem>>("found");
    QTest::addColumn<qsizetype>("candidates");
    QTest::addRow("of none") << QList<FoundPoem>() << qsizetype(0);
    QTest::addRow("the best alone, where no other does as well")
        << QList<FoundPoem>{foundPoem(0, false), foundPoem(1), foundPoem(2)} << qsizetype(1);
    QTest::addRow("all of many") << foundPoems(3) << qsizetype(3);
    QTest::addRow("those of its rank")
        << QList<FoundPoem>{foundPoem(0), foundPoem(1), foundPoem(2, true, 1)} << qsizetype(2);
    QTest::addRow("up to one that is not of the many")
        << QList<FoundPoem>{foundPoem(0), foundPoem(1), foundPoem(2, false), foundPoem(3)} << qsizetype(2);
}

void TestFinderMemory::candidatesAreThoseThatDoAsWell()
{
    QFETCH(QList<FoundPoem>, found);
    QFETCH(qsizetype, candidates);
    const Candidates all(found, m_fold);
    QCOMPARE(all.all().size(), candidates);
    QCOMPARE(all.isEmpty(), candidates == 0);
    for (qsizetype i = 0; i < candidates; ++i)
        QCOMPARE(all.all().at(i).poem, numberOf(found.at(i)));
}

void TestFinderMemory::anEditionIsNoCandidateOfItsOwn()
{
    QList<FoundPoem> found = foundPoems(2);
    found.insert(1, found.first());
    found[1].row.poem = makePoem(found.at(1).row.poem, found.at(1).row.poem.text + u", with another end"_s);
    const Candidates all(found, m_fold);
    QCOMPARE(all.all().size(), 2);
    QCOMPARE(all.all().last().poem, numberOf(found.last()));
}

void TestFinderMemory::eachCandidateKeepsItsMatch()
{
    const QList<FoundPoem> found{foundPoem(0, true, 0, u"moon"_s), foundPoem(1, true, 0, u"night"_s),
                                 foundPoem(2, true, 0, u"moon"_s)};
    const Candidates all(found, m_fold);
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY(all.matchOf(all.all().at(i)) == found.at(i).match);
}

void TestFinderMemory::moreThanAChoiceNeedsIsNotKept()
{
    const Candidates all(foundPoems(2000), m_fold);
    QCOMPARE(all.all().size(), RecentPoems::most + 1);
    QVERIFY2(all.bytes() < 4000, qPrintable(QString::number(all.bytes())));
}

void TestFinderMemory::whatWasShownComesLater()
{
    FinderMemory memory;
    const QList<FoundPoem> found = foundPoems(3);
    const Candidates all(found, m_fold);
    for (const FoundPoem &poem : found)
        QCOMPARE(memory.choose(all).poem, numberOf(poem));
    QCOMPARE(memory.choose(all).poem, numberOf(found.first())); // each was shown
}

void TestFinderMemory::whatAloneFitsIsShownAgain()
{
    FinderMemory memory;
    const Candidates one({foundPoem(0, false), foundPoem(1)}, m_fold);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(memory.choose(one).poem, numberOf(foundPoem(0)));
}

void TestFinderMemory::theChoiceIsTheSameAsFromAllThatWasFound()
{
    FinderMemory memory;
    const QList<FoundPoem> found = foundPoems(200);
    const Candidates all(found, m_fold);
    for (const FoundPoem &poem : found.mid(0, RecentPoems::most))
        memory.setShown(RecentPoems::markOf(poem.row.poem, m_fold));
    QCOMPARE(memory.choose(all).poem, numberOf(found.at(RecentPoems::most)));
    QCOMPARE(memory.choose(all).poem, numberOf(found.first())); // fifty others were shown since
}

void TestFinderMemory::aQuestionIsLookedForOnce()
{
    FinderMemory memory;
    int times = 0;
    for (int i = 0; i < 3; ++i) {
        const Candidates found = memory.find(m_question, finding(foundPoems(2), &times));
        QCOMPARE(found.all().size(), 2);
    }
    QCOMPARE(times, 1);
}

void TestFinderMemory::languagesAreRememberedApart()
{
    FinderMemory memory;
    QCOMPARE(memory.find({u"moon"_s, u"zh"_s}, finding(foundPoems(1))).all().size(), 1);
    QCOMPARE(memory.find({u"moon"_s, u"en"_s}, finding(foundPoems(2))).all().size(), 2);
    QCOMPARE(memory.find({u"moon"_s, {}}, finding(foundPoems(3))).all().size(), 3);
    QCOMPARE(memory.find({u"moon"_s, u"zh"_s}, finding({})).all().size(), 1);
}

void TestFinderMemory::whatFindsNothingIsRememberedToo()
{
    FinderMemory memory;
    int times = 0;
    for (int i = 0; i < 2; ++i)
        QVERIFY(memory.find(m_question, finding({}, &times)).isEmpty());
    QCOMPARE(times, 1);
}

void TestFinderMemory::nothingIsToldBeforeTheFirstAnswerIs()
{
    FinderMemory memory;
    memory.setTold(m_question); // nobody found it
    QVERIFY(memory.told(m_question).isEmpty());
    static_cast<void>(memory.find(m_question, finding(foundPoems(2))));
    QVERIFY(memory.told(m_question).isEmpty());
    memory.setTold(m_question);
    QCOMPARE(memory.told(m_question).all().size(), 2);
}

void TestFinderMemory::whatChangedIsLookedForAgain()
{
    FinderMemory memory;
    static_cast<void>(memory.find(m_question, finding(foundPoems(2))));
    memory.setTold(m_question);
    memory.forget();
    QVERIFY(memory.told(m_question).isEmpty());
    QCOMPARE(memory.find(m_question, finding(foundPoems(3))).all().size(), 3);
}

void TestFinderMemory::whatChangedMeanwhileIsNotRemembered()
{
    FinderMemory memory;
    const auto old = [&] {
        memory.forget(); // as the other thread may
        return Candidates(foundPoems(2), m_fold);
    };
    QCOMPARE(memory.find(m_question, old).all().size(), 2);
    QCOMPARE(memory.find(m_question, finding(foundPoems(3))).all().size(), 3);
}

void TestFinderMemory::whatWasAskedLongestAgoGivesWay()
{
    constexpr int questions = 100;
    FinderMemory memory(20'000);
    int times = 0;
    const auto ask = [&](int number) {
        static_cast<void>(memory.find({u"moon %1"_s.arg(number), {}}, finding(foundPoems(51), &times)));
    };
    for (int i = 0; i < questions; ++i) {
        ask(i);
        ask(0);
    }
    QCOMPARE(times, questions); // what is asked again and again stays
    for (int i = questions - 3; i < questions; ++i)
        ask(i);
    QCOMPARE(times, questions);
    ask(1);
    QCOMPARE(times, questions + 1);
}

} // namespace

QTEST_APPLESS_MAIN(TestFinderMemory)
#include "tst_findermemory.moc"
