// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/questiontext.h"
#include "questionwindow.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// What comes into the question by paste and drop, and how much of it.
class TestQuestionPaste : public QuestionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void pastedTextIsPlain_data();
    void pastedTextIsPlain();
    void pastedMarkupLosesItsLooks();
    void aDropBringsTextOnly();
    void textIsCutBetweenClusters_data();
    void textIsCutBetweenClusters();
    void aPasteThatDoesNotFitIsCutAndSaid();
    void aSelectionMakesRoom();
    void nothingIsTypedIntoAFullQuestion();
};

void TestQuestionPaste::pastedTextIsPlain_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("text");
    QTest::newRow("lines from Windows") << u"one\r\ntwo\r\n"_s << u"one\ntwo\n"_s;
    QTest::newRow("lines from an old Mac") << u"one\rtwo"_s << u"one\ntwo"_s;
    QTest::newRow("Unicode's separators")
        << u"one\u2028two\u2029three\u0085four"_s << u"one\ntwo\nthree\nfour"_s;
    QTest::newRow("a form feed and a vertical tab") << u"one\ftwo\vthree"_s << u"one\ntwo\nthree"_s;
    QTest::newRow("control characters") << u"o\u0000n\u001be\u0007\ttab"_s << u"one\ttab"_s;
    QTest::newRow("markup") << u"<b>bold</b> &amp;"_s << u"<b>bold</b> &amp;"_s;
    QTest::newRow("Han beyond the first plane") << u"𠀀月"_s << u"𠀀月"_s;
}

void TestQuestionPaste::pastedTextIsPlain()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, text);
    auto *data = new QMimeData;
    data->setText(pasted);
    paste(data);
    QCOMPARE(m_edit->text(), text);
}

void TestQuestionPaste::pastedMarkupLosesItsLooks()
{
    auto *data = new QMimeData;
    data->setHtml(u"<p style='font-size:40pt'>The <b>moon</b></p>"_s);
    paste(data);
    QCOMPARE(m_edit->text(), u"The moon"_s);
    QVERIFY(!m_edit->document()->toHtml().contains(u"40pt"_s));
    QCOMPARE(m_edit->shownLines(), 1);
}

void TestQuestionPaste::aDropBringsTextOnly()
{
    const QPoint place = m_edit->viewport()->rect().center();
    const auto drop = [&](const QMimeData &data) {
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_edit->viewport(), &enter);
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (enter.isAccepted())
            QCoreApplication::sendEvent(m_edit->viewport(), &event);
        return enter.isAccepted();
    };
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/poem.txt"_s)});
    QVERIFY(drop(file));
    QCOMPARE(m_edit->text(), u"file:///tmp/poem.txt"_s);
    m_edit->clear();
    QMimeData rich;
    rich.setHtml(u"<h1>moon</h1>"_s);
    QVERIFY(drop(rich));
    QCOMPARE(m_edit->text(), u"moon"_s);
    QMimeData picture;
    picture.setImageData(QImage(8, 8, QImage::Format_RGB32));
    QVERIFY(!drop(picture));
    QCOMPARE(m_edit->text(), u"moon"_s);
}

void TestQuestionPaste::textIsCutBetweenClusters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("most");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("all of it fits") << u"moon"_s << qsizetype(4) << u"moon"_s;
    QTest::newRow("one too many") << u"moons"_s << qsizetype(4) << u"moon"_s;
    QTest::newRow("code points count, not code units") << u"𠀀𠀁𠀂"_s << qsizetype(3) << u"𠀀𠀁𠀂"_s;
    QTest::newRow("a pair is not cut") << u"𠀀𠀁𠀂"_s << qsizetype(2) << u"𠀀𠀁"_s;
    QTest::newRow("an accent stays with its letter") << u"me\u0301"_s << qsizetype(2) << u"m"_s;
    QTest::newRow("a family stays together") << u"a👨‍👩‍👧"_s << qsizetype(4) << u"a"_s;
    QTest::newRow("a flag stays whole") << u"ab🇨🇳"_s << qsizetype(3) << u"ab"_s;
    QTest::newRow("no room") << u"moon"_s << qsizetype(0) << QString();
    QTest::newRow("megabytes") << QString(4'000'000, u'月') << qsizetype(1000) << QString(1000, u'月');
}

void TestQuestionPaste::textIsCutBetweenClusters()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, most);
    QTEST(beginningOf(text, most), "beginning");
}

void TestQuestionPaste::aPasteThatDoesNotFitIsCutAndSaid()
{
    QSignalSpy shortened(m_bar, &QuestionBar::shortened);
    m_edit->setText(u"moon"_s);
    auto *data = new QMimeData;
    data->setText(QString(995, u'月') + u"👨‍👩‍👧"_s);
    paste(data);
    QCOMPARE(m_edit->text(), u"moon"_s + QString(995, u'月'));
    QCOMPARE(shortened.size(), 1);
    commit(u"雨雪"_s);
    QCOMPARE(m_edit->text().last(2), u"月雨"_s);
    QCOMPARE(countCodePoints(m_edit->text()), longestQuestion);
    QCOMPARE(shortened.size(), 2);
    m_edit->setText(QString(2000, u'月'));
    QCOMPARE(m_edit->text().size(), longestQuestion);
}

void TestQuestionPaste::aSelectionMakesRoom()
{
    QSignalSpy shortened(m_bar, &QuestionBar::shortened);
    m_edit->setText(QString(longestQuestion, u'月'));
    m_edit->selectAll();
    auto *data = new QMimeData;
    data->setText(QString(longestQuestion, u'雨'));
    paste(data);
    QCOMPARE(m_edit->text(), QString(longestQuestion, u'雨'));
    QCOMPARE(shortened.size(), 0);
}

void TestQuestionPaste::nothingIsTypedIntoAFullQuestion()
{
    QSignalSpy shortened(m_bar, &QuestionBar::shortened);
    const QString full(longestQuestion, u'月');
    m_edit->setText(full);
    QTest::keyClick(m_edit, 'x');
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_edit->text(), full);
    QCOMPARE(shortened.size(), 2);
    press(Qt::Key_Backspace);
    QTest::keyClick(m_edit, 'x');
    QCOMPARE(m_edit->text().back(), u'x');
    QCOMPARE(shortened.size(), 2);
}

QTEST_MAIN(TestQuestionPaste)
#include "tst_questionpaste.moc"
