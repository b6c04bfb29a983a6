// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QAction>
#include <QtWidgets/QDialog>

QT_BEGIN_NAMESPACE
class QFormLayout;
QT_END_NAMESPACE

namespace Poemstream {

enum class SendKey;

/// All keys there are: those of the menu, as it is, and those that are nobody's action.
class ShortcutList final : public QDialog
{
    Q_OBJECT
public:
    ShortcutList(const QList<QAction *> &menu, SendKey sendKey, QWidget *parent);

private:
    void addTyping(SendKey sendKey);
    void addMenu(const QList<QAction *> &menu);
    void addKeys(const QList<QKeySequence> &keys, const QString &effect);

    QFormLayout *m_rows;
};

} // namespace Poemstream
