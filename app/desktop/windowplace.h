// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QMargins>
#include <QtCore/QObject>
#include <QtCore/QRect>
#include <QtCore/QTimer>

#include <chrono>

QT_BEGIN_NAMESPACE
class QSettings;
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

/// @p frame where all of it is to be seen: unchanged if it is already, else moved, and made smaller where it
/// must be, onto that of the @p screens which has most of it, or without any, onto the first. The screens
/// are what a window may take of them; there is at least one.
[[nodiscard]] QRect movedOnto(const QList<QRect> &screens, const QRect &frame);

/// Where a window is, how large, and whether it fills its screen: from one start to the next. Tells of a
/// change a second later, and of many at once, so that they can be kept though the process may be killed.
/// Nothing runs while nothing changes.
class WindowPlace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowPlace)
public:
    static constexpr std::chrono::milliseconds delay = std::chrono::seconds(1);

    /// @p window must outlive it.
    explicit WindowPlace(QWidget &window, QObject *parent = nullptr);

    /// Before the window is shown. Without a place in @p settings that makes sense it is @p usual in size,
    /// where there is room for that, and wherever the desktop puts it.
    void restore(const QSettings &settings, QSize usual);
    /// The same, but for the position: of another window, which is not to hide the first.
    void restoreSize(const QSettings &settings, QSize usual);
    /// The window's place as it is; a minimised window's as it was before.
    void save(QSettings &settings);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    QTimer m_untilTold;
    QMargins m_frame; // of the desktop's, around the window; as it was when last seen
};

} // namespace Poemstream
