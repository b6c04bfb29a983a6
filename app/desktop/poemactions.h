// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pastanswer.h"

#include <QtCore/QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

class MainMenu;

/// What a reader may carry away of the poem that is shown: entries of the window's menu. Says in one line
/// what became of it.
class PoemActions final : public QObject
{
    Q_OBJECT
public:
    /// The poem as far as it is shown; without text there is nothing to carry away.
    using Poem = std::function<PastAnswer()>;

    /// @p window is the dialogs' parent, and must outlive this.
    PoemActions(MainMenu &menu, Poem poem, QWidget &window);

    /// Where there is no poem, the entries are grey.
    void setEnabled(bool isEnabled);

Q_SIGNALS:
    void done(const QString &sentence);

private:
    /// Gives the system's words for what went wrong, if anything did.
    using Save = std::function<QString(const QString &path, const PastAnswer &poem)>;

    void copy();
    void saveAsText();
    void askForFile(const QString &title, const QString &ending, const QString &kinds, const Save &save);
    void tell(const QString &path, const QString &problem);

    Poem m_poem;
    QWidget &m_window;
    QList<QAction *> m_actions;
};

} // namespace Poemstream
