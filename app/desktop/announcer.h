// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/answer.h"
#include "voice.h"

namespace Poemstream {

class Typewriter;

/// The voice of the window for those who do not see it: says that a poem is being written, reads it once when
/// all of it is shown, and says at once what went wrong. Three times for a question at most, and never while
/// nothing but text comes.
class Announcer final : public Voice
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Announcer)
public:
    /// Both must outlive it.
    Announcer(const Answer &answer, const Typewriter &typewriter, QWidget *parent);

private:
    void noteState(Answer::State state);
    void read();

    const Answer &m_answer;
    const Typewriter &m_typewriter;
    QString m_question;                          // that is being answered
    Answer::State m_state = Answer::State::None; // the last one
    bool m_isLossSaid = false;                   // of this answer
    bool m_isRead = false;                       // this poem
};

} // namespace Poemstream
