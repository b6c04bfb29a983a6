// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>

namespace Poemstream {

namespace {

template <typename Value>
void addChoice(QComboBox &box, const QString &text, Value value, Value current)
{
    box.addItem(text, QVariant::fromValue(static_cast<int>(value)));
    if (value == current)
        box.setCurrentIndex(box.count() - 1);
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_pace(new QComboBox(this))
    , m_sendKey(new QComboBox(this))
    , m_chinese(new QComboBox(this))
    , m_history(new QCheckBox(tr("&Keep questions and poems on this computer"), this))
{
    setWindowTitle(tr("Settings"));
    m_pace->setObjectName(QStringLiteral("pace"));
    addChoice(*m_pace, tr("Slowly"), Pace::Slow, preferences.pace);
    addChoice(*m_pace, tr("At an even pace"), Pace::Normal, preferences.pace);
    addChoice(*m_pace, tr("Quickly"), Pace::Fast, preferences.pace);
    addChoice(*m_pace, tr("Whole lines at once, without motion"), Pace::Instant, preferences.pace);
    m_sendKey->setObjectName(QStringLiteral("sendKey"));
    addChoice(*m_sendKey, tr("Enter"), SendKey::Return, preferences.sendKey);
    addChoice(*m_sendKey, tr("Ctrl+Enter"), SendKey::CtrlReturn, preferences.sendKey);
    m_chinese->setObjectName(QStringLiteral("chinese"));
    addChoice(*m_chinese, tr("In lines"), ChineseText::InLines, preferences.chinese);
    addChoice(*m_chinese, tr("In columns"), ChineseText::InColumns, preferences.chinese);
    m_history->setObjectName(QStringLiteral("keepsHistory"));
    m_history->setChecked(preferences.keepsHistory);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Poems are &typed:"), m_pace);
    form->addRow(tr("C&hinese poems are set:"), m_chinese);
    form->addRow(tr("Questions are &sent by:"), m_sendKey);
    form->addRow(tr("History:"), m_history);
    form->addRow(buttons);
    form->setSizeConstraint(QLayout::SetFixedSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_pace, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_sendKey, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_chinese, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_history, &QCheckBox::clicked, this, &SettingsDialog::tell);
}

void SettingsDialog::tell()
{
    Q_EMIT changed({.pace = static_cast<Pace>(m_pace->currentData().toInt()),
                    .sendKey = static_cast<SendKey>(m_sendKey->currentData().toInt()),
                    .keepsHistory = m_history->isChecked(),
                    .chinese = static_cast<ChineseText>(m_chinese->currentData().toInt())});
}

} // namespace Poemstream
