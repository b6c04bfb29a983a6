// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "boundededit.h"
#include "questionrecall.h"

namespace Poemstream {

/// Which key sends. The other one makes a new line; Shift and Return always do, Ctrl and Return never.
enum class SendKey { Return, CtrlReturn };

/// Where a question is written: plain text of at most longestQuestion code points, which never holds more,
/// whichever way text comes in.
/// Up on its first line and Down on its last one walk through past questions.
///
/// While an input method composes, no key sends and none recalls. A Return that the input method keeps to
/// itself is not seen here at all; one that comes while a composition still stands confirms it. One that
/// comes after the composition has ended sends, even if the same key press has ended it: the input methods
/// that confirm by Return (Chinese, Japanese) keep it, those that hand it on (Korean) mean it for us.
class QuestionEdit final : public BoundedEdit
{
    Q_OBJECT
public:
    explicit QuestionEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return toPlainText(); } ///< without what is being composed
    /// What does not fit is left off; edited() and shortened() are not emitted.
    void setText(const QString &text);
    [[nodiscard]] bool isComposing() const;

    void setSendKey(SendKey key) { m_sendKey = key; }
    /// See QuestionRecall::setPast().
    void setPastQuestions(const QStringList &newestFirst) { m_recall.setPast(newestFirst); }
    /// Ends the walk through the past ones, and empties the editor.
    void noteSent(const QString &question);

Q_SIGNALS:
    void sendRequested();
    void edited(); ///< by the person at the keyboard: also by composing, recalling, pasting, undoing

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isForWindow(const QKeyEvent &event) const;
    [[nodiscard]] bool isOnFirstLine() const;
    [[nodiscard]] bool isOnLastLine() const;
    void pressWhileComposing(QKeyEvent &event);
    void pressReturn(QKeyEvent &event);
    [[nodiscard]] bool recall(const QKeyEvent &event);
    void breakLine();
    void noteText();

    QuestionRecall m_recall;
    SendKey m_sendKey = SendKey::Return;
    bool m_isSetting = false; // by setText(), not by a person
};

} // namespace Poemstream
