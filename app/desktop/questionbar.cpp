// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionbar.h"

#include "pagestyle.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr int longestQuestion = 1000; // the server takes that many code points

} // namespace

QuestionBar::QuestionBar(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLineEdit(this))
    , m_button(new QPushButton(this))
{
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setAccessibleName(tr("Question"));
    m_question->setPlaceholderText(tr("What would you like a poem about?"));
    m_question->setMaxLength(longestQuestion);
    m_button->setObjectName(QStringLiteral("ask"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_question);
    row->addWidget(m_button);
    row->setSpacing(ems(0.4));
    QFont larger = font();
    larger.setPointSizeF(1.15 * larger.pointSizeF());
    m_question->setFont(larger);
    m_button->setFont(larger);
    m_question->setMinimumHeight(m_button->sizeHint().height());
    m_question->setTextMargins(ems(0.2), 0, ems(0.2), 0);
    setFocusProxy(m_question);
    connect(m_question, &QLineEdit::returnPressed, this, &QuestionBar::submit);
    connect(m_question, &QLineEdit::textEdited, this, &QuestionBar::edited);
    connect(m_button, &QPushButton::clicked, this, &QuestionBar::press);
    showButton();
}

void QuestionBar::setRunning(bool running)
{
    m_isRunning = running;
    showButton();
}

void QuestionBar::setQuestion(const QString &text)
{
    m_question->setText(text);
}

void QuestionBar::submit()
{
    const QString question = m_question->text().trimmed();
    if (question.isEmpty())
        return;
    m_sent = question;
    m_question->clear();
    Q_EMIT asked(question);
}

void QuestionBar::restore()
{
    if (m_question->text().isEmpty())
        m_question->setText(m_sent);
}

// Stands in the column of the page below.
void QuestionBar::resizeEvent(QResizeEvent *event)
{
    const int margin = pageColumn(width()).left;
    layout()->setContentsMargins(margin, ems(0.7), margin, ems(0.7));
    QWidget::resizeEvent(event);
}

void QuestionBar::press()
{
    if (m_isRunning)
        Q_EMIT stopRequested();
    else
        submit();
}

// As wide as the wider of its two texts, so that nothing moves.
void QuestionBar::showButton()
{
    int width = 0;
    for (const QString &text : {tr("&Stop"), tr("&Ask")}) {
        m_button->setText(text);
        width = std::max(width, m_button->sizeHint().width());
    }
    m_button->setMinimumWidth(width);
    if (m_isRunning)
        m_button->setText(tr("&Stop"));
}

} // namespace Poemstream
