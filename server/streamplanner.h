// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemcursor.h"
#include "poemframes.h"
#include "poems/poemlibrary.h"

#include <QtCore/QByteArray>
#include <QtCore/QCache>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace Poemstream {

/// What one client is to be sent, encoded: all that an answer of the streaming endpoint says after its first
/// frame.
struct StreamPlan
{
    QByteArray opening = {}; ///< goes at once: `restart` and `poem` events, and the first fragment
    int openingEvents = 0;   ///< how many these are
    FrameBlock frames = {};  ///< an event each, the `done` event last, to be sent at the stream's pace
    qsizetype next = 0;      ///< those before it are not of the plan
};

/// Turns a question, or the place where a reader was cut off, into a StreamPlan. Holds nothing about any
/// stream: the event id says all. Keeps the frames of recently asked poems, so each poem is encoded once for
/// all readers.
class StreamPlanner
{
public:
    explicit StreamPlanner(PoemLibrary &library); ///< @p library must outlive it, or be replaced

    /// From the next plan on. The plans given before need no library: the one before may go now.
    void setLibrary(PoemLibrary &library);

    struct Request
    {
        QString question;
        QString language;       ///< "zh", "en" or empty for the question's own
        QByteArray lastEventId; ///< empty where the client saw nothing yet
    };
    /// Where @p lastEventId names a place in a poem of this library, that: then plan() needs no question. At
    /// a poem's end 204 is the answer.
    [[nodiscard]] std::optional<PoemCursor> placeOf(const QByteArray &lastEventId) const;
    /// What follows @p place, which placeOf() has just given.
    [[nodiscard]] StreamPlan resumed(const PoemCursor &place) const;
    using Then = std::function<void(StreamPlan plan)>;
    /// Resumes where that is possible; else a fresh poem, announced by `restart` where an id was given.
    /// @p then is called once, before this returns or later; never when @p context is gone. The planner must
    /// live until then.
    void plan(const Request &request, const QObject &context, const Then &then);
    /// A fresh poem for the tutorial's endpoint: one default event with the whole text. @p then likewise.
    void wholePoem(const QString &question, const QObject &context, const Then &then);

private:
    /// Null where the library has no such poem. Good until the next poem is asked for.
    [[nodiscard]] const PoemFrames *framesOf(const QString &poemId) const;
    [[nodiscard]] const PoemFrames &framesOf(const Poem &poem) const;
    [[nodiscard]] StreamPlan fresh(const PoemLibrary::Answer &answer);

    PoemLibrary *m_library;
    mutable QCache<QString, PoemFrames> m_frames;
};

} // namespace Poemstream
