// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

namespace Poemstream {

/// Speaks to those who do not see the window, without being asked. Nothing is seen of it. To assistive
/// technology it is a notification, which a screen reader speaks when it is there; from Qt 6.8 on it uses
/// announcements, which Windows and macOS know too.
class Voice : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Voice)
public:
    explicit Voice(QWidget *parent);

    /// Once, at once; urgent: whatever else is being read. Harmless where nobody listens.
    void say(const QString &sentence, bool isUrgent = false);
    /// What was said last.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

private:
    QString m_sentence;
};

} // namespace Poemstream
