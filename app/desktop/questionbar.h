// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace Poemstream {

/// Where a question is typed and sent. While its poem runs, the button that sends becomes the one that stops.
class QuestionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionBar(QWidget *parent = nullptr);

    void setRunning(bool running);
    /// Shows @p text as if it had been typed; edited() is not emitted.
    void setQuestion(const QString &text);
    /// What Return does: sends the question, unless it is blank, and makes room for the next one.
    void submit();
    /// Puts back the question that was sent last, unless another one was begun.
    void restore();

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void asked(const QString &question); ///< without blanks around it, never empty
    void stopRequested();
    void edited(); ///< by the person at the keyboard

private:
    void press();
    void showButton();

    QLineEdit *m_question;
    QPushButton *m_button;
    QString m_sent;
    bool m_isRunning = false;
};

} // namespace Poemstream
