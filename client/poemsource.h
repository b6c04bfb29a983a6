// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsource/streamerror.h"
#include "poemheading.h"

#include <QtCore/QObject>

#include <chrono>

namespace Poemstream {

struct MessageEvent;

/// Where poems come from, as the window and the terminal see it: a server, or the program itself.
/// One question at a time. Signals of a poem come in this order:
///     headingArrived? textArrived* (interrupted resumed? | restarted headingArrived? )* (finished | failed)
/// Nothing follows finished() or failed(), and nothing at all comes after cancel() or from inside ask().
class PoemSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks; a question that is still being answered is cancelled first. @p question must not be blank.
    virtual void ask(const QString &question) = 0;
    /// Gives up the current question, silently. Harmless when there is none.
    virtual void cancel() = 0;

Q_SIGNALS:
    void headingArrived(const Poemstream::PoemHeading &heading);
    void textArrived(const QString &text); ///< the next piece of the poem, never empty; lines end with LF
    void restarted();                      ///< what came so far is void: another poem begins
    void interrupted(std::chrono::milliseconds retryIn, const Poemstream::StreamError &error);
    void resumed(); ///< after interrupted(): the stream goes on where it was cut
    void finished();
    void failed(const Poemstream::StreamError &error);

protected:
    /// Says with the signals above what @p event of the streaming endpoint means. Calls cancel() first where
    /// the event ends the poem.
    void deliver(const MessageEvent &event);
};

} // namespace Poemstream
