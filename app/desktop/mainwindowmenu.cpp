// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that is its menu, and what the menu opens.

#include "app/history/historykeeper.h"
#include "app/history/historystore.h"
#include "demodriver.h"
#include "historypanel.h"
#include "importactions.h"
#include "importstrip.h"
#include "mainmenu.h"
#include "mainwindow.h"
#include "notice.h"
#include "poemactions.h"
#include "poempage.h"
#include "poemview.h"
#include "questionbar.h"
#include "scriptconverter.h"
#include "searchpanel.h"
#include "settingsdialog.h"
#include "shortcutlist.h"
#include "sideplace.h"

#include <QtGui/QAction>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Poemstream {

namespace {

constexpr int recalledQuestions = 500;

// One that is closed is forgotten.
void showDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void MainWindow::keepHistoryIn(HistoryStore &store)
{
    m_keeper = new HistoryKeeper(m_answer, store, this);
    m_keeper->setKeeping(m_preferences.keepsHistory);
    m_history = new HistoryPanel(store, centralWidget());
    connect(m_keeper, &HistoryKeeper::changed, m_history, &HistoryPanel::refresh);
    connect(m_keeper, &HistoryKeeper::lost, m_notice, &Notice::say);
    connect(m_history, &HistoryPanel::entriesRemoved, m_keeper, &HistoryKeeper::catchUp); // or put back
    connect(m_history, &HistoryPanel::entryChosen, this, &MainWindow::recall);
    m_side->add(*m_history);
    const auto showQuestions = [this, &store] {
        m_bar->setPastQuestions(store.questions(recalledQuestions));
    };
    connect(m_history, &HistoryPanel::entriesRemoved, this, showQuestions);
    showQuestions();
    m_historyAction->setVisible(true);
}

void MainWindow::buildMenu()
{
    m_menu = new MainMenu(*this);
    addReadingActions();
    m_poemActions = new PoemActions(
        *m_menu,
        [this] {
            PastAnswer poem = m_answer.asPast();
            poem.heading = m_answer.shownHeading();
            poem.text = m_typewriter.revealed().toString();
            return poem;
        },
        *this);
    connect(m_poemActions, &PoemActions::done, m_notice, &Notice::say);
    connect(&m_typewriter, &Typewriter::revealedChanged, this,
            [this] { m_poemActions->setEnabled(!m_typewriter.revealed().isEmpty()); });
    m_importActions = new ImportActions(*m_menu, *this);
    m_menu->addSeparator();
    addSizeAction(QStringLiteral("larger"), tr("&Larger"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal},
                  [](const PageStyle &style) { return style.larger(); });
    addSizeAction(QStringLiteral("smaller"), tr("S&maller"), {QKeySequence::ZoomOut},
                  [](const PageStyle &style) { return style.smaller(); });
    addSizeAction(QStringLiteral("usual"), tr("&Usual Size"), {Qt::CTRL | Qt::Key_0},
                  [](const PageStyle &) { return PageStyle(); });
    addColumnsAction();
    addFullScreenAction();
    m_menu->addSeparator();
    addPauseAction();
    m_menu->addSeparator();
    m_menu->add(QStringLiteral("settings"), tr("Se&ttings…"), {Qt::CTRL | Qt::Key_Comma},
                [this] { openSettings(); });
    m_menu->add(QStringLiteral("shortcuts"), tr("&Keyboard Shortcuts"), {QKeySequence::HelpContents},
                [this] { showDialog(new ShortcutList(m_menu->actions(), m_preferences.sendKey, this)); });
    m_bar->setMenu(m_menu);
}

void MainWindow::addSizeAction(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                               const std::function<PageStyle(const PageStyle &)> &change)
{
    m_menu->add(name, text, keys, [this, change] {
        setPageStyle(change(m_page.pageStyle()));
        Q_EMIT poemSizeChanged(poemSize());
    });
}

void MainWindow::addColumnsAction()
{
    m_columnsAction = m_menu->add(
        QStringLiteral("columns"), tr("&Vertical Chinese"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, [this] {
            Preferences preferences = m_preferences;
            preferences.chinese =
                m_columnsAction->isChecked() ? ChineseText::InColumns : ChineseText::InLines;
            choose(preferences);
        });
    m_columnsAction->setCheckable(true);
}

void MainWindow::addReadingActions()
{
    m_searchAction = m_menu->add(QStringLiteral("search"), tr("Fi&nd a Poem"), {QKeySequence::Find},
                                 [this] { openSearch(); });
    m_searchAction->setVisible(false); // there is nowhere to look yet
    m_historyAction = m_menu->add(QStringLiteral("history"), tr("&History"), {Qt::CTRL | Qt::Key_H},
                                  [this] { m_side->toggle(*m_history); });
    m_historyAction->setVisible(false); // there is none yet
    m_liveAction = m_menu->add(QStringLiteral("live"), tr("Poem of the H&our"), {Qt::CTRL | Qt::Key_L},
                               [this] { askLive(); });
    m_liveAction->setVisible(false); // nobody gives one yet
    m_liveAction->setEnabled(false); // nor may its key ask
    m_menu->addSeparator();
}

void MainWindow::offerSearch(PoemSearch &search)
{
    m_search = new SearchPanel(search, centralWidget());
    m_side->add(*m_search);
    connect(m_search, &SearchPanel::poemChosen, this, [this](const PastAnswer &poem) {
        tellPoem(poem);
        m_side->showPage();
    });
    connect(&m_answer, &Answer::asked, m_search, &SearchPanel::dropChoice);
    m_searchAction->setVisible(true);
}

// Who is somewhere else, as in the question, is led there before it closes.
void MainWindow::openSearch()
{
    if (m_demo != nullptr)
        m_demo->giveUp();
    if (m_search->isVisible() && !m_search->isAncestorOf(focusWidget()))
        m_search->focusWords();
    else
        m_side->toggle(*m_search);
}

void MainWindow::offerLive(PoemSource &live)
{
    m_answer.setLive(live);
    m_liveAction->setVisible(true);
    m_liveAction->setEnabled(true);
}

void MainWindow::askLive()
{
    m_answer.askLive();
}

void MainWindow::offerImport(PoemIntake &intake)
{
    auto *strip = new ImportStrip(intake, centralWidget());
    auto *column = qobject_cast<QVBoxLayout *>(centralWidget()->layout());
    column->insertWidget(column->indexOf(m_view) + 1, strip);
    connect(strip, &ImportStrip::importRequested, m_importActions, &ImportActions::chooseFiles);
    connect(strip, &ImportStrip::left, this, [this] { m_bar->setFocus(); });
    connect(&m_answer, &Answer::begun, strip, &ImportStrip::hideHint);
    m_importActions->offer(intake);
    if (m_mode == Mode::Online) // the demo has said where its poems come from
        strip->showHint();
}

void MainWindow::tellPoem(const PastAnswer &poem)
{
    m_answer.tell(poem);
}

void MainWindow::recall(qint64 entry)
{
    m_keeper->recall(entry);
    m_view->goToBeginning(); // it is not being typed: a reader begins at its beginning
    m_side->showPage();
}

// Paused, more is not shown before the pause is over; it goes on arriving.
void MainWindow::addPauseAction()
{
    QAction *pause = m_menu->add(QStringLiteral("pause"), tr("&Pause Typing"), {Qt::Key_F8, Qt::Key_Pause},
                                 [this] { m_typewriter.setPaused(!m_typewriter.isPaused()); });
    pause->setCheckable(true);
    connect(&m_typewriter, &Typewriter::modeChanged, pause,
            [this, pause] { pause->setChecked(m_typewriter.isPaused()); });
}

void MainWindow::addFullScreenAction()
{
    m_fullScreenAction = m_menu->add(QStringLiteral("fullScreen"), tr("&Full Screen"), {Qt::Key_F11},
                                     [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    m_fullScreenAction->setCheckable(true);
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_preferences, this);
    dialog->setScriptSupport(ScriptConverter::support());
    connect(dialog, &SettingsDialog::changed, this, &MainWindow::choose);
    if (m_tray != nullptr)
        dialog->offerTray(*m_tray, m_liveAction->isEnabled());
    showDialog(dialog);
}

void MainWindow::choose(const Preferences &preferences)
{
    setPreferences(preferences);
    Q_EMIT preferencesChanged(preferences);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    if (preferences.characters != m_preferences.characters)
        showCharacters(preferences.characters);
    m_preferences = preferences;
    m_typewriter.setPace(pauseOf(preferences.pace));
    m_bar->setSendKey(preferences.sendKey);
    m_columnsAction->setChecked(preferences.chinese == ChineseText::InColumns);
    m_view->setChineseInColumns(m_columnsAction->isChecked());
    if (m_keeper != nullptr)
        m_keeper->setKeeping(preferences.keepsHistory);
}

void MainWindow::showCharacters(Characters characters)
{
    std::unique_ptr<CharacterConverter> converter;
    if (characters != Characters::AsWritten)
        converter = std::make_unique<ScriptConverter>(characters);
    m_answer.setConverter(converter.get());
    m_converter = std::move(converter);
}

} // namespace Poemstream
