// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traykeeper.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>

namespace Poemstream {

TrayKeeper::TrayKeeper(QWidget &window, TrayPlace &tray, std::chrono::milliseconds grace, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_tray(tray)
{
    buildMenu();
    m_untilBack.setObjectName(QStringLiteral("untilBack"));
    m_untilBack.setSingleShot(true);
    m_untilBack.setInterval(grace);
    connect(&m_untilBack, &QTimer::timeout, this, &TrayKeeper::showWindow);
    connect(&tray, &TrayPlace::clicked, this, &TrayKeeper::showWindow);
    connect(&tray, &TrayPlace::changed, this, &TrayKeeper::noteTray);
}

TrayKeeper::~TrayKeeper()
{
    if (m_isKeeping)
        m_tray.hideIcon(); // before its menu goes
}

void TrayKeeper::buildMenu()
{
    m_toggle = m_menu.addAction(QString());
    m_toggle->setObjectName(QStringLiteral("toggle"));
    connect(m_toggle, &QAction::triggered, this, [this] {
        if (m_window.isHidden())
            showWindow();
        else if (hideWindow())
            nameToggle();
    });
    m_quit = m_menu.addAction(tr("&Quit"));
    m_quit->setObjectName(QStringLiteral("quit"));
    connect(m_quit, &QAction::triggered, this, [] { QCoreApplication::quit(); });
    nameToggle();
}

void TrayKeeper::setKeeping(bool isKeeping)
{
    if (isKeeping == m_isKeeping)
        return;
    m_isKeeping = isKeeping;
    if (isKeeping) {
        m_window.installEventFilter(this);
        QCoreApplication::instance()->installEventFilter(this); // for the end of the program
        m_tray.showIcon(m_menu);
        return;
    }
    m_tray.hideIcon();
    QCoreApplication::instance()->removeEventFilter(this);
    m_window.removeEventFilter(this);
    if (!QGuiApplication::quitOnLastWindowClosed())
        showWindow();
}

void TrayKeeper::showWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    noteShown();
}

// Others may show it, too.
void TrayKeeper::noteShown()
{
    m_untilBack.stop();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    nameToggle();
}

// QGuiApplication closes all windows before it ends, and stays if one will not go.
bool TrayKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit && watched == QCoreApplication::instance()) {
        m_isEnding = true;
        QMetaObject::invokeMethod(
            this, [this] { m_isEnding = false; }, Qt::QueuedConnection); // or not
    } else if (event->type() == QEvent::Close && watched == &m_window && !m_isEnding &&
               !qGuiApp->isSavingSession() && hideWindow()) {
        event->ignore();
        return true;
    } else if (event->type() == QEvent::Show && watched == &m_window) {
        noteShown();
    }
    return QObject::eventFilter(watched, event);
}

bool TrayKeeper::hideWindow()
{
    if (!m_tray.isThere())
        return false;
    QGuiApplication::setQuitOnLastWindowClosed(false); // a menu that closes would be the last
    m_window.hide();
    nameToggle();
    if (!m_isTold) {
        m_isTold = true;
        m_tray.tell({.title = QGuiApplication::applicationDisplayName(),
                     .text = tr("Poemstream stays in the tray: click its icon to bring the window back."),
                     .act = [this] { showWindow(); }});
        Q_EMIT told();
    }
    return true;
}

void TrayKeeper::noteTray()
{
    if (m_tray.isThere())
        m_untilBack.stop();
    else if (m_window.isHidden())
        m_untilBack.start();
}

void TrayKeeper::nameToggle()
{
    m_toggle->setText(m_window.isHidden() ? tr("&Show Window") : tr("&Hide Window"));
}

} // namespace Poemstream
