// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"

#include "poemsource.h"
#include "typewriter.h"

namespace Poemstream {

Answer::Answer(PoemSource &source, Typewriter &typewriter, QObject *parent)
    : QObject(parent)
    , m_questions(source)
    , m_source(&source)
    , m_typewriter(typewriter)
    , m_poem(typewriter)
{
    listenTo(source);
    connect(&typewriter, &Typewriter::finished, this, &Answer::ended);
}

Answer::~Answer()
{
    m_source->cancel();
}

void Answer::setLive(PoemSource &live)
{
    m_live = &live;
    listenTo(live);
}

// Who was not asked last has been cancelled, and is silent.
void Answer::listenTo(const PoemSource &source)
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
        m_poem.endInput();
    });
    connect(&source, &PoemSource::failed, this, &Answer::fail);
}

void Answer::ask(const QString &question)
{
    m_question = question;
    begin(QString());
}

void Answer::askLive()
{
    ask(QString());
}

void Answer::tell(const PastAnswer &poem)
{
    m_source->cancel();
    m_question = poem.question;
    Q_EMIT asked();
    m_recalledPlace = poem.place;
    beginPage();
    setState(State::Arriving);
    setHeading(poem.heading);
    m_poem.append(poem.text);
    setState(State::Complete);
    m_poem.endInput();
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
    m_source->cancel();
    m_question = past.question;
    m_recalledPlace = past.place;
    beginPage();
    setHeading(past.heading);
    m_poem.append(past.text);
    m_poem.endInput();
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
        m_poem.reopenInput();
    }
    setState(State::Arriving);
    m_source->cancel();
    m_source = m_question.isEmpty() && m_live != nullptr ? m_live : &m_questions;
    m_source->goOn(m_question, place);
}

void Answer::retryNow()
{
    if (m_state == State::Interrupted)
        m_source->retryNow();
}

void Answer::setConverter(const CharacterConverter *converter)
{
    m_poem.setConverter(converter);
    if (m_state != State::None)
        Q_EMIT headingChanged();
}

void Answer::stop()
{
    if (m_state == State::None)
        return;
    m_source->cancel();
    if (m_state == State::Arriving || m_state == State::Interrupted)
        setState(State::Stopped);
    m_poem.endInput();
    m_typewriter.revealAll();
}

PastAnswer Answer::asPast() const
{
    return {m_question, m_poem.heading(), m_poem.text(), place(), m_state == State::Complete};
}

bool Answer::hasText() const
{
    return !QStringView(m_poem.text()).trimmed().isEmpty();
}

bool Answer::canGoOn() const
{
    const bool isOver = m_state == State::Failed && m_error.kind != StreamError::Kind::TooLarge;
    return (m_state == State::Stopped || isOver) && !place().isEmpty();
}

QString Answer::place() const
{
    return m_recalledPlace.value_or(m_source->place());
}

bool Answer::isRunning() const
{
    return m_state == State::Arriving || m_state == State::Interrupted ||
           (m_state != State::None && !m_typewriter.isFinished());
}

void Answer::beginPage()
{
    m_poem.clear();
    Q_EMIT begun();
}

void Answer::setState(State state, std::chrono::milliseconds retryIn)
{
    m_state = state;
    Q_EMIT stateChanged(state, retryIn);
}

void Answer::setHeading(const PoemHeading &heading)
{
    m_poem.setHeading(heading);
    Q_EMIT headingChanged();
}

void Answer::take(const QString &text)
{
    const bool fits = text.size() <= Typewriter::maxLength - m_poem.text().size();
    m_poem.append(text);
    if (fits)
        return;
    m_source->cancel();
    fail({StreamError::Kind::TooLarge});
}

void Answer::fail(const StreamError &error)
{
    m_error = error;
    setState(State::Failed);
    m_poem.endInput();
}

} // namespace Poemstream
