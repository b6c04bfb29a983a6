// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "announcer.h"

#include "app/messages.h"
#include "client/typewriter.h"

#include <utility>

namespace Poemstream {

namespace {

QString withHeading(const PoemHeading &heading, const QString &poem)
{
    QStringList parts{heading.title, describeAuthor(heading), poem};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

Announcer::Announcer(const Answer &answer, const Typewriter &typewriter, QWidget *parent)
    : Voice(parent)
    , m_answer(answer)
    , m_typewriter(typewriter)
{
    setObjectName(QStringLiteral("announcer"));
    connect(&answer, &Answer::begun, this, [this] { m_isRead = false; });
    connect(&answer, &Answer::stateChanged, this, &Announcer::noteState);
    connect(&answer, &Answer::ended, this, &Announcer::read);
}

// A poem that was interrupted and goes on is the same one, and needs no word.
void Announcer::noteState(Answer::State state)
{
    using State = Answer::State;
    const State before = std::exchange(m_state, state);
    switch (state) {
    case State::None:
        break;
    case State::Arriving:
        if (before == State::Interrupted && m_question == m_answer.question())
            break;
        m_question = m_answer.question();
        m_isLossSaid = m_isRead = false;
        say(tr("Writing a poem …"));
        break;
    case State::Interrupted:
        if (!std::exchange(m_isLossSaid, true))
            say(tr("%1 Trying again …").arg(describe(m_answer.error())), true);
        break;
    case State::Stopped:
        if (m_typewriter.isFinished()) // a poem of the past, which was stopped then
            return read();
        m_isRead = true; // as far as it is
        say(tr("Stopped."));
        break;
    case State::Failed:
        say(describe(m_answer.error()), true);
        break;
    case State::Complete:
        read();
        break;
    }
}

void Announcer::read()
{
    const bool isThere = m_state == Answer::State::Complete || m_state == Answer::State::Stopped;
    if (!isThere || !m_typewriter.isFinished() || std::exchange(m_isRead, true))
        return;
    const QString poem = m_answer.hasText() ? m_typewriter.revealed().toString() : tr("No poem came.");
    say(withHeading(m_answer.shownHeading(), poem));
}

} // namespace Poemstream
