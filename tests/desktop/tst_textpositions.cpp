// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/poemlayout.h"
#include "app/desktop/poempage.h"
#include "app/desktop/wordborders.h"
#include "client/clusterborders.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <deque>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// Which place in a text is which position, and where words begin.
class TestTextPositions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPointIsNearestToTheBorderThere_data();
    void aPointIsNearestToTheBorderThere();
    void noBorderIsWithinACluster();
    void beyondTheEndOfALineIsItsEnd();
    void whatIsSelectedIsCoveredOnce();
    void wordsAreFound_data();
    void wordsAreFound();
    void wordsAreWalkedThrough();
};

void TestTextPositions::aPointIsNearestToTheBorderThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << u"The office falls, an (affable) word"_s;
    QTest::newRow("Chinese") << u"床前明月光，疑是地上霜。"_s;
    QTest::newRow("Arabic") << u"القمر جاء بكرسي"_s;
    QTest::newRow("with clusters") << u"ne\u0301e 👩‍👩‍👧‍👦 𠮷 🏳️‍🌈 end"_s;
}

void TestTextPositions::aPointIsNearestToTheBorderThere()
{
    QFETCH(QString, text);
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(2000);
    layout.append(text);
    std::deque<qsizetype> borders;
    ClusterBorders().read(text, true, borders);
    borders.push_front(0);
    QVERIFY(borders.size() > 10);
    for (const qsizetype border : borders) {
        const QPointF place = layout.caretAfter(border).center();
        QCOMPARE(layout.positionAt(place, text.size()), border);
        QCOMPARE(layout.positionAt(place, std::min<qsizetype>(border, 5)), std::min<qsizetype>(border, 5));
    }
    const QPointF one = layout.caretAfter(borders[1]).center();
    const QPointF two = layout.caretAfter(borders[2]).center();
    QCOMPARE(layout.positionAt(one * 0.6 + two * 0.4, text.size()), borders[1]);
    QCOMPARE(layout.positionAt(one * 0.4 + two * 0.6, text.size()), borders[2]);
    QCOMPARE(layout.positionAt({500, -1}, text.size()), 0);
    QCOMPARE(layout.positionAt({0, 1e6}, text.size()), text.size());
}

void TestTextPositions::noBorderIsWithinACluster()
{
    const QString text = u"a👩‍👩‍👧‍👦b👍🏽🇩🇪🇫🇷e\u0301"_s;
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(2000);
    layout.append(text);
    std::deque<qsizetype> borders;
    ClusterBorders().read(text, true, borders);
    borders.push_front(0);
    std::deque<qsizetype> found;
    const qreal end = layout.caretAfter(text.size()).left() + 10;
    for (qreal x = -3; x < end; ++x) {
        const qsizetype position = layout.positionAt({x, 5}, text.size());
        if (found.empty() || found.back() != position)
            found.push_back(position);
    }
    QCOMPARE(found, borders);
}

void TestTextPositions::beyondTheEndOfALineIsItsEnd()
{
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(200);
    const QString text = u"月亮搬了一把椅子坐在院子当中后来我走了很远的路"_s;
    layout.append(text);
    const qreal line = layout.caretAfter(0).height();
    const qsizetype second = layout.positionAt({0, 1.5 * line}, text.size());
    QVERIFY(second > 3 && second < 15);
    QCOMPARE(layout.positionAt({199, 0.5 * line}, text.size()), second);
    QCOMPARE(layout.positionAt({1e9, 0.5 * line}, text.size()), second);
    QCOMPARE(layout.positionAt({1e9, 0.5 * line}, 3), 3);
}

void TestTextPositions::whatIsSelectedIsCoveredOnce()
{
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(240);
    const QString text = u"The moon has brought a chair and sits down in the yard,\nالقمر جاء\n\n月亮"_s;
    layout.append(text);
    const auto area = [&layout](qsizetype begin, qsizetype end) {
        qreal sum = 0;
        for (const QRectF &rect : layout.selectionRects(begin, end, 0, 1e6))
            sum += rect.width() * rect.height();
        return sum;
    };
    QCOMPARE(area(3, 3), 0.0);
    QCOMPARE(layout.selectionRects(4, 4, 0, 1e6).size(), 0);
    qreal single = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        single += area(i, i + 1);
    QVERIFY(single > 1000);
    QVERIFY(qAbs(area(0, text.size()) - single) < 0.01 * single);
    const QRectF verse = layout.caretAfter(text.indexOf(u'\n') + 2);
    for (const QRectF &rect : layout.selectionRects(0, text.size(), verse.top(), verse.bottom())) {
        QCOMPARE(rect.top(), verse.top());
        QVERIFY(rect.right() > 200); // at the right, where this verse begins
    }
    for (const QRectF &rect : layout.selectionRects(0, text.size(), 0, 1e6)) {
        QVERIFY(rect.left() >= 0);
        QVERIFY(rect.right() <= 241);
    }
}

void TestTextPositions::wordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("word");
    QTest::newRow("English") << u"the old moon"_s << qsizetype(5) << u"old"_s;
    QTest::newRow("its first letter") << u"the old moon"_s << qsizetype(4) << u"old"_s;
    QTest::newRow("with an apostrophe") << u"I don't know"_s << qsizetype(4) << u"don't"_s;
    QTest::newRow("at the end of the text") << u"the moon"_s << qsizetype(8) << u"moon"_s;
    QTest::newRow("at the end of a line") << u"the moon\nrises"_s << qsizetype(8) << u"moon"_s;
    QTest::newRow("Chinese: up to the mark")
        << u"床前明月光，疑是地上霜。"_s << qsizetype(3) << u"床前明月光"_s;
    QTest::newRow("the mark") << u"床前明月光，疑是地上霜。"_s << qsizetype(5) << u"，"_s;
    QTest::newRow("beyond the BMP") << u"，𠮷祥，"_s << qsizetype(1) << u"𠮷祥"_s;
    QTest::newRow("Chinese beside English") << u"月亮moon光"_s << qsizetype(3) << u"moon"_s;
    QTest::newRow("nothing") << QString() << qsizetype(0) << QString();
    QTest::newRow("an empty line") << u"a\n\nb"_s << qsizetype(2) << QString();
}

void TestTextPositions::wordsAreFound()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    const auto [begin, end] = wordAt(text, position);
    QTEST(text.sliced(begin, end - begin), "word");
}

void TestTextPositions::wordsAreWalkedThrough()
{
    const QString text = u"  one two,\n\nthree 床前，明月"_s;
    QList<qsizetype> forwards;
    for (qsizetype at = 0; at < text.size();)
        forwards += at = nextWordBegin(text, at);
    QCOMPARE(forwards, QList<qsizetype>({2, 6, 12, 18, 21, 23}));
    QList<qsizetype> backwards;
    for (qsizetype at = text.size(); at > 0;)
        backwards += at = previousWordBegin(text, at);
    QCOMPARE(backwards, QList<qsizetype>({21, 18, 12, 6, 2, 0}));
}

QTEST_MAIN(TestTextPositions)
#include "tst_textpositions.moc"
