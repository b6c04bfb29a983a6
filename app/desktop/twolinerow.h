// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QRect>
#include <QtGui/QFont>
#include <QtWidgets/QStyleOptionViewItem>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Poemstream {

/// How a list's entry in two lines is set: a name, and smaller and quieter below it what there is to say of
/// it; each line may have something at its end. From left to right, mirrored where that is the direction.
class TwoLineRow
{
public:
    /// @p upperEnd, @p lowerEnd: how wide the ends are, in pixels; 0 for none.
    TwoLineRow(const QStyleOptionViewItem &option, int upperEnd, int lowerEnd);

    [[nodiscard]] static QSize sizeHint(const QStyleOptionViewItem &option);
    [[nodiscard]] static QFont smallFont(const QStyleOptionViewItem &option);
    /// Of @p text in the small font.
    [[nodiscard]] static int smallWidth(const QStyleOptionViewItem &option, const QString &text);

    /// How wide the upper line's end may be where @p upper is to be seen whole; below 0 where it cannot be.
    [[nodiscard]] static int endBeside(const QStyleOptionViewItem &option, const QString &upper);

    [[nodiscard]] const QRect &upperEnd() const { return m_upperEnd; }
    [[nodiscard]] QColor textColor() const;
    [[nodiscard]] QColor quietColor() const;

    void drawBackground(QPainter &painter, const QModelIndex &index) const;
    void drawUpper(QPainter &painter, const QString &text) const;
    void drawUpperEnd(QPainter &painter, const QString &text) const; ///< small, and quiet, and so below
    void drawLower(QPainter &painter, const QString &text) const;
    void drawLowerEnd(QPainter &painter, const QString &text) const;

private:
    void drawLine(QPainter &painter, const QRect &rect, const QString &text) const;
    void drawSmall(QPainter &painter, const QRect &rect, const QString &text) const;

    QStyleOptionViewItem m_option;
    QRect m_upper;
    QRect m_upperEnd;
    QRect m_lower;
    QRect m_lowerEnd;
};

} // namespace Poemstream
