// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

/// Counts the events of one type in the whole application, from its construction on.
class EventCounter final : public QObject
{
    Q_OBJECT
public:
    explicit EventCounter(QEvent::Type type)
        : m_type(type)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == m_type ? 1 : 0;
        return false;
    }

    int count = 0;

private:
    QEvent::Type m_type;
};
