// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trayplace.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMenu>

#include <chrono>

namespace Poemstream {

/// Keeps a program in the tray while its window is closed: closing hides the window, the icon brings it back.
/// Only Quit, a signal or the session's end end the program then. Where there is no tray, closing ends it as
/// ever; should the tray go while the window is hidden, the window comes back: it is never out of reach.
class TrayKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayKeeper)
public:
    /// A desktop that starts its tray anew has it again by then.
    static constexpr std::chrono::seconds usualGrace{3};

    /// Both must outlive it. @p grace: how long a tray may be gone before a hidden window comes back.
    TrayKeeper(QWidget &window, TrayPlace &tray, std::chrono::milliseconds grace = usualGrace,
               QObject *parent = nullptr);
    ~TrayKeeper() override;

    /// False at first. Not keeping any more shows a hidden window.
    void setKeeping(bool isKeeping);
    /// Whether a person has been told before what closing the window does now.
    void setTold(bool isTold) { m_isTold = isTold; }
    void showWindow();

    /// The icon's: Show or Hide, and Quit at its end; others go before @p quitAction().
    [[nodiscard]] QMenu &menu() { return m_menu; }
    [[nodiscard]] QAction *quitAction() const { return m_quit; }

Q_SIGNALS:
    void told(); ///< a person was told what closing the window does

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu();
    [[nodiscard]] bool hideWindow();
    void noteShown();
    void noteTray();
    void nameToggle();

    QWidget &m_window;
    TrayPlace &m_tray;
    QMenu m_menu;
    QAction *m_toggle = nullptr;
    QAction *m_quit = nullptr;
    QTimer m_untilBack{this};
    bool m_isKeeping = false;
    bool m_isTold = false;
    bool m_isEnding = false; // the program
};

} // namespace Poemstream
