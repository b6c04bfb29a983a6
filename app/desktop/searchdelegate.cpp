// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchdelegate.h"

#include "app/messages.h"
#include "searchmodel.h"
#include "twolinerow.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace Poemstream {

namespace {

struct End
{
    QString text;
    int width;
};

/// Who wrote it, and when where there is room for that beside the title: a name alone is better than half a
/// name and no title.
End endOf(const QStyleOptionViewItem &option, const PoemHeading &heading)
{
    const int most = std::max(TwoLineRow::endBeside(option, heading.title), option.rect.width() * 2 / 5);
    const QString whole = describeAuthor(heading);
    const int width = TwoLineRow::smallWidth(option, whole);
    if (width <= most || heading.author.isEmpty())
        return {whole, std::min(width, most)};
    return {heading.author, std::min(TwoLineRow::smallWidth(option, heading.author), most)};
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto hit = index.data(SearchModel::HitRole).value<PoemHit>();
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    const End end = endOf(styled, hit.heading);
    const TwoLineRow row(styled, end.width, 0);
    painter->save();
    row.drawBackground(*painter, index);
    row.drawUpper(*painter, hit.heading.title);
    row.drawUpperEnd(*painter, end.text);
    row.drawLower(*painter, hit.line);
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return TwoLineRow::sizeHint(option);
}

} // namespace Poemstream
