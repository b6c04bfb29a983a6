// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/answer.h"
#include "client/typewriter.h"
#include "pagestyle.h"
#include "preferences.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QMainWindow>

#include <chrono>
#include <functional>
#include <memory>

namespace Poemstream {

class CharacterConverter;
class DemoDriver;
class HistoryKeeper;
class HistoryPanel;
class HistoryStore;
class ImportActions;
class MainMenu;
class Notice;
class PoemActions;
class PoemIntake;
class PoemPage;
class PoemSearch;
class PoemSource;
class PoemView;
class QuestionBar;
class SearchPanel;
class SidePlace;
class TrayPlace;

/// The window: a question, and the poem that answers it, typed as it arrives. Knows poems only as a
/// PoemSource, and settings not at all.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Mode {
        Online,
        OfflineDemo, ///< says that it is offline and asks its own questions, until somebody types one
    };

    /// @p source must outlive the window.
    MainWindow(PoemSource &source, Mode mode, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Typewriter &typewriter() { return m_typewriter; }
    /// What is written and not sent is kept there, and what was left there the last time is shown. Once.
    void keepDraftIn(const QString &path);
    /// Keeps there what is asked and answered, offers it again, and recalls its questions. @p store must
    /// outlive the window. Once.
    void keepHistoryIn(HistoryStore &store);
    /// Writes now what is kept: the draft, and how far the answer has come.
    void save();
    /// Offers the poem that @p live gives without a question. @p live must outlive the window. Once.
    void offerLive(PoemSource &live);
    void askLive(); ///< after offerLive()
    /// Has @p poem typed, which is complete, instead of what is there.
    void tellPoem(const PastAnswer &poem);
    /// Offers to bring poems into @p intake, which must outlive the window. Once.
    void offerImport(PoemIntake &intake);
    /// Offers to find poems by @p search, which must outlive the window. Once.
    void offerSearch(PoemSearch &search);
    /// The settings are to offer an icon in @p tray, which must outlive the window.
    void offerTray(TrayPlace &tray) { m_tray = &tray; }
    /// Of the poem's font, in points; 0 is the usual one.
    void setPoemSize(qreal points);
    [[nodiscard]] qreal poemSize() const;
    void setPreferences(const Preferences &preferences);

Q_SIGNALS:
    void poemSizeChanged(qreal points);                                  ///< by the reader
    void preferencesChanged(const Poemstream::Preferences &preferences); ///< by the reader
    void poemEnded(); ///< all of it is shown that came, whether it was stopped, failed or complete

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPage();
    void connectAnswer();
    void startDemo();
    void buildMenu();
    void addSizeAction(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                       const std::function<PageStyle(const PageStyle &)> &change);
    void addColumnsAction();
    void addReadingActions();
    void addPauseAction();
    void addFullScreenAction();
    void setPageStyle(const PageStyle &style);
    void openSettings();
    void showCharacters(Characters characters);
    void choose(const Preferences &preferences);
    void recall(qint64 entry);
    void openSearch();
    void showState(Answer::State state, std::chrono::milliseconds retryIn);
    void skipOrStop();

    const Mode m_mode;
    std::unique_ptr<CharacterConverter> m_converter; // that the answer uses
    Typewriter m_typewriter;
    Answer m_answer;
    QuestionBar *m_bar;
    PoemView *m_view;
    PoemPage &m_page;
    Preferences m_preferences;
    Notice *m_notice = nullptr;
    SidePlace *m_side = nullptr;
    DemoDriver *m_demo = nullptr; // none in Online
    MainMenu *m_menu = nullptr;
    QAction *m_searchAction = nullptr;
    QAction *m_historyAction = nullptr;
    QAction *m_fullScreenAction = nullptr;
    QAction *m_liveAction = nullptr;
    QAction *m_columnsAction = nullptr;
    PoemActions *m_poemActions = nullptr;
    ImportActions *m_importActions = nullptr;
    HistoryKeeper *m_keeper = nullptr; // none before keepHistoryIn()
    HistoryPanel *m_history = nullptr;
    SearchPanel *m_search = nullptr; // none before offerSearch()
    TrayPlace *m_tray = nullptr;     // none before offerTray()
};

} // namespace Poemstream
