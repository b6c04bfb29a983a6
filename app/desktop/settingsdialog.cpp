// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include "quietlabel.h"
#include "traysettings.h"

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

QString whyNot(ScriptSupport support)
{
    switch (support) {
    case ScriptSupport::Full:
        break;
    case ScriptSupport::NotBuilt:
        return SettingsDialog::tr("This program was built without OpenCC.");
    case ScriptSupport::NoData:
        return SettingsDialog::tr("OpenCC lacks its data files.");
    }
    return {};
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_pace(new QComboBox(this))
    , m_sendKey(new QComboBox(this))
    , m_chinese(new QComboBox(this))
    , m_characters(new QComboBox(this))
    , m_charactersNote(new QuietLabel(this))
    , m_history(new QCheckBox(tr("&Keep questions and poems on this computer"), this))
    , m_tray(new TraySettings(preferences, this))
    , m_form(new QFormLayout(this))
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
    m_characters->setObjectName(QStringLiteral("characters"));
    addChoice(*m_characters, tr("As written"), Characters::AsWritten, preferences.characters);
    addChoice(*m_characters, tr("Simplified"), Characters::Simplified, preferences.characters);
    addChoice(*m_characters, tr("Traditional"), Characters::Traditional, preferences.characters);
    m_charactersNote->setObjectName(QStringLiteral("charactersNote"));
    m_charactersNote->hide();
    m_history->setObjectName(QStringLiteral("keepsHistory"));
    m_history->setChecked(preferences.keepsHistory);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    m_form->addRow(tr("Poems are &typed:"), m_pace);
    m_form->addRow(tr("Chinese &poems are set:"), m_chinese);
    m_form->addRow(tr("Chinese ch&aracters:"), m_characters);
    m_form->addRow(QString(), m_charactersNote);
    m_form->addRow(tr("Questions are &sent by:"), m_sendKey);
    m_form->addRow(tr("History:"), m_history);
    m_form->addRow(buttons);
    m_form->setSizeConstraint(QLayout::SetFixedSize);
    m_tray->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_pace, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_sendKey, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_chinese, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_characters, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_history, &QCheckBox::clicked, this, &SettingsDialog::tell);
    connect(m_tray, &TraySettings::changed, this, &SettingsDialog::tell);
}

void SettingsDialog::offerTray(TrayPlace &tray, bool hasHour)
{
    m_tray->offer(tray, hasHour);
    m_form->insertRow(m_form->rowCount() - 1, tr("Tray:"), m_tray);
    m_tray->show();
}

void SettingsDialog::setScriptSupport(ScriptSupport support)
{
    m_characters->setEnabled(support == ScriptSupport::Full);
    m_charactersNote->setText(whyNot(support));
    m_charactersNote->setVisible(support != ScriptSupport::Full);
}

void SettingsDialog::tell()
{
    Preferences chosen{.pace = static_cast<Pace>(m_pace->currentData().toInt()),
                       .sendKey = static_cast<SendKey>(m_sendKey->currentData().toInt()),
                       .keepsHistory = m_history->isChecked(),
                       .characters = static_cast<Characters>(m_characters->currentData().toInt()),
                       .chinese = static_cast<ChineseText>(m_chinese->currentData().toInt())};
    m_tray->addTo(chosen);
    Q_EMIT changed(chosen);
}

} // namespace Poemstream
