// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace Poemstream {

struct HistoryEntry;

/// Paints a HistoryModel's entry in two lines: the question, and below it what answered it and when. A star
/// at the end of the first line is the favourites' mark, for clicking.
class HistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void entryClicked(const QModelIndex &index); ///< but for its star
    void starClicked(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] static QString describe(const HistoryEntry &entry);
    [[nodiscard]] static QString describeTime(const HistoryEntry &entry);
};

} // namespace Poemstream
