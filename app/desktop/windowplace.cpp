// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowplace.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QGuiApplication>
#include <QtGui/QRegion>
#include <QtGui/QScreen>
#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr QLatin1String versionKey("window/version");
constexpr QLatin1String rectKey("window/rect");   // without the frame
constexpr QLatin1String frameKey("window/frame"); // with it
constexpr QLatin1String stateKey("window/state");
constexpr int version = 1;
constexpr QLatin1String maximized("maximized");
constexpr QLatin1String fullScreen("fullScreen");
constexpr QLatin1String normal("normal");
constexpr int mostFrame = 100; // nobody's is wider

qint64 commonArea(const QRect &a, const QRect &b)
{
    const QSize common = a.intersected(b).size();
    return common.isValid() ? qint64(common.width()) * common.height() : 0;
}

/// The screens without the desktop's bars, the first one first.
QList<QRect> freeScreens()
{
    QList<QRect> all;
    for (const QScreen *screen : QGuiApplication::screens())
        all += screen->availableGeometry();
    return all;
}

QMargins between(const QRect &outer, const QRect &inner)
{
    const auto side = [](int width) { return std::clamp(width, 0, mostFrame); };
    return {side(inner.left() - outer.left()), side(inner.top() - outer.top()),
            side(outer.right() - inner.right()), side(outer.bottom() - inner.bottom())};
}

bool fillsItsScreen(const QWidget &window)
{
    return window.isMaximized() || window.isFullScreen();
}

} // namespace

QRect movedOnto(const QList<QRect> &screens, const QRect &frame)
{
    QRegion free;
    for (const QRect &screen : screens)
        free += screen;
    if (QRegion(frame).subtracted(free).isEmpty())
        return frame;
    const QRect &screen =
        *std::max_element(screens.begin(), screens.end(), [&](const QRect &a, const QRect &b) {
            return commonArea(a, frame) < commonArea(b, frame);
        });
    QRect moved(frame.topLeft(), frame.size().boundedTo(screen.size()));
    moved.moveLeft(std::clamp(moved.left(), screen.left(), screen.right() + 1 - moved.width()));
    moved.moveTop(std::clamp(moved.top(), screen.top(), screen.bottom() + 1 - moved.height()));
    return moved;
}

WindowPlace::WindowPlace(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_untilTold.setSingleShot(true);
    m_untilTold.setInterval(delay);
    connect(&m_untilTold, &QTimer::timeout, this, &WindowPlace::changed);
    window.installEventFilter(this);
}

void WindowPlace::restore(const QSettings &settings, QSize usual)
{
    const QRect rect = settings.value(rectKey).toRect();
    if (settings.value(versionKey).toInt() != version || !rect.isValid())
        return restoreSize(settings, usual);
    m_frame = between(settings.value(frameKey).toRect(), rect);
    m_window.setGeometry(movedOnto(freeScreens(), rect.marginsAdded(m_frame)).marginsRemoved(m_frame));
    const QString state = settings.value(stateKey).toString();
    if (state == maximized)
        m_window.setWindowState(Qt::WindowMaximized);
    else if (state == fullScreen)
        m_window.setWindowState(Qt::WindowFullScreen);
}

void WindowPlace::restoreSize(const QSettings &settings, QSize usual)
{
    const QRect rect = settings.value(rectKey).toRect();
    const bool isKnown = settings.value(versionKey).toInt() == version && rect.isValid();
    const QSize size = isKnown ? rect.size() : usual;
    const QSize title(0, m_window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &m_window));
    m_window.resize(size.boundedTo(freeScreens().first().size() - title));
}

void WindowPlace::save(QSettings &settings)
{
    m_untilTold.stop();
    QRect rect = m_window.geometry();
    if (fillsItsScreen(m_window) || m_window.isMinimized())
        rect = m_window.normalGeometry();
    else
        m_frame = between(m_window.frameGeometry(), rect);
    QLatin1String state = normal;
    if (m_window.isFullScreen())
        state = fullScreen;
    else if (m_window.isMaximized())
        state = maximized;
    settings.setValue(versionKey, version);
    settings.setValue(stateKey, state);
    if (!rect.isValid()) // the desktop does not tell
        return;
    settings.setValue(rectKey, rect);
    settings.setValue(frameKey, rect.marginsAdded(m_frame));
}

// A timer that runs is left to run: started anew with each step it would never fire while somebody drags.
bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                       event->type() == QEvent::WindowStateChange;
    if (watched == &m_window && moves && m_window.isVisible() && !m_untilTold.isActive())
        m_untilTold.start();
    return QObject::eventFilter(watched, event);
}

} // namespace Poemstream
