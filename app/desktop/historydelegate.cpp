// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydelegate.h"

#include "app/messages.h"
#include "historymodel.h"
#include "pagecolors.h"

#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace Poemstream {

namespace {

/// Where an entry's parts stand, from left to right; mirrored where that is the direction.
struct Parts
{
    QRect question;
    QRect star;
    QRect poem;
    QRect time;
};

QFont smaller(QFont font)
{
    font.setPointSizeF(0.88 * font.pointSizeF());
    return font;
}

int paddingOf(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() / 2;
}

Parts partsOf(const QStyleOptionViewItem &option, const QString &time)
{
    const int padding = paddingOf(option);
    const QFontMetrics small(smaller(option.font));
    const QRect inner = option.rect.adjusted(padding * 2, padding, -padding * 2, -padding);
    const int star = option.fontMetrics.height();
    const int timeWidth = small.horizontalAdvance(time) + 2;
    const int lower = inner.bottom() + 1 - small.height();
    Parts parts{
        {inner.left(), inner.top(), inner.width() - star - padding, star},
        {inner.right() + 1 - star, inner.top(), star, star},
        {inner.left(), lower, inner.width() - timeWidth - padding, small.height()},
        {inner.right() + 1 - timeWidth, lower, timeWidth, small.height()},
    };
    for (QRect *part : {&parts.question, &parts.star, &parts.poem, &parts.time})
        *part = QStyle::visualRect(option.direction, option.rect, *part);
    return parts;
}

void drawLine(QPainter &painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction)
{
    const QString shown =
        painter.fontMetrics().elidedText(QString(text).replace(u'\n', u' '), Qt::ElideRight, rect.width());
    painter.drawText(rect,
                     static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     shown);
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto entry = index.data(HistoryModel::EntryRole).value<HistoryEntry>();
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = isSelected ? selectedTextColor(option.palette) : option.palette.color(QPalette::Text);
    const QColor quiet = isSelected ? text : quietColor(option.palette);
    const Parts parts = partsOf(option, describeTime(entry));
    painter->save();
    painter->setFont(option.font);
    painter->setPen(text);
    drawLine(*painter, parts.question, describeQuestion(entry.answer.question), option.direction);
    painter->setPen(entry.isFavourite ? text : quiet);
    painter->drawText(parts.star, Qt::AlignCenter,
                      entry.isFavourite ? QStringLiteral("★") : QStringLiteral("☆"));
    painter->setFont(smaller(option.font));
    painter->setPen(quiet);
    drawLine(*painter, parts.poem, describe(entry), option.direction);
    drawLine(*painter, parts.time, describeTime(entry), option.direction);
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const int padding = paddingOf(option);
    const int lines = option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height();
    return {0, lines + padding / 2 + 2 * padding};
}

bool HistoryDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    if (mouse == nullptr || mouse->button() != Qt::LeftButton || event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (partsOf(option, QString()).star.contains(mouse->position().toPoint()))
        Q_EMIT starClicked(index);
    else
        Q_EMIT entryClicked(index);
    return true;
}

QString HistoryDelegate::describe(const HistoryEntry &entry)
{
    const PoemHeading &heading = entry.answer.heading;
    QStringList parts{heading.title, heading.author,
                      entry.answer.isComplete ? QString() : tr("not finished")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString HistoryDelegate::describeTime(const HistoryEntry &entry)
{
    const QDateTime asked = entry.asked.toLocalTime();
    return asked.date() == QDate::currentDate() ? QLocale().toString(asked.time(), QLocale::ShortFormat)
                                                : QLocale().toString(asked.date(), QLocale::ShortFormat);
}

} // namespace Poemstream
