// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// A question as a library on disk looks for it. Plain values.
struct AskedQuestion
{
    /// Words that may be a poem's author and those that may be its title; one of them may be empty.
    struct Work
    {
        QStringList author;
        QStringList title;
    };

    QString text;            ///< without needless blanks; for people
    QString simplified;      ///< the same in simplified characters, where they are known
    QString folded;          ///< for the themes, and to tell questions apart
    QStringList words;       ///< all of it, as indexedWords() has them
    QStringList core;        ///< the same without what people say around what they want: "来一首…的诗"
    QString coreText;        ///< that as it was written
    QList<QStringList> runs; ///< core, cut where there is punctuation or a blank
    QStringList runTexts;    ///< those as they were written
    QList<Work> works;       ///< how author and title may be in it, the likeliest first
    /// Known authors that the question names, as indexedWords() has their own names; as it names them, and
    /// the rest of it. Empty for none; see readAuthors(), and so below.
    QList<QStringList> authors;
    QString authorName;
    QString besidesAuthor;
    QList<Work> guesses; ///< how it may be an unknown author and a title side by side
    bool isChinese = false;
    bool isColloquial = false; ///< has words that are spoken, and that hardly any poem has
};

/// @p text: at most some thousand characters.
[[nodiscard]] AskedQuestion readQuestion(const QString &text, const CharacterFold &fold);

/// No need to look for what it nearly quotes.
[[nodiscard]] bool isSpoken(const AskedQuestion &question);

/// Has @p words enough to be a quotation, where fewer may be chance: four Han characters, three other words.
[[nodiscard]] bool canBeQuotation(const QStringList &words);

/// As people write them: Han without blanks.
[[nodiscard]] QString writtenTogether(const QStringList &words);
/// Each code point of @p word, which is Han, is a word of the index.
[[nodiscard]] QStringList charactersOf(const QString &word);
[[nodiscard]] bool isHanWord(const QString &word);

} // namespace Poemstream
