// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/eventsource.h"

#include <QtCore/QObject>

namespace Poemstream {

class PoemLibrary;

/// One reader of poems, for tests: an EventSource in a great hurry to come back, and all that it said.
class PoemReader final : public QObject
{
    Q_OBJECT
public:
    PoemReader();

    /// Begins anew: an earlier poem is forgotten.
    void ask(const QUrl &url);

    [[nodiscard]] bool isOver() const { return m_source.state() == EventSource::State::Closed; }
    [[nodiscard]] const QList<MessageEvent> &events() const { return m_events; }
    [[nodiscard]] int interruptions() const { return m_interruptions; }
    /// Attempts that did not lead to a stream, though they were to be repeated.
    [[nodiscard]] int vainAttempts() const { return m_vainAttempts; }
    /// Empty where a poem of @p library came: its heading once, each character once and in order, the end
    /// once, and the server had no more to say. Else what is wrong.
    [[nodiscard]] QString problem(const PoemLibrary &library) const;

private:
    QList<MessageEvent> m_events;
    int m_interruptions = 0;
    int m_vainAttempts = 0;
    StreamError m_error;
    EventSource m_source; // dies first
};

} // namespace Poemstream
