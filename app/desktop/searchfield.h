// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QLineEdit>

namespace Poemstream {

/// A line to search by. What an input method still composes is no text: until it is done, nothing is said.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    /// @p name: what it is for, to be read where it is empty.
    SearchField(const QString &name, int longest, QWidget *parent);

Q_SIGNALS:
    void changed();   ///< it has another text than at the last time
    void confirmed(); ///< by Return

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void note();

    QString m_noted;
    bool m_isComposing = false;
};

} // namespace Poemstream
