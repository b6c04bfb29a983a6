// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/typewriter.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <chrono>

namespace Poemstream {

class QuestionBar;

/// How long the demo takes over each thing.
struct DemoRhythm
{
    std::chrono::milliseconds beginning{1500}; ///< before its first question
    std::chrono::milliseconds key{80};
    std::chrono::milliseconds beforeAsking{700};
    std::chrono::milliseconds reading{7000}; ///< from the end of a poem to the next question
};

/// Asks questions of its own, one after another, typing them where a person would. Gives up for good as soon
/// as a person types, asks or stops.
class DemoDriver final : public QObject
{
    Q_OBJECT
public:
    /// @p bar must outlive the driver.
    DemoDriver(QuestionBar &bar, const DemoRhythm &rhythm, QObject *parent = nullptr);

    void start();
    /// The poem has ended: the next question comes in a while.
    void goOn();
    /// For good.
    void giveUp();

    /// In the language in use.
    [[nodiscard]] static QStringList questions();

private:
    void typeQuestion();
    void submit();

    QuestionBar &m_bar;
    DemoRhythm m_rhythm;
    Typewriter m_hand{this};
    QTimer m_untilTyping{this};
    QTimer m_untilAsking{this};
    qsizetype m_next = 0;
    bool m_isSubmitting = false;
    bool m_isOn = false;
};

} // namespace Poemstream
