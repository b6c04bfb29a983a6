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
/// Nothing follows finished() or failed(), and nothing at all comes after cancel() or from inside ask()
/// and goOn().
class PoemSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks; a question that is still being answered is cancelled first. @p question must not be blank, where
    /// the source is one that takes questions.
    void ask(const QString &question);
    /// Goes on with an answer to @p question that was cut short, behind @p place: what place() was then, here
    /// or in another source of the same poems. Where the poem is not known any more, restarted() comes first.
    void goOn(const QString &question, const QString &place);
    /// How far the answer has come, for goOn(); cancel() and failed() leave it as it is. Empty where nothing
    /// came, or this source cannot go on.
    [[nodiscard]] QString place() const { return m_place; }

    /// After interrupted(): tries again now instead of later. Harmless otherwise.
    virtual void retryNow() {}
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
    /// Cancels what is being answered and asks; with a @p place, for what comes behind it.
    virtual void begin(const QString &question, const QString &place) = 0;
    /// Says with the signals above what @p event of the streaming endpoint means. Calls cancel() first where
    /// the event ends the poem. @p match: how the poem was chosen, where a heading does not say.
    void deliver(const MessageEvent &event, const QString &match = {});

private:
    QString m_place;
};

} // namespace Poemstream
