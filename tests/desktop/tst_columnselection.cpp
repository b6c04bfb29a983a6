// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/typewriterlabel.h"
#include "columnwindow.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// What a reader selects, and a screen reader finds, in columns.
class TestColumnSelection : public ColumnWindow
{
    Q_OBJECT

private Q_SLOTS:
    void draggingAndDoubleClicksSelect();
    void keysGoWhereTheyPoint_data();
    void keysGoWhereTheyPoint();
    void aKeyBringsItsCursorIntoView();
    void selectingMovesNoGlyph();
    void aScreenReaderFindsCharacters();
};

void TestColumnSelection::draggingAndDoubleClicksSelect()
{
    ask();
    type(quatrain + u"\n"_s);
    drag(*m_poem, placeOf(1), placeOf(4));
    QCOMPARE(m_poem->selectedText(), quatrain.sliced(1, 3));
    drag(*m_poem, placeOf(1), placeOf(9)); // to the next column
    QCOMPARE(m_poem->selectedText(), quatrain.sliced(1, 8));
    drag(*m_poem, placeOf(9), {m_poem->width() + 50, 10}); // beyond the first
    QCOMPARE(m_poem->selectedText(), quatrain.first(9));
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(8) + QPoint(0, 8));
    QCOMPARE(m_poem->selectedText(), u"疑是地上霜"_s);
    QTest::keyClick(m_poem, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"疑是地上霜"_s);
    QSignalSpy clicked(m_poem, &TypewriterLabel::clicked);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(8));
    QVERIFY(!m_poem->hasSelection());
    QCOMPARE(m_poem->selection().cursor(), 8);
    QCOMPARE(clicked.size(), 1);
}

void TestColumnSelection::keysGoWhereTheyPoint_data()
{
    using Keys = QList<QKeyCombination>;
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QString>("selected");
    const auto shift = [](Qt::Key key) { return Qt::SHIFT | key; };
    const auto both = [](Qt::Key key) { return Qt::CTRL | Qt::SHIFT | key; };
    QTest::newRow("down") << Keys{shift(Qt::Key_Down), shift(Qt::Key_Down)} << u"地上"_s;
    QTest::newRow("up") << Keys{shift(Qt::Key_Up)} << u"是"_s;
    QTest::newRow("up, over the end of a column")
        << Keys{shift(Qt::Key_Up), shift(Qt::Key_Up), shift(Qt::Key_Up)} << u"\n疑是"_s;
    QTest::newRow("there and back") << Keys{shift(Qt::Key_Down), shift(Qt::Key_Up)} << QString();
    QTest::newRow("left, to the next column") << Keys{shift(Qt::Key_Left)} << u"地上霜。\n举头"_s;
    QTest::newRow("right, to the one before") << Keys{shift(Qt::Key_Right)} << u"明月光，\n疑是"_s;
    QTest::newRow("beyond the first")
        << Keys{shift(Qt::Key_Right), shift(Qt::Key_Right)} << u"床前明月光，\n疑是"_s;
    QTest::newRow("to the end of the column") << Keys{shift(Qt::Key_End)} << u"地上霜。"_s;
    QTest::newRow("to its beginning") << Keys{shift(Qt::Key_Home)} << u"疑是"_s;
    QTest::newRow("a word") << Keys{both(Qt::Key_Down)} << u"地上霜。\n"_s;
    QTest::newRow("a word back") << Keys{both(Qt::Key_Up)} << u"疑是"_s;
    QTest::newRow("a word to the left") << Keys{both(Qt::Key_Left)} << u"地上霜。\n"_s;
    QTest::newRow("to the end") << Keys{both(Qt::Key_End)} << quatrain.sliced(9) + u'\n';
    QTest::newRow("dropped") << Keys{shift(Qt::Key_End), Qt::Key_Escape} << QString();
}

void TestColumnSelection::keysGoWhereTheyPoint()
{
    using Keys = QList<QKeyCombination>;
    QFETCH(Keys, keys);
    ask();
    type(quatrain + u"\n"_s);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(9)); // before 地
    for (const QKeyCombination key : keys)
        QTest::keyClick(m_poem, key.key(), key.keyboardModifiers());
    QTEST(m_poem->selectedText(), "selected");
}

void TestColumnSelection::aKeyBringsItsCursorIntoView()
{
    ask();
    type(u"床前明月光，疑是地上霜。\n"_s.repeated(40));
    QTest::keyClick(m_poem, Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_poem->visibleRegion().contains(placeOf(0)));
    QTest::keyClick(m_poem, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_poem->visibleRegion().contains(placeOf(m_poem->text().size())));
}

void TestColumnSelection::selectingMovesNoGlyph()
{
    ask();
    type(mixed + u"\n"_s);
    Q_EMIT m_source->finished();
    QPalette colors = m_poem->palette();
    colors.setColor(QPalette::WindowText, Qt::black);
    colors.setColor(QPalette::Base, Qt::white);
    colors.setColor(QPalette::Highlight, Qt::white); // so that only the characters differ
    colors.setColor(QPalette::HighlightedText, Qt::black);
    m_poem->setPalette(colors);
    const auto picture = [this] {
        QImage image(m_poem->size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        m_poem->render(&image, QPoint(), QRegion(), QWidget::RenderFlags());
        return image;
    };
    const QImage before = picture();
    m_poem->selection().set(6, mixed.indexOf(u"wait"_s) + 2);
    QCOMPARE(picture(), before);
    colors.setColor(QPalette::Highlight, Qt::darkBlue);
    m_poem->setPalette(colors);
    QVERIFY(picture() != before);
}

void TestColumnSelection::aScreenReaderFindsCharacters()
{
    ask();
    type(mixed + u"\n"_s);
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(m_poem)->textInterface();
    const QRect whole(m_poem->mapToGlobal(QPoint()), m_poem->size());
    int found = 0;
    for (const QString &character : {u"月"_s, u"。"_s, u"「"_s, u"𠮷"_s, u"o"_s, u"回"_s, u"”"_s}) {
        const int offset = static_cast<int>(mixed.indexOf(character));
        const QRect place = text->characterRect(offset);
        QVERIFY2(whole.contains(place), qPrintable(character));
        QVERIFY(place.height() > 3 && place.height() < place.width());
        found += text->offsetAtPoint(place.center()) == offset ? 1 : 0;
    }
    QCOMPARE(found, 7);
    const QRect first = text->characterRect(0);
    QVERIFY(first.right() >= whole.right() - 1);
    QVERIFY(text->characterRect(1).top() > first.top());
    QVERIFY(text->characterRect(static_cast<int>(mixed.indexOf(u"坐"_s))).right() <= first.left() + 1);
    QCOMPARE(text->offsetAtPoint(whole.bottomRight() + QPoint(5, 5)), -1);
}

QTEST_MAIN(TestColumnSelection)
#include "tst_columnselection.moc"
