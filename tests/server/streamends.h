// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/runningstream.h"

#include <QtCore/QObject>

namespace Poemstream {

/// Whoever has streams run, and hears how each ends.
class StreamEnds final : public QObject, public RunningStream::Keeper
{
    Q_OBJECT
public:
    void start(RunningStream &stream) { stream.start(*this, m_timers); }

Q_SIGNALS:
    void ended(Poemstream::RunningStream::End end);

private:
    void noteEnded(RunningStream & /*stream*/, RunningStream::End end) override { Q_EMIT ended(end); }

    TimerQueue m_timers;
};

} // namespace Poemstream
