// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preferences.h"

#include <QtWidgets/QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
QT_END_NAMESPACE

namespace Poemstream {

class TrayPlace;
class TraySettings;

/// The few things there are to choose. Each holds from the moment it is chosen.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(const Preferences &preferences, QWidget *parent);

    /// Where it is not full, the choice of characters is grey, and a line says why.
    void setScriptSupport(ScriptSupport support);
    /// Also offers what TraySettings does. @p tray must outlive the dialog. Once.
    void offerTray(TrayPlace &tray, bool hasHour);

Q_SIGNALS:
    void changed(const Poemstream::Preferences &preferences);

private:
    void tell();

    QComboBox *m_pace;
    QComboBox *m_sendKey;
    QComboBox *m_chinese;
    QComboBox *m_characters;
    QLabel *m_charactersNote;
    QCheckBox *m_history;
    TraySettings *m_tray;
    QFormLayout *m_form;
};

} // namespace Poemstream
