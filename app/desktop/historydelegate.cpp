// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydelegate.h"

#include "app/messages.h"
#include "historymodel.h"
#include "twolinerow.h"

#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace Poemstream {

namespace {

TwoLineRow rowOf(const QStyleOptionViewItem &option, const QString &time)
{
    return {option, option.fontMetrics.height(), TwoLineRow::smallWidth(option, time)};
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto entry = index.data(HistoryModel::EntryRole).value<HistoryEntry>();
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    const TwoLineRow row = rowOf(styled, describeTime(entry));
    painter->save();
    row.drawBackground(*painter, index);
    row.drawUpper(*painter, describeQuestion(entry.answer.question));
    painter->setPen(entry.isFavourite ? row.textColor() : row.quietColor());
    painter->drawText(row.upperEnd(), Qt::AlignCenter,
                      entry.isFavourite ? QStringLiteral("★") : QStringLiteral("☆"));
    row.drawLower(*painter, describe(entry));
    row.drawLowerEnd(*painter, describeTime(entry));
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return TwoLineRow::sizeHint(option);
}

bool HistoryDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    if (mouse == nullptr || mouse->button() != Qt::LeftButton || event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (rowOf(option, QString()).upperEnd().contains(mouse->position().toPoint()))
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
