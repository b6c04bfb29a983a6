// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QKeySequence>
#include <QtWidgets/QMenu>

#include <functional>

namespace Poemstream {

/// What the window can do, with the keys that do it from anywhere in the window, whether the menu is open or
/// not.
class MainMenu final : public QMenu
{
    Q_OBJECT
public:
    /// @p window takes the keys.
    explicit MainMenu(QWidget &window);

    /// @p name: the action's object name.
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 const std::function<void()> &act);

private:
    QWidget &m_window;
};

} // namespace Poemstream
