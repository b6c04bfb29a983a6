// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/answer.h"

#include <QtWidgets/QWidget>

namespace Poemstream {

class Typewriter;

/// The voice of the window for those who do not see it: says that a poem is being written, reads it once when
/// all of it is shown, and says at once what went wrong. Three times for a question at most, and never while
/// nothing but text comes.
///
/// Nothing is seen of it. To assistive technology it is a notification, which a screen reader speaks without
/// being asked; from Qt 6.8 on it uses announcements, which Windows and macOS know too.
class Announcer final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Announcer)
public:
    /// Both must outlive it.
    Announcer(const Answer &answer, const Typewriter &typewriter, QWidget *parent);

    /// What was said last.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

private:
    void noteState(Answer::State state);
    void read();
    void say(const QString &sentence, bool isUrgent = false);

    const Answer &m_answer;
    const Typewriter &m_typewriter;
    QString m_sentence;
    QString m_question;                          // that is being answered
    Answer::State m_state = Answer::State::None; // the last one
    bool m_isLossSaid = false;                   // of this answer
    bool m_isRead = false;                       // this poem
};

} // namespace Poemstream
