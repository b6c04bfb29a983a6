// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/quietlabel.h"
#include "app/desktop/shortcutlist.h"
#include "app/desktop/twolinerow.h"
#include "fakepoemsource.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// What is written from left to right, in a window that is not.
class TestMirrored : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aRowKeepsTheEndOfItsSentence_data();
    void aRowKeepsTheEndOfItsSentence();
    void aRowThatIsCutEndsInItsDots();
    void aQuestionKeepsItsEnd_data();
    void aQuestionKeepsItsEnd();
    void theHintKeepsItsMargin();
    void theListOfKeysHasNoLettersToPress();
    void wrappedLinesBeginBelowEachOther();

private:
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

// All that differs from the corner; null: nothing does.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != image.pixel(0, 0))
                ink |= QRect(x, y, 1, 1);
    return ink;
}

// Of "llll.", which is a full stop where it is the lower one of both ends.
bool endsAtTheRight(const QImage &image)
{
    const QRect ink = inkOf(image);
    const int narrow = ink.height() / 6;
    const QRect left = inkOf(image.copy(ink.left() - 1, 0, narrow + 1, image.height()));
    const QRect right = inkOf(image.copy(ink.right() - narrow + 1, 0, narrow + 1, image.height()));
    return right.height() < left.height();
}

QImage rowWith(const QString &text, int width)
{
    QStyleOptionViewItem option;
    option.initFrom(QApplication::activeWindow());
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.direction = Qt::RightToLeft;
    option.rect = {QPoint(), QSize(width, TwoLineRow::sizeHint(option).height())};
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Base));
    QPainter painter(&image);
    painter.setLayoutDirection(Qt::RightToLeft); // as a widget's is
    TwoLineRow(option, 0, 0).drawUpper(painter, text);
    return image;
}

void TestMirrored::init()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->resize(700, 500);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMirrored::cleanup()
{
    m_window.reset();
    m_source.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestMirrored::aRowKeepsTheEndOfItsSentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAtTheRight");
    QTest::newRow("English") << u"llll."_s << true;
    QTest::newRow("Arabic") << u"اللل."_s << false;
}

void TestMirrored::aRowKeepsTheEndOfItsSentence()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isAtTheRight);
    const QImage row = rowWith(text, 300);
    QCOMPARE(endsAtTheRight(row), isAtTheRight);
    QVERIFY(inkOf(row).left() > 150); // it stands where the reader begins
}

void TestMirrored::aRowThatIsCutEndsInItsDots()
{
    QVERIFY(endsAtTheRight(rowWith(u"llll"_s.repeated(30), 200)));
}

void TestMirrored::aQuestionKeepsItsEnd_data()
{
    aRowKeepsTheEndOfItsSentence_data();
}

void TestMirrored::aQuestionKeepsItsEnd()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isAtTheRight);
    auto *edit = m_window->findChild<QuestionEdit *>();
    edit->setText(text);
    m_window->findChild<QWidget *>(u"ask"_s)->setFocus();
    QCoreApplication::processEvents();
    const QImage written = edit->viewport()->grab().toImage();
    QCOMPARE(endsAtTheRight(written), isAtTheRight);
    QVERIFY(inkOf(written).left() > written.width() / 2);
}

void TestMirrored::theHintKeepsItsMargin()
{
    auto *edit = m_window->findChild<QuestionEdit *>();
    m_window->findChild<QWidget *>(u"ask"_s)->setFocus();
    const int margin = qRound(edit->document()->documentMargin());
    for (const QString &hint : {u"هههه"_s, u"ه"_s.repeated(300)}) {
        edit->setHint(hint);
        QCoreApplication::processEvents();
        const QImage shown = edit->viewport()->grab().toImage();
        const QRect ink = inkOf(shown);
        QVERIFY(!ink.isEmpty());
        QVERIFY2(ink.right() < shown.width() - margin, qPrintable(QString::number(ink.right())));
        QVERIFY2(ink.left() >= margin, qPrintable(QString::number(ink.left())));
    }
}

// "(C)" behind a word is the letter of its menu, as in Chinese.
void TestMirrored::theListOfKeysHasNoLettersToPress()
{
    QAction first(u"نسخ (&C)"_s);
    first.setShortcut(QKeySequence::Copy);
    QAction second(u"حفظ كنص (&S)…"_s);
    second.setShortcut(QKeySequence::Save);
    const ShortcutList list({&first, &second}, SendKey::Return, m_window.get());
    QStringList words;
    for (const QLabel *label : list.findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.contains(u"نسخ"_s));
    QVERIFY(words.contains(u"حفظ كنص…"_s));
}

void TestMirrored::wrappedLinesBeginBelowEachOther()
{
    QuietLabel label;
    label.setText(u"هههه "_s.repeated(8).trimmed());
    label.resize(label.fontMetrics().horizontalAdvance(u"هههه هههه ههه"_s), 400);
    const int lineHeight = label.fontMetrics().lineSpacing();
    const int lines = label.heightForWidth(label.width()) / lineHeight;
    QCOMPARE(lines, 4);
    const QImage drawn = label.grab().toImage();
    const QRect all = inkOf(drawn);
    QVERIFY(all.height() > 3 * lineHeight); // no line is missing
    QVERIFY(all.height() < 4 * lineHeight);
    for (int line = 0; line < lines; ++line) {
        const QRect band(0, all.top() + line * lineHeight, drawn.width(), lineHeight * 2 / 3);
        QCOMPARE(inkOf(drawn.copy(band)).right(), all.right());
    }
    QVERIFY(all.right() > drawn.width() - 3);
}

} // namespace

QTEST_MAIN(TestMirrored)
#include "tst_mirrored.moc"
