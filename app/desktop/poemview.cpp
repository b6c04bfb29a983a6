// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemview.h"

#include "answerline.h"
#include "client/typewriter.h"
#include "pagestyle.h"
#include "poempage.h"
#include "scrollend.h"
#include "typewriterlabel.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

namespace Poemstream {

PoemView::PoemView(Typewriter &typewriter, QWidget *parent)
    : QScrollArea(parent)
    , m_typewriter(typewriter)
    , m_page(new PoemPage(typewriter))
    , m_below(new ScrollEnd(*verticalScrollBar(), this))
    , m_beside(new ScrollEnd(*horizontalScrollBar(), this))
    , m_toEnd(new QToolButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    setWidget(m_page);
    m_page->setAutoFillBackground(false); // QScrollArea switches it on
    m_toEnd->setObjectName(QStringLiteral("toEnd"));
    m_toEnd->setToolTip(tr("To the end of the poem"));
    m_toEnd->setAccessibleName(m_toEnd->toolTip());
    m_toEnd->setAutoFillBackground(true);
    m_toEnd->setFont(pageFont(QString(), PageText::Note));
    m_toEnd->hide();
    connect(m_toEnd, &QToolButton::clicked, this, [this] { end().goThere(); });
    connect(&m_page->poem(), &TypewriterLabel::placeWanted, this, &PoemView::showPlace);
    connect(m_page, &PoemPage::turned, this, &PoemView::takeDirection);
    for (ScrollEnd *scrolled : {m_below, m_beside})
        connect(scrolled, &ScrollEnd::changed, this, &PoemView::showButton);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PoemView::followLine);
    takeDirection();
}

void PoemView::setChineseInColumns(bool isInColumns)
{
    const qsizetype first = firstSeen();
    const bool isBeginning = first == 0 && m_typewriter.isFinished();
    const bool wasAtEnd = end().isReached();
    const bool wasInColumns = m_page->isInColumns();
    m_page->setChineseInColumns(isInColumns);
    if (m_page->isInColumns() == wasInColumns) // another choice was made, or it is about other poems
        return;
    goToBeginning();
    if (wasAtEnd && !isBeginning)
        end().goThere();
    else if (first > 0)
        showPlace(m_page->poem().placeOf(first));
}

void PoemView::goToBeginning()
{
    m_below->goToBeginning();
    m_beside->goToBeginning();
}

void PoemView::turnPage(bool isForward)
{
    (end().canScroll() ? end() : *m_below).turnPage(isForward);
}

void PoemView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        turnPage(event->key() == Qt::Key_PageDown);
    else
        QScrollArea::keyPressEvent(event);
}

void PoemView::resizeEvent(QResizeEvent *event)
{
    m_page->fit(viewport()->size(), size() - QSize(0, horizontalScrollBar()->sizeHint().height()));
    placeButton();
    QScrollArea::resizeEvent(event);
}

// Turned down, a wheel goes on in the text, also where that is to the left.
void PoemView::wheelEvent(QWheelEvent *event)
{
    const bool isAlong = event->modifiers() == Qt::NoModifier && event->angleDelta().x() == 0;
    if (!m_page->isInColumns() || !m_beside->canScroll() || !isAlong) {
        QScrollArea::wheelEvent(event);
        return;
    }
    constexpr int notch = 120;
    const int lines = QApplication::wheelScrollLines() * horizontalScrollBar()->singleStep();
    const int pixels = event->pixelDelta().y();
    m_beside->goOn(-(pixels != 0 ? pixels : event->angleDelta().y() * lines / notch));
    event->accept();
}

ScrollEnd &PoemView::end() const
{
    return m_page->isInColumns() ? *m_beside : *m_below;
}

// Of the poem.
qsizetype PoemView::firstSeen() const
{
    const TypewriterLabel &poem = m_page->poem();
    const QRect seen = poem.visibleRegion().boundingRect();
    const QPoint first = m_page->isInColumns() ? seen.topRight() : seen.topLeft();
    const bool isAllBefore =
        seen.isEmpty() || first == (m_page->isInColumns() ? poem.rect().topRight() : QPoint());
    return isAllBefore ? 0 : poem.layoutOfText().positionAt(first - poem.textCorner(), poem.text().size());
}

// Of columns in a low window, what is below is not where the reader is led.
void PoemView::takeDirection()
{
    const bool isInColumns = m_page->isInColumns();
    setHorizontalScrollBarPolicy(isInColumns ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_below->setFollowed(!isInColumns);
    m_beside->setAtMinimum(!isRightToLeft());
    m_toEnd->setText(isInColumns ? QStringLiteral("←") : QStringLiteral("↓"));
    placeButton();
    showButton();
}

// But for what went wrong.
void PoemView::followLine()
{
    if (m_page->isInColumns() && m_page->line().isVisible())
        m_below->goThere();
}

void PoemView::showPlace(const QRect &place)
{
    const QRect there = place.translated(m_page->poem().pos());
    m_below->show(there.top(), there.bottom() + 1);
    const int left = isRightToLeft() ? m_page->width() - there.right() - 1 : there.left();
    m_beside->show(left, left + there.width());
}

void PoemView::showButton()
{
    m_toEnd->setVisible(!end().isReached() && end().canScroll());
}

// By hand, and so without any layout while it comes and goes.
void PoemView::placeButton()
{
    const QSize size(ems(1.6), ems(1.6));
    const QRect seen = viewport()->geometry();
    const QPoint middle = seen.center() - QPoint(size.width() / 2, size.height() / 2);
    const QPoint edge(seen.left() + ems(0.3), seen.bottom() - size.height() - ems(0.5));
    m_toEnd->setGeometry(
        {m_page->isInColumns() ? QPoint(edge.x(), middle.y()) : QPoint(middle.x(), edge.y()), size});
    m_toEnd->raise();
}

} // namespace Poemstream
