// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionedit.h"

#include "questiontext.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QGuiApplication>
#include <QtGui/QInputMethod>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>

#include <algorithm>

namespace Poemstream {

namespace {

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
}

bool isTyped(const QKeyEvent &event)
{
    const bool isCommand =
        event.modifiers().testFlag(Qt::ControlModifier) && !event.modifiers().testFlag(Qt::AltModifier);
    return !event.text().isEmpty() && event.text().front().isPrint() && !isCommand;
}

} // namespace

QuestionEdit::QuestionEdit(QWidget *parent)
    : BoundedEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &QuestionEdit::noteText);
}

void QuestionEdit::setText(const QString &text)
{
    const QScopedValueRollback setting(m_isSetting, true);
    setPlainText(beginningOf(withPlainLines(text), longestQuestion));
    moveCursor(QTextCursor::End);
}

bool QuestionEdit::isComposing() const
{
    const QTextLayout *layout = textCursor().block().layout();
    return layout != nullptr && !layout->preeditAreaText().isEmpty();
}

void QuestionEdit::noteSent(const QString &question)
{
    m_recall.noteSent(question);
    setText(QString());
}

bool QuestionEdit::event(QEvent *event)
{
    const auto *key = dynamic_cast<const QKeyEvent *>(event);
    if (key != nullptr && event->type() == QEvent::ShortcutOverride) {
        if (isForWindow(*key))
            return false;
        if (isReturn(*key) && !modifiersOf(*key).testFlag(Qt::AltModifier)) {
            event->accept();
            return true;
        }
    }
    return BoundedEdit::event(event);
}

void QuestionEdit::keyPressEvent(QKeyEvent *event)
{
    if (isComposing())
        pressWhileComposing(*event);
    else if (isForWindow(*event))
        event->ignore();
    else if (isReturn(*event))
        pressReturn(*event);
    else if (isTyped(*event) && room() <= 0)
        Q_EMIT shortened();
    else if (!recall(*event))
        BoundedEdit::keyPressEvent(event);
}

// What scrolls the poem, and Copy where there is nothing of the question to copy.
bool QuestionEdit::isForWindow(const QKeyEvent &event) const
{
    if (event.matches(QKeySequence::Copy))
        return !textCursor().hasSelection();
    switch (event.key()) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        return modifiersOf(event) == Qt::ControlModifier;
    default:
        return false;
    }
}

bool QuestionEdit::isOnFirstLine() const
{
    const QTextCursor cursor = textCursor();
    const QTextLine line = cursor.block().layout()->lineForTextPosition(cursor.positionInBlock());
    return cursor.block() == document()->firstBlock() && line.lineNumber() <= 0;
}

bool QuestionEdit::isOnLastLine() const
{
    const QTextCursor cursor = textCursor();
    const QTextLayout &layout = *cursor.block().layout();
    const QTextLine line = layout.lineForTextPosition(cursor.positionInBlock());
    return cursor.block() == document()->lastBlock() && line.lineNumber() == layout.lineCount() - 1;
}

// The platform hands on what its input method has no use for. Escape would stop the poem.
void QuestionEdit::pressWhileComposing(QKeyEvent &event)
{
    if (isReturn(event))
        QGuiApplication::inputMethod()->commit();
    else if (event.key() != Qt::Key_Escape)
        BoundedEdit::keyPressEvent(&event);
    event.accept();
}

// A key held down sends nothing: it may have begun as the one that ended a composition.
void QuestionEdit::pressReturn(QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    if (modifiers.testFlag(Qt::ShiftModifier) ||
        (modifiers == Qt::NoModifier && m_sendKey == SendKey::CtrlReturn))
        breakLine();
    else if (modifiers != Qt::NoModifier && modifiers != Qt::ControlModifier)
        event.ignore();
    else if (!event.isAutoRepeat())
        Q_EMIT sendRequested();
}

bool QuestionEdit::recall(const QKeyEvent &event)
{
    if (modifiersOf(event) != Qt::NoModifier || textCursor().hasSelection())
        return false;
    std::optional<QString> question;
    if (event.key() == Qt::Key_Up && isOnFirstLine())
        question = m_recall.older(text());
    else if (event.key() == Qt::Key_Down && isOnLastLine())
        question = m_recall.newer(text());
    if (!question)
        return false;
    QTextCursor all = textCursor();
    all.select(QTextCursor::Document);
    all.insertText(beginningOf(withPlainLines(*question), longestQuestion));
    setTextCursor(all);
    return true;
}

void QuestionEdit::breakLine()
{
    if (room() > 0)
        textCursor().insertBlock();
    else
        Q_EMIT shortened();
    ensureCursorVisible();
}

void QuestionEdit::noteText()
{
    if (!m_isSetting)
        Q_EMIT edited();
}

} // namespace Poemstream
