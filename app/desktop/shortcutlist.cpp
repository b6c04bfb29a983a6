// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutlist.h"

#include "keyletter.h"
#include "questionedit.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace Poemstream {

ShortcutList::ShortcutList(const QList<QAction *> &menu, SendKey sendKey, QWidget *parent)
    : QDialog(parent)
    , m_rows(new QFormLayout)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_rows->setLabelAlignment(Qt::AlignLeading);
    m_rows->setHorizontalSpacing(3 * fontMetrics().averageCharWidth());
    addTyping(sendKey);
    addMenu(menu);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_rows);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void ShortcutList::addTyping(SendKey sendKey)
{
    const bool isPlain = sendKey == SendKey::Return;
    const QKeySequence plain(Qt::Key_Return);
    const QKeySequence withCtrl(Qt::CTRL | Qt::Key_Return);
    addKeys({isPlain ? plain : withCtrl}, tr("Ask"));
    addKeys({Qt::SHIFT | Qt::Key_Return, isPlain ? withCtrl : plain}, tr("New line"));
    addKeys({Qt::Key_Up, Qt::Key_Down}, tr("Past questions"));
    addKeys({Qt::Key_Escape}, tr("Show all that came; once more: stop"));
    addKeys({Qt::Key_PageUp, Qt::Key_PageDown}, tr("Turn the page"));
}

void ShortcutList::addMenu(const QList<QAction *> &menu)
{
    for (const QAction *action : menu)
        if (action->isVisible() && !action->shortcuts().isEmpty())
            addKeys({action->shortcuts().first()}, withoutKeyLetter(action->text()));
}

void ShortcutList::addKeys(const QList<QKeySequence> &keys, const QString &effect)
{
    QStringList names;
    for (const QKeySequence &key : keys)
        names += key.toString(QKeySequence::NativeText);
    m_rows->addRow(names.join(QStringLiteral(" / ")), new QLabel(effect, this));
}

} // namespace Poemstream
