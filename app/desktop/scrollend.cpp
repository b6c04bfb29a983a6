// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scrollend.h"

#include <QtWidgets/QScrollBar>

#include <utility>

namespace Poemstream {

ScrollEnd::ScrollEnd(QScrollBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(&bar, &QScrollBar::valueChanged, this, &ScrollEnd::noteValue);
    connect(&bar, &QScrollBar::rangeChanged, this, &ScrollEnd::follow);
}

void ScrollEnd::setAtMinimum(bool isAtMinimum)
{
    m_isAtMinimum = isAtMinimum;
    noteValue(m_bar.value());
}

bool ScrollEnd::canScroll() const
{
    return m_bar.maximum() > m_bar.minimum();
}

void ScrollEnd::goThere()
{
    m_bar.setValue(end());
}

void ScrollEnd::goToBeginning()
{
    m_bar.setValue(m_isAtMinimum ? m_bar.maximum() : m_bar.minimum());
}

void ScrollEnd::goOn(int distance)
{
    m_bar.setValue(m_bar.value() + (m_isAtMinimum ? -distance : distance));
}

void ScrollEnd::turnPage(bool isForward)
{
    m_bar.triggerAction(isForward == m_isAtMinimum ? QAbstractSlider::SliderPageStepSub
                                                   : QAbstractSlider::SliderPageStepAdd);
}

void ScrollEnd::show(int from, int to)
{
    if (from < m_bar.value())
        m_bar.setValue(from);
    else if (to > m_bar.value() + m_bar.pageStep())
        m_bar.setValue(to - m_bar.pageStep());
}

void ScrollEnd::noteValue(int value)
{
    m_isReached = m_isAtMinimum ? value <= m_bar.minimum() : value >= m_bar.maximum();
    Q_EMIT changed();
}

// The range changes before the value does, so this still knows where the reader was. What grows at its
// minimum, grows before what is seen.
void ScrollEnd::follow(int minimum, int maximum)
{
    const int grown = maximum - minimum - std::exchange(m_range, maximum - minimum);
    if (m_isReached && m_isFollowed)
        goThere();
    else if (m_isAtMinimum)
        m_bar.setValue(m_bar.value() + grown);
    noteValue(m_bar.value());
}

int ScrollEnd::end() const
{
    return m_isAtMinimum ? m_bar.minimum() : m_bar.maximum();
}

} // namespace Poemstream
