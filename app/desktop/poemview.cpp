// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemview.h"

#include "pagestyle.h"
#include "poempage.h"
#include "typewriterlabel.h"

#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

namespace Poemstream {

PoemView::PoemView(Typewriter &typewriter, QWidget *parent)
    : QScrollArea(parent)
    , m_page(new PoemPage(typewriter))
    , m_toEnd(new QToolButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    setWidget(m_page);
    m_page->setAutoFillBackground(false); // QScrollArea switches it on
    m_toEnd->setObjectName(QStringLiteral("toEnd"));
    m_toEnd->setText(QStringLiteral("↓"));
    m_toEnd->setToolTip(tr("To the end of the poem"));
    m_toEnd->setAccessibleName(m_toEnd->toolTip());
    m_toEnd->setAutoFillBackground(true);
    m_toEnd->setFont(pageFont(QString(), PageText::Note));
    m_toEnd->hide();
    connect(m_toEnd, &QToolButton::clicked, this, &PoemView::goToEnd);
    connect(&m_page->poem(), &TypewriterLabel::placeWanted, this, &PoemView::showPlace);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PoemView::noteWhereReaderIs);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PoemView::follow);
}

void PoemView::resizeEvent(QResizeEvent *event)
{
    m_page->fit(viewport()->size(), width());
    placeButton();
    QScrollArea::resizeEvent(event);
}

void PoemView::noteWhereReaderIs(int value)
{
    m_isAtEnd = value >= verticalScrollBar()->maximum();
    m_toEnd->setVisible(!m_isAtEnd);
}

// The range changes before the value does, so this still knows where the reader was.
void PoemView::follow(int minimum, int maximum)
{
    Q_UNUSED(minimum)
    if (m_isAtEnd)
        verticalScrollBar()->setValue(maximum);
    m_toEnd->setVisible(!m_isAtEnd && maximum > 0);
}

void PoemView::showPlace(const QRect &place)
{
    const QRect there = place.translated(m_page->poem().pos());
    ensureVisible(there.center().x(), there.center().y(), 0, (there.height() + 1) / 2);
}

void PoemView::goToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

// By hand, and so without any layout while it comes and goes.
void PoemView::placeButton()
{
    const QSize size(ems(1.6), ems(1.6));
    const QRect seen = viewport()->geometry();
    m_toEnd->setGeometry(seen.center().x() - size.width() / 2, seen.bottom() - size.height() - ems(0.5),
                         size.width(), size.height());
    m_toEnd->raise();
}

} // namespace Poemstream
