// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selectioninput.h"

#include "poemsetting.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <utility>

namespace Poemstream {

namespace {

void offerToMiddleButton(const QString &text)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && !text.isEmpty())
        clipboard->setText(text, QClipboard::Selection);
}

std::optional<TextSelection::Move> moveOf(const QKeyEvent &event, bool isInColumns)
{
    using Move = TextSelection::Move;
    static constexpr std::pair<QKeySequence::StandardKey, Move> moves[] = {
        {QKeySequence::SelectNextChar, Move::Right},
        {QKeySequence::SelectPreviousChar, Move::Left},
        {QKeySequence::SelectNextWord, Move::WordRight},
        {QKeySequence::SelectPreviousWord, Move::WordLeft},
        {QKeySequence::SelectNextLine, Move::Down},
        {QKeySequence::SelectPreviousLine, Move::Up},
        {QKeySequence::SelectStartOfLine, Move::LineStart},
        {QKeySequence::SelectEndOfLine, Move::LineEnd},
        {QKeySequence::SelectStartOfDocument, Move::TextStart},
        {QKeySequence::SelectEndOfDocument, Move::TextEnd},
    };
    for (const auto &[key, move] : moves) {
        if (event.matches(key))
            return move;
    }
    const bool isByWord =
        event.modifiers() == (Qt::ShiftModifier | Qt::ControlModifier); // as no system has it
    if (isByWord && isInColumns && event.key() == Qt::Key_Down)
        return Move::WordDown;
    if (isByWord && isInColumns && event.key() == Qt::Key_Up)
        return Move::WordUp;
    return {};
}

} // namespace

SelectionInput::SelectionInput(QWidget &widget, TextSelection &selection)
    : m_widget(widget)
    , m_selection(selection)
{
    widget.setCursor(Qt::IBeamCursor);
    widget.installEventFilter(this);
}

bool SelectionInput::eventFilter(QObject *watched, QEvent *event)
{
    if (const auto *mouse = dynamic_cast<QMouseEvent *>(event))
        return takeMouse(*mouse);
    if (const auto *key = dynamic_cast<QKeyEvent *>(event); key != nullptr) {
        if (key->type() == QEvent::KeyPress)
            return takeKey(*key, true);
        if (key->type() == QEvent::ShortcutOverride && takeKey(*key, false)) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QPointF SelectionInput::inText(QPointF place) const
{
    return place - m_selection.setting().cornerIn(m_widget.size());
}

bool SelectionInput::takeMouse(const QMouseEvent &event)
{
    const bool isLeft = event.button() == Qt::LeftButton;
    if (isLeft && event.type() == QEvent::MouseButtonPress)
        press(event);
    else if (isLeft && event.type() == QEvent::MouseButtonDblClick) {
        m_selection.selectWord(m_selection.clusterAt(inText(event.position())));
        offerToMiddleButton(m_selection.text());
    } else if (event.type() == QEvent::MouseMove && m_pressed)
        drag(event);
    else if (isLeft && event.type() == QEvent::MouseButtonRelease && m_pressed)
        letGo();
    else
        return false;
    return true;
}

void SelectionInput::press(const QMouseEvent &event)
{
    m_pressed = event.position().toPoint();
    m_isDragging = event.modifiers().testFlag(Qt::ShiftModifier);
    if (m_isDragging)
        m_selection.extendTo(m_selection.borderAt(inText(event.position())));
}

// A drag begins where the button was pressed, and only once the hand cannot but mean it.
void SelectionInput::drag(const QMouseEvent &event)
{
    const QPoint way = event.position().toPoint() - *m_pressed;
    if (!m_isDragging && way.manhattanLength() < QApplication::startDragDistance())
        return;
    if (!std::exchange(m_isDragging, true)) {
        const qsizetype begin = m_selection.borderAt(inText(*m_pressed));
        m_selection.set(begin, begin);
    }
    m_selection.extendTo(m_selection.borderAt(inText(event.position())));
    Q_EMIT extended();
}

void SelectionInput::letGo()
{
    const QPoint place = *m_pressed;
    m_pressed.reset();
    if (std::exchange(m_isDragging, false)) {
        offerToMiddleButton(m_selection.text());
        return;
    }
    const qsizetype here = m_selection.borderAt(inText(place));
    m_selection.set(here, here);
    Q_EMIT clicked();
}

// True where the key means something here.
bool SelectionInput::takeKey(const QKeyEvent &event, bool isAct)
{
    const auto move = moveOf(event, m_selection.setting().isInColumns());
    const bool isAll = event.matches(QKeySequence::SelectAll);
    const bool isEscape = event.key() == Qt::Key_Escape && !m_selection.isEmpty();
    if (isAct && move) {
        m_selection.extend(*move);
        Q_EMIT extended();
    } else if (isAct && isAll)
        m_selection.selectAll();
    else if (isAct && isEscape)
        m_selection.clear();
    return move || isAll || isEscape;
}

} // namespace Poemstream
