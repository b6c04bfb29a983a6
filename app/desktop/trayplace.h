// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace Poemstream {

/// What the desktop is asked to tell a person who looks elsewhere.
struct TrayMessage
{
    QString title = {};
    QString text = {};              ///< plain, whatever it looks like; lines end with LF
    std::function<void()> act = {}; ///< when somebody clicks it, which may be much later, or never
};

/// The tray of the desktop, as this program sees it: room for one icon. Trays come and go while programs run.
class TrayPlace : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether there is one now; asks the desktop.
    [[nodiscard]] virtual bool isThere() = 0;
    /// The icon is in the tray from now on, whenever there is one. @p menu is its menu; must outlive it.
    virtual void showIcon(QMenu &menu) = 0;
    virtual void hideIcon() = 0;
    /// Instead of what was told before. Only while the icon is shown; may come to nothing.
    virtual void tell(const TrayMessage &message) = 0;

Q_SIGNALS:
    void changed(); ///< the tray came or went, while the icon is shown
    void clicked(); ///< the icon
};

} // namespace Poemstream
