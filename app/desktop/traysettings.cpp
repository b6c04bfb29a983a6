// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traysettings.h"

#include "preferences.h"
#include "quietlabel.h"
#include "trayplace.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QVBoxLayout>

namespace Poemstream {

TraySettings::TraySettings(const Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QCheckBox(tr("Keep an &icon in the tray when the window is closed"), this))
    , m_hour(new QCheckBox(tr("Tell the poem of the &hour, every hour"), this))
    , m_none(new QuietLabel(this))
{
    m_icon->setObjectName(QStringLiteral("keepsTrayIcon"));
    m_icon->setChecked(preferences.keepsTrayIcon);
    m_hour->setObjectName(QStringLiteral("tellsHour"));
    m_hour->setChecked(preferences.tellsHour);
    m_hour->setEnabled(preferences.keepsTrayIcon); // it is the icon that tells
    m_none->setObjectName(QStringLiteral("noTray"));
    m_none->setText(tr("There is no tray here now: closing the window quits."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_hour, m_none})
        column->addWidget(part);
    connect(m_icon, &QCheckBox::toggled, m_hour, &QWidget::setEnabled);
    connect(m_icon, &QCheckBox::clicked, this, &TraySettings::changed);
    connect(m_hour, &QCheckBox::clicked, this, &TraySettings::changed);
}

void TraySettings::offer(TrayPlace &tray, bool hasHour)
{
    m_hour->setVisible(hasHour);
    const auto showWhetherThereIsOne = [this, &tray] { m_none->setVisible(!tray.isThere()); };
    connect(&tray, &TrayPlace::changed, m_none, showWhetherThereIsOne);
    showWhetherThereIsOne();
}

void TraySettings::addTo(Preferences &preferences) const
{
    preferences.keepsTrayIcon = m_icon->isChecked();
    preferences.tellsHour = m_hour->isChecked();
}

} // namespace Poemstream
