// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pastanswer.h"

#include <QtCore/QObject>
#include <QtGui/QImage>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

class MainMenu;

/// What a reader may carry away of the poem that is shown: entries of the window's menu. Says in one line
/// what became of it. What comes while a file's name or a printer is chosen is another matter: the poem of
/// the moment when that was asked for is taken.
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
    /// What is saved of the poem, in the format that the path's ending tells.
    using Content = std::function<QByteArray(const QString &path, const PastAnswer &poem)>;

    void copy();
    void copyAsPicture();
    void saveAsText();
    void saveAsPicture();
    void saveAsPdf();
    void print();
    [[nodiscard]] QImage picture(const PastAnswer &poem);
    void askForFile(const QString &title, const QString &ending, const QString &kinds,
                    const Content &content);
    void tell(const QString &path, const QString &problem);

    Poem m_poem;
    QWidget &m_window;
    QList<QAction *> m_actions;
};

} // namespace Poemstream
