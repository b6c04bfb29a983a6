// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace Poemstream {

/// In how many poems each word is, counted as they go by. Single characters, nearly all of what it sees, cost
/// no hashing.
class WordCounter
{
public:
    WordCounter();

    /// Counts each word of @p texts once, as @p weight: −1 takes a poem back. Words are apart by blanks.
    void count(const QStringList &texts, int weight);
    /// What was counted since the last call.
    [[nodiscard]] QHash<QString, qint64> take();

private:
    void countCharacter(char32_t character, int weight);
    void countWord(QStringView word, int weight);

    quint32 m_poem = 0;
    std::vector<quint32> m_lastPoem; // that had the character
    std::vector<qint32> m_characters;
    QHash<QString, quint32> m_lastPoemOfWord;
    QHash<QString, qint64> m_words;
};

} // namespace Poemstream
