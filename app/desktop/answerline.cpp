// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerline.h"

#include "app/messages.h"
#include "pagestyle.h"
#include "statusline.h"
#include "wordbutton.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace Poemstream {

AnswerLine::AnswerLine(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new StatusLine(this))
    , m_goOn(addButton(QStringLiteral("goOn"), tr("&Continue")))
    , m_again(addButton(QStringLiteral("again"), tr("A&gain")))
    , m_retry(addButton(QStringLiteral("retry"), tr("&Retry Now")))
{
    m_sentence->setObjectName(QStringLiteral("status"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ems(0.2));
    column->addWidget(m_sentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(ems(0.8));
    for (WordButton *button : {m_goOn, m_again, m_retry})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    connect(m_goOn, &WordButton::clicked, this, &AnswerLine::goOnRequested);
    connect(m_again, &WordButton::clicked, this, &AnswerLine::againRequested);
    connect(m_retry, &WordButton::clicked, this, &AnswerLine::retryRequested);
    clear();
}

void AnswerLine::setTextFont(const QFont &font)
{
    m_sentence->setFont(font);
    for (WordButton *button : {m_goOn, m_again, m_retry})
        button->setWordFont(font);
}

void AnswerLine::tell(const Answer &answer, std::chrono::milliseconds retryIn)
{
    using State = Answer::State;
    switch (answer.state()) {
    case State::None:
    case State::Arriving:
        clear();
        return;
    case State::Complete:
        if (answer.hasText()) {
            clear();
            return;
        }
        m_sentence->say(tr("No poem came."));
        break;
    case State::Interrupted:
        m_sentence->sayRetryIn(retryIn, describe(answer.error()));
        break;
    case State::Stopped:
        m_sentence->say(tr("Stopped."));
        break;
    case State::Failed:
        m_sentence->say(describe(answer.error()));
        break;
    }
    const bool isInterrupted = answer.state() == State::Interrupted;
    offer(answer.canGoOn(), !isInterrupted, isInterrupted);
    show();
}

void AnswerLine::clear()
{
    m_sentence->clear();
    offer(false, false, false);
    hide();
}

WordButton *AnswerLine::addButton(const QString &name, const QString &text)
{
    auto *button = new WordButton(text, this);
    button->setObjectName(name);
    return button;
}

void AnswerLine::offer(bool goOn, bool again, bool retry)
{
    m_goOn->setVisible(goOn);
    m_again->setVisible(again);
    m_retry->setVisible(retry);
}

} // namespace Poemstream
