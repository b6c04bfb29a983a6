// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importactions.h"

#include "app/poemintake.h"
#include "filedrop.h"
#include "fileicons.h"
#include "mainmenu.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>

namespace Poemstream {

namespace {

constexpr QLatin1String fortunes("/usr/share/games/fortunes");

/// Where poems are likely to lie: Debian's package of them, else what was downloaded.
QString likelyFolder()
{
    if (QFile::exists(fortunes + QLatin1String("/tang300")))
        return fortunes;
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

} // namespace

ImportActions::ImportActions(MainMenu &menu, QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    m_actions = {
        menu.add(QStringLiteral("importFiles"), tr("Import Poems…"), {QKeySequence::Open},
                 [this] { chooseFiles(); }),
        menu.add(QStringLiteral("importFolder"), tr("Import a Folder…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
                 [this] { choose(QFileDialog::Directory, tr("Import a Folder of Poems")); }),
    };
    setEnabled(false);
    for (QAction *action : m_actions)
        action->setVisible(false); // nobody takes any yet
}

void ImportActions::offer(PoemIntake &intake)
{
    m_intake = &intake;
    for (QAction *action : m_actions)
        action->setVisible(true);
    auto *drop = new FileDrop(m_window);
    connect(drop, &FileDrop::dropped, &intake, &PoemIntake::begin);
    connect(&intake, &PoemIntake::begun, drop, [drop] { drop->setEnabled(false); });
    connect(&intake, &PoemIntake::ended, drop, [drop] { drop->setEnabled(true); });
    connect(&intake, &PoemIntake::begun, this, [this] { setEnabled(false); });
    connect(&intake, &PoemIntake::ended, this, [this] { setEnabled(true); });
    drop->setEnabled(!intake.isRunning());
    setEnabled(!intake.isRunning());
}

void ImportActions::chooseFiles()
{
    choose(QFileDialog::ExistingFiles, tr("Import Poems"));
}

// Files of all names: those of fortune have no ending.
void ImportActions::choose(QFileDialog::FileMode mode, const QString &title)
{
    auto *dialog = new QFileDialog(&m_window, title, likelyFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setIconProvider(fileIcons());
    dialog->setLabelText(QFileDialog::Accept, tr("Import"));
    connect(dialog, &QFileDialog::filesSelected, m_intake, &PoemIntake::begin);
    dialog->open();
}

void ImportActions::setEnabled(bool isEnabled)
{
    for (QAction *action : m_actions)
        action->setEnabled(isEnabled);
}

} // namespace Poemstream
