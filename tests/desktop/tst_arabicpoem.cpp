// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/poemlayout.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/typewriterlabel.h"
#include "poemwindow.h"

#include <QtGui/QGlyphRun>
#include <QtGui/QImage>
#include <QtGui/QRawFont>
#include <QtGui/QStyleHints>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(700, 600);

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

} // namespace

/// The window from right to left, and an Arabic poem in it.
class TestArabicPoem : public PoemWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::styleHints()->setCursorFlashTime(0);
        open(size);
    }
    void cleanup()
    {
        close();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QGuiApplication::styleHints()->setCursorFlashTime(1000);
    }

    void theBarIsMirrored();
    void thePageIsMirrored();
    void anArabicPoemStandsAtTheRight();
    void aMoonBeforeItIsNoLetter();
    void noArabicGlyphMoves_data();
    void noArabicGlyphMoves();
    void theCaretIsBesideWhatIsWritten();
    void arrowsGoWhereTheyPoint();
};

void TestArabicPoem::theBarIsMirrored()
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
    open(size); // and one that begins so
    QCOMPARE(part(u"ask"_s).geometry(), mirrored);
}

void TestArabicPoem::thePageIsMirrored()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open(size);
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

void TestArabicPoem::anArabicPoemStandsAtTheRight()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open(size);
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

void TestArabicPoem::aMoonBeforeItIsNoLetter()
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

void TestArabicPoem::noArabicGlyphMoves_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<qsizetype>("piece");
    for (const int width : {240, 420, 700})
        for (const qsizetype piece : {1, 4, 50})
            QTest::addRow("%d px, pieces of %d", width, static_cast<int>(piece)) << width << piece;
}

void TestArabicPoem::noArabicGlyphMoves()
{
    QFETCH(int, width);
    QFETCH(qsizetype, piece);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open(size);
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

void TestArabicPoem::theCaretIsBesideWhatIsWritten()
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

void TestArabicPoem::arrowsGoWhereTheyPoint()
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

QTEST_MAIN(TestArabicPoem)
#include "tst_arabicpoem.moc"
