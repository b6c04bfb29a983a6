// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "quietlabel.h"

#include <QtCore/QTimer>

#include <chrono>

namespace Poemstream {

/// The one line below a poem that says what became of its stream. Hidden while there is nothing to say.
/// For assistive technology it reads the same all through a countdown.
class StatusLine final : public QuietLabel
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void say(const QString &sentence);
    /// Says @p why, a sentence, and counts the seconds down until the next attempt.
    void sayRetryIn(std::chrono::milliseconds wait, const QString &why);
    void clear();

private:
    void countDown();
    void tell(const QString &sentence, const QString &name);

    QTimer m_everySecond{this};
    QString m_why;
    std::chrono::seconds m_left{0};
};

} // namespace Poemstream
