// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
QT_END_NAMESPACE

namespace Poemstream {

struct Preferences;
class TrayPlace;

/// What there is to choose about the tray, and one line where this desktop has none.
class TraySettings final : public QWidget
{
    Q_OBJECT
public:
    TraySettings(const Preferences &preferences, QWidget *parent);

    /// Before this there is no tray to choose, and nothing is shown. @p hasHour: somebody gives a poem of the
    /// hour. @p tray must outlive it.
    void offer(TrayPlace &tray, bool hasHour);
    void addTo(Preferences &preferences) const; ///< what is chosen here

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_icon;
    QCheckBox *m_hour;
    QLabel *m_none;
};

} // namespace Poemstream
