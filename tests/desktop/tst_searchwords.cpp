// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchwindow.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// What is searched for, and when.
class TestSearchWords : public SearchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void itSearchesAMomentAfterTheLastKey();
    void returnSearchesAtOnce();
    void theSameIsNotSearchedTwice();
    void filtersAreSearchedBy();
    void anEmptiedSearchEmptiesTheList();
    void whatIsComposedIsNotSearched();
    void aCompositionOverASelectionIsNotSearched();
    void returnDoesNotSearchWhatIsComposed();
};

void TestSearchWords::itSearchesAMomentAfterTheLastKey()
{
    type(u"moon"_s);
    QVERIFY(isAboutToSearch());
    QVERIFY(m_search->queries.isEmpty());
    const QList<PoemQuery> once{{.words = u"moon"_s}};
    QTRY_COMPARE(m_search->queries, once);
    QCOMPARE(m_search->offsets, QList<qint64>{0});
}

void TestSearchWords::returnSearchesAtOnce()
{
    type(u" moon "_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries, QList<PoemQuery>{{.words = u"moon"_s}});
    QVERIFY(!isAboutToSearch());
}

void TestSearchWords::theSameIsNotSearchedTwice()
{
    searchFor(u"moon"_s);
    press(Qt::Key_Return);
    type(u" "_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.size(), 1);
}

void TestSearchWords::filtersAreSearchedBy()
{
    press(Qt::Key_Tab);
    type(u"Li Bai"_s);
    press(Qt::Key_Tab);
    type(u"Tang"_s);
    press(Qt::Key_Tab);
    type(u"moon"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.last(), (PoemQuery{{}, u"Li Bai"_s, u"Tang"_s, u"moon"_s}));
}

void TestSearchWords::anEmptiedSearchEmptiesTheList()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    QCOMPARE(list().model()->rowCount(), 3);
    part<QLineEdit>("words").clear();
    QCOMPARE(list().model()->rowCount(), 0);
    QCOMPARE(m_search->queries.size(), 1);
    QVERIFY(m_search->cancellations > 0);
    QCOMPARE(sentence(), u"Search by words, author, dynasty or tag."_s);
}

void TestSearchWords::whatIsComposedIsNotSearched()
{
    compose(u"ming"_s);
    compose(u"mingyue"_s);
    QVERIFY(!isAboutToSearch());
    QVERIFY(m_search->queries.isEmpty());
    compose({}, u"明月"_s);
    const QList<PoemQuery> once{{.words = u"明月"_s}};
    QTRY_COMPARE(m_search->queries, once);
}

void TestSearchWords::aCompositionOverASelectionIsNotSearched()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    part<QLineEdit>("words").selectAll();
    compose(u"ming"_s);
    QCOMPARE(part<QLineEdit>("words").text(), QString());
    QVERIFY(!isAboutToSearch());
    QCOMPARE(m_search->queries.size(), 1);
    QCOMPARE(list().model()->rowCount(), 3);
    compose({}); // given up, and so the field is empty
    QTRY_COMPARE(list().model()->rowCount(), 0);
}

void TestSearchWords::returnDoesNotSearchWhatIsComposed()
{
    type(u"moon"_s);
    compose(u"ming"_s);
    press(Qt::Key_Return);
    QVERIFY(m_search->queries.isEmpty());
}

QTEST_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
