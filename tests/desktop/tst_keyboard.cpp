// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/poemlayout.h"
#include "app/desktop/poempage.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/typewriterlabel.h"
#include "client/eventsource/messageevent.h"
#include "eventcounter.h"
#include "fakepoemsource.h"

#include <QtGui/QGlyphRun>
#include <QtGui/QRawFont>
#include <QtGui/QStyleHints>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <iterator>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString arabic = u"جاء القمر بكرسي،\nوجلس في وسط الدار.\n\n«ثم مشيت طريقا بعيدا، حتى إن رسالة كانت"
                       u" تحتاج إلى شهر كامل» — 5 أيام\n"_s;

struct Glyph
{
    quint32 index;
    qreal x;
    qreal y;
    auto operator<=>(const Glyph &) const = default;
};

std::vector<Glyph> glyphsOf(const TypewriterLabel &label)
{
    std::vector<Glyph> glyphs;
    for (const auto &placed : label.layoutOfText().glyphs(label.text().size(), 0, 1e6))
        for (qsizetype i = 0; i < placed.run.glyphIndexes().size(); ++i) {
            const QPointF at = placed.origin + placed.run.positions().at(i);
            if (!placed.run.rawFont().boundingRect(placed.run.glyphIndexes().at(i)).isEmpty())
                glyphs.push_back({placed.run.glyphIndexes().at(i), at.x(), at.y()});
        }
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
}

// Columns from the first to the last in which something is not as on the rest of the page.
QPair<int, int> inkOf(const QImage &image)
{
    int left = image.width();
    int right = -1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 128) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
    return {left, right};
}

int differing(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    return count;
}

} // namespace

/// The window without a mouse, and the other way round.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void allIsReachedAndBack_data();
    void allIsReachedAndBack();
    void hiddenWordsAreNotReached();
    void theFocusIsSeen_data();
    void theFocusIsSeen();
    void aClickNeedsNoMark();
    void theMarkGrowsWithThePoemAndMovesNothing();
    void theMarkComesBackWithTheWindow();
    void wordsArePressedByKey();

    void theBarIsMirrored();
    void thePageIsMirrored();
    void anArabicPoemStandsAtTheRight();
    void aMoonBeforeItIsNoLetter();
    void noArabicGlyphMoves_data();
    void noArabicGlyphMoves();
    void theCaretIsBesideWhatIsWritten();
    void arrowsGoWhereTheyPoint();

private:
    void open();
    void ask() { Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s); }
    void stop();
    void tabTo(const QString &name);
    void receive(const QString &text, const QString &id = {})
    {
        m_source->deliver({u"message"_s, text, id, {}});
    }
    [[nodiscard]] static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    [[nodiscard]] QWidget &part(const QString &name) const { return *m_window->findChild<QWidget *>(name); }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
    TypewriterLabel *m_poem = nullptr;
};

void TestKeyboard::init()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    open();
}

void TestKeyboard::cleanup()
{
    m_window.reset();
    m_source.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QGuiApplication::styleHints()->setCursorFlashTime(1000);
}

void TestKeyboard::open()
{
    m_window.reset();
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_window->resize(700, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_poem = m_window->findChild<TypewriterLabel *>();
}

// So that it could go on.
void TestKeyboard::stop()
{
    ask();
    receive(u"The moon has brought a chair,\n"_s, u"P.10"_s);
    QTest::mouseClick(m_window->findChild<QPushButton *>(), Qt::LeftButton);
    m_window->findChild<QuestionEdit *>()->setFocus(Qt::OtherFocusReason);
    QCoreApplication::processEvents();
}

void TestKeyboard::tabTo(const QString &name)
{
    for (int i = 0; i < 9 && focused() != name; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCoreApplication::processEvents();
    QCOMPARE(focused(), name);
}

void TestKeyboard::allIsReachedAndBack_data()
{
    QTest::addColumn<bool>("isInterrupted");
    QTest::addColumn<QStringList>("way");
    QTest::newRow("stopped") << false << QStringList{u"question"_s, u"ask"_s,  u"menu"_s,
                                                     u"poem"_s,     u"goOn"_s, u"again"_s};
    QTest::newRow("interrupted") << true
                                 << QStringList{u"question"_s, u"ask"_s, u"menu"_s, u"poem"_s, u"retry"_s};
}

void TestKeyboard::allIsReachedAndBack()
{
    QFETCH(bool, isInterrupted);
    QFETCH(QStringList, way);
    if (isInterrupted) {
        ask();
        receive(u"The moon\n"_s, u"P.10"_s);
        Q_EMIT m_source->interrupted(1h, {StreamError::Kind::Cut, 0, {}, {}});
        m_window->findChild<QuestionEdit *>()->setFocus();
    } else
        stop();
    QStringList forwards;
    for (qsizetype i = 0; i < way.size(); ++i) {
        forwards += focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(forwards, way);
    QCOMPARE(focused(), way.first()); // round once
    QStringList backwards;
    for (qsizetype i = 0; i < way.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        backwards.prepend(focused());
    }
    QCOMPARE(backwards, way);
}

void TestKeyboard::hiddenWordsAreNotReached()
{
    QSet<QString> reached;
    for (int i = 0; i < 6; ++i) {
        reached += focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached, QSet<QString>({u"question"_s, u"ask"_s, u"menu"_s})); // there is no poem yet
}

void TestKeyboard::theFocusIsSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("seen"); // where; empty: on the widget itself
    QTest::newRow("the question") << u"question"_s << u"ask"_s << QString();
    QTest::newRow("the button") << u"ask"_s << u"poem"_s << QString();
    QTest::newRow("the menu") << u"menu"_s << u"question"_s << QString();
    QTest::newRow("the poem") << u"poem"_s << u"question"_s << u"focusMark"_s;
    QTest::newRow("Continue") << u"goOn"_s << u"question"_s << QString();
    QTest::newRow("Again") << u"again"_s << u"question"_s << QString();
}

void TestKeyboard::theFocusIsSeen()
{
    QFETCH(QString, name);
    QFETCH(QString, other);
    QFETCH(QString, seen);
    stop();
    tabTo(name);
    const QWidget &place = part(seen.isEmpty() ? name : seen);
    QVERIFY(place.isVisible());
    const QRect there(place.mapTo(m_window.get(), QPoint()), place.size());
    const QImage with = m_window->grab(there).toImage();
    tabTo(other);
    const QImage without = m_window->grab(there).toImage();
    QVERIFY2(differing(with, without) >= 40, qPrintable(QString::number(differing(with, without))));
    tabTo(name);
    QCOMPARE(differing(m_window->grab(there).toImage(), with), 0);
}

void TestKeyboard::aClickNeedsNoMark()
{
    stop();
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, {5, 5});
    QVERIFY(m_poem->hasFocus());
    QVERIFY(!part(u"focusMark"_s).isVisible());
    part(u"menu"_s).setFocus(Qt::TabFocusReason);
    QTest::keyClick(&part(u"menu"_s), Qt::Key_Tab);
    QVERIFY(part(u"focusMark"_s).isVisible());
    part(u"question"_s).setFocus(Qt::OtherFocusReason);
    QVERIFY(!part(u"focusMark"_s).isVisible());
}

void TestKeyboard::theMarkGrowsWithThePoemAndMovesNothing()
{
    ask();
    receive(u"One\n"_s);
    m_window->typewriter().revealAll();
    const QRect place = m_poem->geometry();
    m_poem->setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    EventCounter layouts(QEvent::LayoutRequest);
    const QWidget &mark = part(u"focusMark"_s);
    QCOMPARE(m_poem->geometry(), place);
    QCOMPARE(mark.height(), m_poem->height());
    QVERIFY(mark.geometry().right() < m_poem->x());
    QVERIFY(mark.x() > 0);
    receive(u"Two\nThree\n"_s);
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
    QVERIFY(m_poem->height() > place.height());
    QCOMPARE(mark.height(), m_poem->height());
    QCOMPARE(layouts.count, 0);
}

void TestKeyboard::theMarkComesBackWithTheWindow()
{
    stop();
    m_poem->setFocus(Qt::TabFocusReason);
    QVERIFY(part(u"focusMark"_s).isVisible());
    QWidget another;
    another.show();
    another.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&another));
    QTRY_VERIFY(!part(u"focusMark"_s).isVisible());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(part(u"focusMark"_s).isVisible());
}

void TestKeyboard::wordsArePressedByKey()
{
    stop();
    part(u"goOn"_s).setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_source->places, (QStringList{QString(), u"P.10"_s}));
    QCOMPARE(focused(), u"question"_s);
}

void TestKeyboard::theBarIsMirrored()
{
    const QRect question = part(u"question"_s).geometry();
    const QRect button = part(u"ask"_s).geometry();
    const int width = part(u"ask"_s).parentWidget()->width();
    QVERIFY(button.left() > question.right());
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(part(u"ask"_s).geometry().right() < part(u"question"_s).geometry().left());
    QCOMPARE(part(u"ask"_s).geometry().left(), width - 1 - button.right());
    QCOMPARE(part(u"question"_s).geometry().right(), width - 1 - question.left());
    QCOMPARE(part(u"ask"_s).size(), button.size());
    const QRect mirrored = part(u"ask"_s).geometry();
    open(); // and one that begins so
    QCOMPARE(part(u"ask"_s).geometry(), mirrored);
}

void TestKeyboard::thePageIsMirrored()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    stop();
    const auto right = [this](const QWidget &widget) {
        return widget.mapTo(m_window.get(), QPoint(widget.width() - 1, 0)).x();
    };
    QCOMPARE(right(part(u"goOn"_s)), right(*m_poem));
    QVERIFY(right(part(u"again"_s)) < right(part(u"goOn"_s)) - part(u"goOn"_s).width());
    auto *asked = m_window->findChild<QLabel *>(u"asked"_s);
    asked->setText(u"أين القمر؟"_s);
    const auto [left, end] = inkOf(asked->grab().toImage());
    QVERIFY(left > asked->width() / 2);
    QVERIFY(end > asked->width() - 10);
    m_poem->setFocus(Qt::TabFocusReason);
    QVERIFY(part(u"focusMark"_s).x() > m_poem->geometry().right());
    const auto [poemLeft, poemEnd] = inkOf(m_poem->grab().toImage()); // English is English
    QVERIFY(poemLeft < 10);
    QVERIFY(poemEnd < m_poem->width() - 10);
}

void TestKeyboard::anArabicPoemStandsAtTheRight()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    ask();
    receive(u"جاء القمر بكرسي،\nوجلس\n"_s);
    m_window->typewriter().revealAll();
    Q_EMIT m_source->finished();
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
    const auto [left, right] = inkOf(m_poem->grab().toImage());
    QVERIFY(left > m_poem->width() / 2);
    QVERIFY(right > m_poem->width() - 10);
    const QString question = u"أين القمر؟"_s;
    auto *edit = m_window->findChild<QuestionEdit *>();
    edit->setText(question);
    m_poem->setFocus();
    QCoreApplication::processEvents();
    const auto [writtenLeft, writtenRight] = inkOf(edit->viewport()->grab().toImage());
    QVERIFY(writtenLeft > edit->viewport()->width() / 2);
    QVERIFY(writtenRight > edit->viewport()->width() - 20);
}

void TestKeyboard::aMoonBeforeItIsNoLetter()
{
    const QString verse = u"🌙 جاء"_s;
    PoemLayout layout;
    layout.setWidth(500);
    layout.append(verse);
    layout.append(u"\n… ");
    QVERIFY(layout.isRightToLeft(0));
    QCOMPARE(layout.caretAfter(0).left(), 500.0);
    QVERIFY(layout.isRightToLeft(verse.size() + 2)); // as the verse before, for all that is known
    layout.append(u"and on");
    QVERIFY(!layout.isRightToLeft(verse.size() + 2));
}

void TestKeyboard::noArabicGlyphMoves_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<qsizetype>("piece");
    for (const int width : {240, 420, 700})
        for (const qsizetype piece : {1, 4, 50})
            QTest::addRow("%d px, pieces of %d", width, static_cast<int>(piece)) << width << piece;
}

void TestKeyboard::noArabicGlyphMoves()
{
    QFETCH(int, width);
    QFETCH(qsizetype, piece);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    m_window->resize(width, 600);
    QCoreApplication::processEvents();
    ask();
    std::vector<Glyph> before;
    const auto typeAll = [&] {
        while (m_window->typewriter().step()) {
            const auto now = glyphsOf(*m_poem);
            std::vector<Glyph> gone;
            std::set_difference(before.begin(), before.end(), now.begin(), now.end(),
                                std::back_inserter(gone));
            QVERIFY2(gone.empty(), qPrintable(m_poem->text()));
            before = now;
        }
    };
    for (qsizetype begin = 0; begin < arabic.size(); begin += piece) {
        Q_EMIT m_source->textArrived(arabic.sliced(begin, std::min(piece, arabic.size() - begin)));
        typeAll();
    }
    Q_EMIT m_source->finished();
    typeAll();
    QCOMPARE(m_poem->text(), arabic);
    QVERIFY(before.size() > 60);
}

void TestKeyboard::theCaretIsBesideWhatIsWritten()
{
    ask();
    receive(u"جاء القمر\n\n"_s);
    for (int i = 0; i < 5; ++i)
        m_window->typewriter().step();
    const PoemSetting &layout = m_poem->layoutOfText();
    const QRectF caret = layout.caretAfter(m_poem->text().size());
    QVERIFY(caret.left() < layout.caretAfter(0).left());
    QVERIFY(m_poem->isCaretShown());
    const QImage with = m_poem->grab().toImage();
    m_window->typewriter().setPace(Typewriter::instant); // which has no caret
    QCoreApplication::processEvents();
    QVERIFY(!m_poem->isCaretShown());
    m_window->typewriter().revealAll();
    const QRgb accent = m_poem->palette().color(QPalette::Highlight).rgb();
    int caretRight = -1;
    for (int x = 0; x < with.width(); ++x)
        if (with.pixel(x, qRound(caret.center().y())) == accent)
            caretRight = x;
    QVERIFY(caretRight >= 0);
    QVERIFY2(caretRight < caret.left(), qPrintable(QString::number(caretRight)));
    QCOMPARE(layout.caretAfter(10).left(), m_poem->width()); // the next lines begin at the right too
    QCOMPARE(layout.caretAfter(11).left(), m_poem->width());
}

void TestKeyboard::arrowsGoWhereTheyPoint()
{
    ask();
    receive(u"جاء القمر\n"_s);
    m_window->typewriter().revealAll();
    m_poem->setFocus();
    QTest::keyClick(m_poem, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_poem->selectedText(), u"ج"_s);
    QTest::keyClick(m_poem, Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_poem->selectedText(), u"جاء "_s);
    QTest::keyClick(m_poem, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_poem->selectedText(), u"جاء"_s);
    QTest::keyClick(m_poem, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_poem->selectedText(), u"جاء القمر"_s);
    QTest::keyClick(m_poem, Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(!m_poem->hasSelection());
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
