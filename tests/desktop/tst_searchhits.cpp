// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/voice.h"
#include "searchwindow.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// What is shown and said of what was found, or was not.
class TestSearchHits : public SearchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void howManyAreFoundIsSaid_data();
    void howManyAreFoundIsSaid();
    void theCountIsHeardOnceForEachSearch();
    void aHitHasTitleAuthorAndLine();
    void moreIsFetchedAtTheEnd();
    void whatComesAfterMoreBelongsToTheNewWords();
    void aFailureIsSaidAndTriedAgain();
    void aFailureFurtherDownLeavesWhatIsThere();
};

void TestSearchHits::howManyAreFoundIsSaid_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("said");
    QTest::addRow("none") << qint64(0) << u"Nothing found."_s;
    QTest::addRow("some") << qint64(999) << u"999 poem(s)"_s;
    QTest::addRow("as many as are counted") << qint64(1000) << u"1,000+ poems"_s;
}

void TestSearchHits::howManyAreFoundIsSaid()
{
    QFETCH(qint64, total);
    QFETCH(QString, said);
    QLocale::setDefault(QLocale(QLocale::English));
    searchFor(u"moon"_s);
    m_search->tellFound(total == 0 ? 0 : 3, total);
    QCOMPARE(sentence(), said);
    QCOMPARE(heard(), said);
    QVERIFY(!part<QWidget>("again").isVisible());
}

void TestSearchHits::theCountIsHeardOnceForEachSearch()
{
    const auto &voice = *m_window->findChild<Voice *>(u"searchVoice"_s);
    QCOMPARE(voice.sentence(), QString()); // the panel's own words are there to be read
    type(u"moon"_s);
    QCOMPARE(voice.sentence(), QString());
    press(Qt::Key_Return);
    QTRY_COMPARE(sentence(), u"Searching …"_s);
    QCOMPARE(voice.sentence(), QString());
    m_search->tellFound(40, 90);
    QCOMPARE(voice.sentence(), u"90 poem(s)"_s);
    list().scrollToBottom();
    QTRY_COMPARE(m_search->offsets.last(), 40);
    m_search->tellFound(40, 91); // another one came meanwhile
    QCOMPARE(voice.sentence(), u"90 poem(s)"_s);
}

void TestSearchHits::aHitHasTitleAuthorAndLine()
{
    searchFor(u"moon"_s);
    m_search->tellFound(1, 1);
    const QModelIndex hit = list().model()->index(0, 0);
    QCOMPARE(hit.data().toString(), u"Poem 1"_s);
    QCOMPARE(hit.data(Qt::AccessibleTextRole).toString(), u"Poem 1, Somebody · Tang, Line 1"_s);
    QCoreApplication::processEvents();
    const QImage painted = list().viewport()->grab().toImage();
    m_search->tellFound(0, 0);
    QCoreApplication::processEvents();
    QVERIFY(list().viewport()->grab().toImage() != painted);
}

void TestSearchHits::moreIsFetchedAtTheEnd()
{
    searchFor(u"moon"_s);
    m_search->tellFound(40, 100);
    QCoreApplication::processEvents();
    QCOMPARE(m_search->queries.size(), 1); // the end is not in sight
    press(Qt::Key_Down);
    press(Qt::Key_End);
    QTRY_COMPARE(m_search->offsets, QList<qint64>({0, 40}));
    QCOMPARE(m_search->queries.last(), m_search->queries.first());
    m_search->tellFound(40, 100);
    QCOMPARE(list().model()->rowCount(), 80);
    QCOMPARE(list().currentIndex().row(), 39); // where the reader was
    press(Qt::Key_End);
    QTRY_COMPARE(m_search->offsets.last(), 80);
    m_search->tellFound(20, 100);
    press(Qt::Key_End);
    QCoreApplication::processEvents();
    QCOMPARE(m_search->offsets.size(), 3);
    QCOMPARE(list().model()->index(99, 0).data().toString(), u"Poem 100"_s);
}

void TestSearchHits::whatComesAfterMoreBelongsToTheNewWords()
{
    searchFor(u"moon"_s);
    m_search->tellFound(40, 100);
    list().scrollToBottom();
    QTRY_COMPARE(m_search->offsets.last(), 40);
    searchFor(u"sun"_s);
    QCOMPARE(m_search->offsets.last(), 0);
    m_search->tellFound(39, 39);
    QCOMPARE(list().model()->rowCount(), 39);
    QCoreApplication::processEvents();
    QVERIFY(list().verticalScrollBar()->maximum() > 0);
    QCOMPARE(list().verticalScrollBar()->value(), 0);
}

void TestSearchHits::aFailureIsSaidAndTriedAgain()
{
    searchFor(u"moon"_s);
    Q_EMIT m_search->failed({StreamError::Kind::HttpStatus, 503});
    QCOMPARE(sentence(), u"The server has too much to do at the moment."_s);
    QCOMPARE(heard(), sentence());
    QVERIFY(part<QWidget>("again").isVisible());
    part<QAbstractButton>("again").click();
    QCOMPARE(m_search->queries.size(), 2);
    QCOMPARE(m_search->queries.last().words, u"moon"_s);
    QCOMPARE(QApplication::focusWidget(), &part<QLineEdit>("words"));
    Q_EMIT m_search->failed({StreamError::Kind::NotReached});
    QCOMPARE(sentence(), u"The server cannot be reached."_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.size(), 3);
    m_search->tellFound(2, 2);
    QVERIFY(!part<QWidget>("again").isVisible());
}

void TestSearchHits::aFailureFurtherDownLeavesWhatIsThere()
{
    searchFor(u"moon"_s);
    m_search->tellFound(40, 100);
    list().scrollToBottom();
    QTRY_COMPARE(m_search->offsets.last(), 40);
    Q_EMIT m_search->failed({StreamError::Kind::Cut});
    QCOMPARE(list().model()->rowCount(), 40);
    QCoreApplication::processEvents();
    QCOMPARE(m_search->offsets.size(), 2); // not by itself
    part<QAbstractButton>("again").click();
    QCOMPARE(m_search->offsets, QList<qint64>({0, 40, 40}));
    m_search->tellFound(40, 100);
    QCOMPARE(list().model()->rowCount(), 80);
}

QTEST_MAIN(TestSearchHits)
#include "tst_searchhits.moc"
