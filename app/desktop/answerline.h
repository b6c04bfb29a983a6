// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/answer.h"

#include <QtWidgets/QWidget>

#include <chrono>

namespace Poemstream {

class StatusLine;
class WordButton;

/// What stands below a poem that is not simply there: one sentence that says why, and what a reader may do
/// about it, as words to press. Hidden while there is nothing to say.
class AnswerLine final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerLine(QWidget *parent = nullptr);

    void setTextFont(const QFont &font);
    /// @p retryIn: as Answer::stateChanged() says it.
    void tell(const Answer &answer, std::chrono::milliseconds retryIn);
    void clear();

Q_SIGNALS:
    void goOnRequested();
    void againRequested();
    void retryRequested();

private:
    WordButton *addButton(const QString &name, const QString &text);
    void offer(bool goOn, bool again, bool retry);

    StatusLine *m_sentence;
    WordButton *m_goOn;
    WordButton *m_again;
    WordButton *m_retry;
};

} // namespace Poemstream
