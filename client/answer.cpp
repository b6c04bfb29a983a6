// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"

#include "poemsource.h"
#include "typewriter.h"

namespace Poemstream {

Answer::Answer(PoemSource &source, Typewriter &typewriter, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_typewriter(typewriter)
{
    connect(&source, &PoemSource::headingArrived, this, &Answer::setHeading);
    connect(&source, &PoemSource::textArrived, this, &Answer::take);
    connect(&source, &PoemSource::restarted, this, &Answer::beginPage);
    connect(&source, &PoemSource::interrupted, this,
            [this](std::chrono::milliseconds retryIn, const StreamError &error) {
                m_error = error;
                setState(State::Interrupted, retryIn);
            });
    connect(&source, &PoemSource::resumed, this, [this] { setState(State::Arriving); });
    connect(&source, &PoemSource::finished, this, [this] {
        setState(State::Complete);
        m_typewriter.endInput();
    });
    connect(&source, &PoemSource::failed, this, &Answer::fail);
    connect(&typewriter, &Typewriter::finished, this, &Answer::ended);
}

Answer::~Answer()
{
    m_source.cancel();
}

void Answer::ask(const QString &question)
{
    m_question = question;
    begin(QString());
}

void Answer::again()
{
    if (m_state != State::None)
        begin(QString());
}

void Answer::goOn()
{
    if (canGoOn())
        begin(place());
}

void Answer::recall(const PastAnswer &past)
{
    m_source.cancel();
    m_question = past.question;
    m_recalledPlace = past.place;
    beginPage();
    setHeading(past.heading);
    m_typewriter.append(past.text);
    m_typewriter.endInput();
    m_typewriter.revealAll();
    setState(past.isComplete ? State::Complete : State::Stopped);
}

void Answer::begin(const QString &place)
{
    m_recalledPlace.reset();
    if (place.isEmpty()) {
        Q_EMIT asked();
        beginPage();
    } else {
        m_typewriter.reopenInput();
    }
    setState(State::Arriving);
    m_source.goOn(m_question, place);
}

void Answer::retryNow()
{
    if (m_state == State::Interrupted)
        m_source.retryNow();
}

void Answer::stop()
{
    if (m_state == State::None)
        return;
    m_source.cancel();
    if (m_state == State::Arriving || m_state == State::Interrupted)
        setState(State::Stopped);
    m_typewriter.endInput();
    m_typewriter.revealAll();
}

PastAnswer Answer::asPast() const
{
    return {m_question, m_heading, m_typewriter.received(), place(), m_state == State::Complete};
}

bool Answer::hasText() const
{
    return !QStringView(m_typewriter.received()).trimmed().isEmpty();
}

bool Answer::canGoOn() const
{
    const bool isOver = m_state == State::Failed && m_error.kind != StreamError::Kind::TooLarge;
    return (m_state == State::Stopped || isOver) && !place().isEmpty();
}

QString Answer::place() const
{
    return m_recalledPlace.value_or(m_source.place());
}

bool Answer::isRunning() const
{
    return m_state == State::Arriving || m_state == State::Interrupted ||
           (m_state != State::None && !m_typewriter.isFinished());
}

void Answer::beginPage()
{
    m_typewriter.clear();
    m_heading = {};
    Q_EMIT begun();
}

void Answer::setState(State state, std::chrono::milliseconds retryIn)
{
    m_state = state;
    Q_EMIT stateChanged(state, retryIn);
}

void Answer::setHeading(const PoemHeading &heading)
{
    m_heading = heading;
    Q_EMIT headingChanged();
}

void Answer::take(const QString &text)
{
    const bool fits = text.size() <= Typewriter::maxLength - m_typewriter.received().size();
    m_typewriter.append(text);
    if (fits)
        return;
    m_source.cancel();
    fail({StreamError::Kind::TooLarge});
}

void Answer::fail(const StreamError &error)
{
    m_error = error;
    setState(State::Failed);
    m_typewriter.endInput();
}

} // namespace Poemstream
