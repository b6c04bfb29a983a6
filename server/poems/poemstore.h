// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"
#include "poemdatabase.h"
#include "poemrow.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>
#include <QtCore/QList>

#include <memory>
#include <optional>
#include <variant>

namespace Poemstream {

/// A library on disk, to be read: see poemSchema(). On the thread that opened it; any number may be open,
/// also while an import is running, and each sees whole files only. Opening reads a page or two. What fails
/// later, as on a damaged disk, looks as if nothing were there, and is told once, by a warning.
class PoemStore final
{
    Q_DISABLE_COPY_MOVE(PoemStore)
public:
    /// Which poems are wanted. Empty: all.
    struct Filter
    {
        QString language = {};
        QString dynasty = {};
        QString query = {}; ///< which words they must have as well
    };

    [[nodiscard]] static std::variant<std::unique_ptr<PoemStore>, PoemStoreError> open(const QString &path);

    [[nodiscard]] qsizetype count() const;                       ///< poems, without further editions
    [[nodiscard]] std::optional<Poem> find(qint64 number) const; ///< see poemNumber(); nothing where unknown
    /// The poem of this id, or that with the next greater one, and after the last the first; of @p language,
    /// if it is not empty. No further editions. Nothing where there is none.
    [[nodiscard]] std::optional<Poem> atOrAfter(qint64 id, const QString &language) const;
    /// Poems whose words fit @p query (see wordquery.h), the best known first, at most @p limit. Of many that
    /// fit the query and not the filter, the best known 20,000 are looked at. An empty query fits all.
    [[nodiscard]] QList<PoemRow> match(const QString &query, const Filter &filter, qsizetype limit) const;
    /// In how many poems a word is; 0 where in none.
    [[nodiscard]] qint64 poemsWith(const QString &word) const;
    /// The same of the commonest word: what stands for the number of poems, which takes too long to count.
    [[nodiscard]] qint64 poemsWithCommonest() const;
    /// Another number whenever somebody else has written the file since this was last asked. Costs a few µs,
    /// unless it has to be opened anew: where the folder cannot be written, whoever reads has to ask this
    /// before, or may be told what is not there.
    [[nodiscard]] qint64 version() const;
    [[nodiscard]] const CharacterFold &fold() const; ///< read when it is first asked for

private:
    PoemStore(std::unique_ptr<PoemDatabase> database, const QString &path);
    void renew() const;
    void warnOnce() const;
    [[nodiscard]] std::optional<Poem> first(const QString &condition, const QVariantList &values) const;

    const QString m_path;
    mutable std::unique_ptr<PoemDatabase> m_database;
    mutable QSqlQuery m_version; ///< kept: asked for each question
    mutable qint64 m_renewals = 0;
    mutable QDeadlineTimer m_nextTry; ///< to open it anew, after that has failed
    mutable bool m_hasWarned = false;
    mutable std::optional<CharacterFold> m_fold;
    mutable std::optional<qint64> m_commonest;
    mutable QHash<QString, qint64> m_poemsWith; // as often asked for as there are words
};

/// The map that the library in @p database was indexed with.
[[nodiscard]] CharacterFold readFold(PoemDatabase &database);

} // namespace Poemstream
