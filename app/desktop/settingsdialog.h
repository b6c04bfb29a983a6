// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preferences.h"

#include <QtWidgets/QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
QT_END_NAMESPACE

namespace Poemstream {

/// The few things there are to choose. Each holds from the moment it is chosen.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(const Preferences &preferences, QWidget *parent);

Q_SIGNALS:
    void changed(const Poemstream::Preferences &preferences);

private:
    void tell();

    QComboBox *m_pace;
    QComboBox *m_sendKey;
    QComboBox *m_chinese;
    QCheckBox *m_history;
};

} // namespace Poemstream
