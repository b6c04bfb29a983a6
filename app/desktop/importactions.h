// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtWidgets/QFileDialog>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace Poemstream {

class MainMenu;
class PoemIntake;

/// How poems are handed in: entries of the window's menu, and files dropped on it. Not at all before there is
/// somebody to take them, nor while they are being taken.
class ImportActions final : public QObject
{
    Q_OBJECT
public:
    /// @p window is the dialogs' parent, and must outlive this.
    ImportActions(MainMenu &menu, QWidget &window);

    /// @p intake must outlive this. Once.
    void offer(PoemIntake &intake);
    void chooseFiles();

private:
    void choose(QFileDialog::FileMode mode, const QString &title);
    void setEnabled(bool isEnabled);

    QWidget &m_window;
    QList<QAction *> m_actions;
    PoemIntake *m_intake = nullptr; // none before offer()
};

} // namespace Poemstream
