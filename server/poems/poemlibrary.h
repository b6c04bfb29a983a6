// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poem.h"
#include "poemmatch.h"

#include <QtCore/QList>

#include <cstdint>
#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace Poemstream {

/// Poems to answer from: in memory, or in a file. Poems are values, so that those given before hold when the
/// library is replaced. Used on one thread; what may take longer than a few microseconds is answered by a
/// call, so that a library may do it elsewhere.
class PoemLibrary
{
    Q_DISABLE_COPY_MOVE(PoemLibrary)
public:
    struct Question
    {
        QString text = {};
        QString language = {}; ///< of the poem: "zh", "en", or empty for the question's own
    };
    struct Answer
    {
        Poem poem;
        PoemMatch match;
    };
    struct Search
    {
        QString words;    ///< blank: all that the rest leaves; where that is blank too, nothing is found
        qint64 limit = 0; ///< how many are wanted
        qint64 offset = 0;
        QString author = {}; ///< whose poems alone are wanted; empty: anybody's, and so below
        QString dynasty = {};
        QString tag = {};

        [[nodiscard]] bool isBlank() const; ///< it asks for nothing
    };
    struct SearchResult
    {
        qint64 total = 0;    ///< a large library counts to 1,000 only, and no edition twice
        QList<Answer> poems; ///< best first
    };

    PoemLibrary() = default;
    /// What was asked is still answered, from the event loop; where none runs, that is waited for.
    virtual ~PoemLibrary() = default;

    /// std::nullopt where @p id is unknown.
    [[nodiscard]] virtual std::optional<Poem> find(const QString &id) const = 0;
    /// One at random; of another language where there is none of @p language, which may be empty for any.
    [[nodiscard]] virtual Poem draw(const QString &language) = 0;
    /// Which poem is the showing's with this number (see LiveSchedule): a pure function of the number and the
    /// poems' ids, so that libraries with the same poems agree. Two in a row differ where there are two.
    [[nodiscard]] virtual Poem shown(std::int64_t number) const = 0;

    /// Always a poem: where none has anything to do with the question, one is drawn. @p then is called once,
    /// on the caller's thread, before this returns or later; never when @p context is gone.
    virtual void answer(const Question &question, const QObject &context,
                        const std::function<void(const Answer &)> &then) = 0;
    /// All poems that have something to do with the words. @p then is called as answer() does.
    virtual void search(const Search &search, const QObject &context,
                        const std::function<void(const SearchResult &)> &then) const = 0;
};

} // namespace Poemstream
