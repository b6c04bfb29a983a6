// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainmenu.h"

namespace Poemstream {

MainMenu::MainMenu(QWidget &window)
    : QMenu(&window)
    , m_window(window)
{}

QAction *MainMenu::add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                       const std::function<void()> &act)
{
    QAction *action = addAction(text);
    action->setObjectName(name);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, act);
    m_window.addAction(action);
    return action;
}

} // namespace Poemstream
