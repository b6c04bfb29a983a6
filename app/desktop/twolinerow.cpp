// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twolinerow.h"

#include "pagecolors.h"
#include "textdirection.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace Poemstream {

namespace {

int paddingOf(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() / 2;
}

} // namespace

TwoLineRow::TwoLineRow(const QStyleOptionViewItem &option, int upperEnd, int lowerEnd)
    : m_option(option)
{
    const int padding = paddingOf(option);
    const QFontMetrics small(smallFont(option));
    const int large = option.fontMetrics.height();
    const QRect inner = option.rect.adjusted(padding * 2, padding, -padding * 2, -padding);
    const int right = inner.right() + 1;
    const int lower = inner.bottom() + 1 - small.height();
    const auto before = [&](int end) { return inner.width() - end - (end > 0 ? padding : 0); };
    m_upper = {inner.left(), inner.top(), before(upperEnd), large};
    m_upperEnd = {right - upperEnd, inner.top(), upperEnd, large};
    m_lower = {inner.left(), lower, before(lowerEnd), small.height()};
    m_lowerEnd = {right - lowerEnd, lower, lowerEnd, small.height()};
    for (QRect *part : {&m_upper, &m_upperEnd, &m_lower, &m_lowerEnd})
        *part = QStyle::visualRect(option.direction, option.rect, *part);
}

QSize TwoLineRow::sizeHint(const QStyleOptionViewItem &option)
{
    const int padding = paddingOf(option);
    const int lines = option.fontMetrics.height() + QFontMetrics(smallFont(option)).height();
    return {0, lines + padding / 2 + 2 * padding};
}

QFont TwoLineRow::smallFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(0.88 * font.pointSizeF());
    return font;
}

int TwoLineRow::smallWidth(const QStyleOptionViewItem &option, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(smallFont(option)).horizontalAdvance(text) + 2;
}

int TwoLineRow::endBeside(const QStyleOptionViewItem &option, const QString &upper)
{
    const int paddings = 5 * paddingOf(option); // two on each side, and the one between
    return option.rect.width() - paddings - option.fontMetrics.horizontalAdvance(upper) - 2;
}

QColor TwoLineRow::textColor() const
{
    const bool isSelected = m_option.state.testFlag(QStyle::State_Selected);
    return isSelected ? selectedTextColor(m_option.palette) : m_option.palette.color(QPalette::Text);
}

QColor TwoLineRow::quietColor() const
{
    const bool isSelected = m_option.state.testFlag(QStyle::State_Selected);
    return isSelected ? textColor() : Poemstream::quietColor(m_option.palette);
}

// As the style has it, without the text.
void TwoLineRow::drawBackground(QPainter &painter, const QModelIndex &index) const
{
    QStyleOptionViewItem row = m_option;
    row.index = index;
    row.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, &painter, row.widget);
}

void TwoLineRow::drawUpper(QPainter &painter, const QString &text) const
{
    painter.setFont(m_option.font);
    painter.setPen(textColor());
    drawLine(painter, m_upper, text);
}

void TwoLineRow::drawUpperEnd(QPainter &painter, const QString &text) const
{
    // On the base line of what it stands beside.
    const int lower = m_option.fontMetrics.ascent() - QFontMetrics(smallFont(m_option)).ascent();
    QRect rect = m_upperEnd;
    rect.setTop(rect.top() + lower);
    rect.setHeight(QFontMetrics(smallFont(m_option)).height());
    drawSmall(painter, rect, text);
}

void TwoLineRow::drawLower(QPainter &painter, const QString &text) const
{
    drawSmall(painter, m_lower, text);
}

void TwoLineRow::drawLowerEnd(QPainter &painter, const QString &text) const
{
    drawSmall(painter, m_lowerEnd, text);
}

void TwoLineRow::drawSmall(QPainter &painter, const QRect &rect, const QString &text) const
{
    painter.setFont(smallFont(m_option));
    painter.setPen(quietColor());
    drawLine(painter, rect, text);
}

// Where the row begins, but in the direction of its own letters: else a full stop would go before its
// sentence.
void TwoLineRow::drawLine(QPainter &painter, const QRect &rect, const QString &text) const
{
    const QString shown =
        painter.fontMetrics().elidedText(QString(text).replace(u'\n', u' '), Qt::ElideRight, rect.width());
    const bool isTurned = isRightToLeftText(shown).value_or(m_option.direction == Qt::RightToLeft);
    painter.drawText(rect,
                     static_cast<int>(QStyle::visualAlignment(m_option.direction, Qt::AlignLeft)) |
                         (isTurned ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     shown);
}

} // namespace Poemstream
