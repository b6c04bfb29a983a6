// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

namespace Poemstream {

/// Something beside the page: a list, with what narrows it above and a line below. Hidden at first; shown, it
/// stands at its parent's leading edge, or over all of a narrow one. Knows not what it shows.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    /// @p name: for assistive technology.
    SidePanel(const QString &name, QWidget *parent);

    /// Nothing else of its parent is to be seen.
    [[nodiscard]] bool coversPage() const;

Q_SIGNALS:
    void closeRequested();
    /// How much of its parent's leading edge is not to be used for the page. 0 where it lies over all of it.
    void occupiedWidthChanged(int width);

protected:
    /// Once.
    void arrange(const QList<QWidget *> &head, QWidget &list, QWidget &foot);

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();
};

} // namespace Poemstream
