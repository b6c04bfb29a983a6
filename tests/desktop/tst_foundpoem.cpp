// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/questionbar.h"
#include "searchwindow.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// A poem that was found is chosen, typed and kept.
class TestFoundPoem : public SearchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void byKeysAloneAPoemIsTyped();
    void aClickTypesThePoem();
    void aDoubleClickTypesItOnce();
    void theTypedPoemIsKept();
    void aPoemThatCannotBeReadIsSaid_data();
    void aPoemThatCannotBeReadIsSaid();
    void aLatePoemDoesNotReplaceAnAnswer();
};

void TestFoundPoem::byKeysAloneAPoemIsTyped()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    answer(u"id2"_s);
    QTRY_VERIFY(shownPoem().contains(u"The moon is up."_s));
    QCOMPARE(shown("title"), u"Night"_s);
    QCOMPARE(shown("asked"), u"moon"_s);
    QVERIFY(m_source->questions.isEmpty());
    QVERIFY(panel().isVisible()); // for the next one
    QCOMPARE(QApplication::focusWidget(), &list());
    press(Qt::Key_Up);
    press(Qt::Key_Space);
    QCOMPARE(m_search->ids.last(), u"id1"_s);
}

void TestFoundPoem::aClickTypesThePoem()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(1);
    QCOMPARE(m_search->ids, QStringList{u"id2"_s});
    answer(u"id2"_s);
    QTRY_VERIFY(shownPoem().contains(u"The moon is up."_s));
}

void TestFoundPoem::aDoubleClickTypesItOnce()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(1, true);
    QCOMPARE(m_search->ids, QStringList{u"id2"_s});
    click(2);
    QCOMPARE(m_search->ids.last(), u"id3"_s);
}

void TestFoundPoem::theTypedPoemIsKept()
{
    part<QLineEdit>("author").setFocus();
    type(u"Somebody"_s);
    press(Qt::Key_Return);
    m_search->tellFound(1, 1);
    click(0);
    answer(u"id1"_s);
    const HistoryEntry entry = m_store->entry(m_store->find({}, 1).first().id);
    QCOMPARE(entry.answer.question, u"Somebody"_s);
    QCOMPARE(entry.answer.heading.title, u"Night"_s);
    QCOMPARE(entry.answer.heading.matchedWords, QStringList{u"moon"_s});
    QVERIFY(entry.answer.isComplete);
}

void TestFoundPoem::aPoemThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<StreamError>("error");
    QTest::addColumn<QString>("said");
    QTest::addRow("gone") << StreamError{StreamError::Kind::HttpStatus, 404}
                          << u"This poem is not there any more."_s;
    QTest::addRow("cut off") << StreamError{StreamError::Kind::Cut} << u"The connection was lost."_s;
}

void TestFoundPoem::aPoemThatCannotBeReadIsSaid()
{
    QFETCH(StreamError, error);
    QFETCH(QString, said);
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(0);
    Q_EMIT m_search->readingFailed(error);
    QCOMPARE(sentence(), said);
    QCOMPARE(heard(), said);
    click(0);
    answer(u"id1"_s);
    QTRY_VERIFY(shownPoem().contains(u"The moon is up."_s));
}

void TestFoundPoem::aLatePoemDoesNotReplaceAnAnswer()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(0);
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"why"_s);
    answer(u"id1"_s);
    QCOMPARE(shownPoem(), QString());
    QVERIFY(m_source->isAnswering);
}

QTEST_MAIN(TestFoundPoem)
#include "tst_foundpoem.moc"
