// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

/// Counts the events of one type, in the whole application or for one receiver, from its construction on.
class EventCounter final : public QObject
{
    Q_OBJECT
public:
    explicit EventCounter(QEvent::Type type, const QObject *receiver = nullptr)
        : m_type(type)
        , m_receiver(receiver)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        const bool isMeant = !m_receiver || receiver == m_receiver;
        count += isMeant && event->type() == m_type ? 1 : 0;
        return false;
    }

    int count = 0;

private:
    QEvent::Type m_type;
    const QObject *m_receiver; // null: whoever it is
};
