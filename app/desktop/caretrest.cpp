// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretrest.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>

#include <utility>

namespace Poemstream {

namespace {

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::InputMethod:
    case QEvent::FocusIn:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

CaretRest::CaretRest(QGuiApplication &application, std::chrono::milliseconds patience)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &CaretRest::rest);
    application.installEventFilter(this);
    m_patience.start();
}

CaretRest::~CaretRest()
{
    wake();
}

bool CaretRest::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type())) {
        wake();
        m_patience.start();
    }
    return QObject::eventFilter(watched, event);
}

void CaretRest::rest()
{
    QStyleHints &hints = *QGuiApplication::styleHints();
    m_flashTime = hints.cursorFlashTime();
    if (m_flashTime != 0)
        hints.setCursorFlashTime(0);
}

void CaretRest::wake()
{
    if (isResting())
        QGuiApplication::styleHints()->setCursorFlashTime(std::exchange(m_flashTime, 0));
}

} // namespace Poemstream
