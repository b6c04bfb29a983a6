// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

namespace Poemstream {

/// A thin line beside a text that has the focus, where it begins: shown to those who came by keyboard, for a
/// click says itself where it was.
class FocusMark final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusMark)
public:
    /// Stands in the margin of @p target, whose parent owns it.
    explicit FocusMark(QWidget &target);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void noteFocus(Qt::FocusReason reason);
    void place();

    QWidget &m_target;
    bool m_isByKeyboard = false; // the focus came so, and was not given up since
};

} // namespace Poemstream
