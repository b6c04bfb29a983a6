// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfield.h"

#include <QtGui/QInputMethodEvent>

namespace Poemstream {

SearchField::SearchField(const QString &name, int longest, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(name);
    setAccessibleName(name);
    setMaxLength(longest);
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, this, &SearchField::note);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (!m_isComposing)
            Q_EMIT confirmed();
    });
}

// A composition takes away first what was selected, which is a change that nobody means.
void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    note();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_isComposing = false; // without a field, there is nothing to compose in
    note();
}

void SearchField::note()
{
    if (m_isComposing || text() == m_noted)
        return;
    m_noted = text();
    Q_EMIT changed();
}

} // namespace Poemstream
