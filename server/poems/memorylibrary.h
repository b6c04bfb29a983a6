// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matcher.h"
#include "poemjson.h"
#include "poemlibrary.h"
#include "showingorder.h"
#include "shufflebag.h"

#include <QtCore/QCache>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QTimer>

#include <map>
#include <memory>
#include <optional>
#include <variant>

namespace Poemstream {

/// Some hundred poems, held in memory: those of the program itself, or of a few files. Answers at once, but
/// for the first question, which may wait some 20 ms for the poems to be indexed: where there is an event
/// loop, that is done before, once the program has begun. What was found for a question is remembered, as it
/// would be found again: some thousand of them. Not thread-safe: answer() remembers what was drawn at random,
/// too.
class MemoryLibrary final : public PoemLibrary
{
public:
    /// The poems written for this project, compiled in.
    [[nodiscard]] static std::unique_ptr<MemoryLibrary> embedded(QRandomGenerator &random);
    /// Poems of this project's JSON format from files and folders (their *.json, by name), doubles taken
    /// once.
    [[nodiscard]] static std::variant<std::unique_ptr<MemoryLibrary>, PoemFileError> fromPaths(
        const QStringList &paths, QRandomGenerator &random);

    /// Doubles (equal ids) are taken once. @p poems must not be empty; @p random must outlive the library.
    MemoryLibrary(const QList<Poem> &poems, QRandomGenerator &random);

    [[nodiscard]] const QList<Poem> &poems() const { return m_poems; }

    [[nodiscard]] std::optional<Poem> find(const QString &id) const override;
    /// Each once before any comes again.
    [[nodiscard]] Poem draw(const QString &language) override;
    /// A cycle shows each poem once.
    [[nodiscard]] Poem shown(std::int64_t number) const override;

    /// Where no poem of the language has anything to do with the question, one is drawn.
    [[nodiscard]] Answer answer(const QString &question, const QString &language);
    void answer(const Question &question, const QObject &context,
                const std::function<void(const Answer &)> &then) override;
    /// All poems that have something to do with @p words, as answer() ranks them, best first.
    [[nodiscard]] QList<Matcher::Found> search(const QString &words) const;
    void search(const Search &search, const QObject &context,
                const std::function<void(const SearchResult &)> &then) const override;

private:
    struct Deck // the poems of one language, or all, to draw from
    {
        QList<qsizetype> indices;
        ShuffleBag bag;
    };
    void addDeck(const QString &language, QRandomGenerator &random);
    [[nodiscard]] const Matcher &matcher() const;
    [[nodiscard]] Matcher::Found found(const QString &question, const QString &language);

    QList<Poem> m_poems;
    QHash<QString, qsizetype> m_indexOfId;
    mutable std::unique_ptr<Matcher> m_matcher; // made when it is needed, or there is time
    QTimer m_leisure;
    QCache<QString, Matcher::Found> m_found; ///< by language and question; the costs are code units
    std::map<QString, Deck> m_decks;
    mutable std::optional<ShowingOrder> m_order; // made when somebody wants to see it
};

} // namespace Poemstream
