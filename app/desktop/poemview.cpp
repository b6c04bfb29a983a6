// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemview.h"

#include "poempage.h"

#include <QtWidgets/QScrollBar>

namespace Poemstream {

PoemView::PoemView(Typewriter &typewriter, QWidget *parent)
    : QScrollArea(parent)
    , m_page(new PoemPage(typewriter))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    setWidget(m_page);
    m_page->setAutoFillBackground(false); // QScrollArea switches it on
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PoemView::noteWhereReaderIs);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PoemView::follow);
}

void PoemView::resizeEvent(QResizeEvent *event)
{
    m_page->fit(viewport()->size(), width());
    QScrollArea::resizeEvent(event);
}

void PoemView::noteWhereReaderIs(int value)
{
    m_isAtEnd = value >= verticalScrollBar()->maximum();
}

// The range changes before the value does, so this still knows where the reader was.
void PoemView::follow(int minimum, int maximum)
{
    Q_UNUSED(minimum)
    if (m_isAtEnd)
        verticalScrollBar()->setValue(maximum);
}

} // namespace Poemstream
