// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matcher.h"
#include "poem.h"
#include "poemjson.h"
#include "shufflebag.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <map>
#include <memory>
#include <variant>

namespace Poemstream {

/// The poems a server or the offline demo answers from, held in memory. Poems never change once it is made,
/// so the references it gives hold as long as it lives. Not thread-safe: answer() remembers what was drawn at
/// random.
class PoemLibrary
{
public:
    /// The poems written for this project, compiled in.
    [[nodiscard]] static std::unique_ptr<PoemLibrary> embedded(QRandomGenerator &random);
    /// Poems of this project's JSON format from files and folders (their *.json, by name), doubles taken
    /// once.
    [[nodiscard]] static std::variant<std::unique_ptr<PoemLibrary>, PoemFileError> fromPaths(
        const QStringList &paths, QRandomGenerator &random);

    /// Doubles (equal ids) are taken once. @p poems must not be empty; @p random must outlive the library.
    PoemLibrary(const QList<Poem> &poems, QRandomGenerator &random);
    Q_DISABLE_COPY_MOVE(PoemLibrary)

    [[nodiscard]] const QList<Poem> &poems() const;
    [[nodiscard]] const Poem *find(const QString &id) const; ///< null where unknown

    struct Answer
    {
        const Poem &poem;
        PoemMatch match;
    };
    /// Always a poem. @p language "zh", "en", or empty: then the question's own. Where no poem of that
    /// language has anything to do with the question, one is drawn at random, each once before any comes
    /// again; where there is no poem of that language at all, from all of them.
    [[nodiscard]] Answer answer(const QString &question, const QString &language);
    /// One at random, as answer() draws it.
    [[nodiscard]] const Poem &draw(const QString &language);
    /// All poems that have something to do with @p words, as answer() ranks them, best first.
    [[nodiscard]] QList<Matcher::Found> search(const QString &words) const;

private:
    struct Deck // the poems of one language, or all, to draw from
    {
        QList<qsizetype> indices;
        ShuffleBag bag;
    };
    void addDeck(const QString &language, QRandomGenerator &random);

    QList<Poem> m_poems;
    QHash<QString, qsizetype> m_indexOfId;
    std::unique_ptr<Matcher> m_matcher;
    std::map<QString, Deck> m_decks;
};

} // namespace Poemstream
