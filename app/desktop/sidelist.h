// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QKeySequence>
#include <QtWidgets/QListView>

#include <functional>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace Poemstream {

/// The list of a SidePanel, by mouse and by keys. What it says is plain text, also in its tooltips.
class SideList : public QListView
{
    Q_OBJECT
public:
    explicit SideList(QWidget *parent = nullptr);

    /// @p row is brought into the list; nothing is where there are no rows.
    void select(int row);
    /// The key down in @p field, which outlives this, leads to the first row.
    void followField(QLineEdit &field);

protected:
    /// Into the menu of a row, with keys that hold in the list.
    void addRowAction(const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &act);

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
};

} // namespace Poemstream
