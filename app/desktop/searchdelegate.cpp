// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchdelegate.h"

#include "app/messages.h"
#include "searchmodel.h"
#include "twolinerow.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace Poemstream {

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto hit = index.data(SearchModel::HitRole).value<PoemHit>();
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    const QString author = describeAuthor(hit.heading);
    // A long name leaves a title its half.
    const int end = std::min(TwoLineRow::smallWidth(styled, author), styled.rect.width() / 2);
    const TwoLineRow row(styled, end, 0);
    painter->save();
    row.drawBackground(*painter, index);
    row.drawUpper(*painter, hit.heading.title);
    row.drawUpperEnd(*painter, author);
    row.drawLower(*painter, hit.line);
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return TwoLineRow::sizeHint(option);
}

} // namespace Poemstream
