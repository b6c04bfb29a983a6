// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include "quietlabel.h"

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
    , m_characters(new QComboBox(this))
    , m_charactersNote(new QuietLabel(this))
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
    auto *form = new QFormLayout(this);
    form->addRow(tr("Poems are &typed:"), m_pace);
    form->addRow(tr("Questions are &sent by:"), m_sendKey);
    form->addRow(tr("C&hinese characters:"), m_characters);
    form->addRow(QString(), m_charactersNote);
    form->addRow(tr("History:"), m_history);
    form->addRow(buttons);
    form->setSizeConstraint(QLayout::SetFixedSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_pace, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_sendKey, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_characters, &QComboBox::activated, this, &SettingsDialog::tell);
    connect(m_history, &QCheckBox::clicked, this, &SettingsDialog::tell);
}

void SettingsDialog::setScriptSupport(ScriptSupport support)
{
    m_characters->setEnabled(support == ScriptSupport::Full);
    m_charactersNote->setText(whyNot(support));
    m_charactersNote->setVisible(support != ScriptSupport::Full);
}

void SettingsDialog::tell()
{
    Q_EMIT changed({.pace = static_cast<Pace>(m_pace->currentData().toInt()),
                    .sendKey = static_cast<SendKey>(m_sendKey->currentData().toInt()),
                    .keepsHistory = m_history->isChecked(),
                    .characters = static_cast<Characters>(m_characters->currentData().toInt())});
}

} // namespace Poemstream
