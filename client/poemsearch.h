// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsource/streamerror.h"
#include "pastanswer.h"
#include "poemhits.h"

#include <QtCore/QObject>

namespace Poemstream {

/// Where poems are looked for, as the window sees it: a server, or the program itself. One search and one
/// reading at a time: the next one takes the place of the one before, of which nothing comes any more.
/// Each ends with one signal, never from inside the call that began it; none comes after cancel().
class PoemSearch : public QObject
{
    Q_OBJECT
public:
    static constexpr int part = 40; ///< poems that one search gives at most

    using QObject::QObject;

    /// The poems from number @p offset on, from 0. @p query must not be blank.
    virtual void search(const PoemQuery &query, qint64 offset) = 0;
    /// The whole poem called @p id.
    virtual void read(const QString &id) = 0;
    /// Gives up both, silently. Harmless when there is nothing to give up.
    virtual void cancel() = 0;

Q_SIGNALS:
    void found(const Poemstream::PoemHits &poems);
    void failed(const Poemstream::StreamError &error); ///< the search
    void poemRead(const Poemstream::PastAnswer &poem); ///< complete, without a question
    void readingFailed(const Poemstream::StreamError &error);
};

} // namespace Poemstream
