// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordcounter.h"

namespace Poemstream {

namespace {

constexpr std::size_t characters = 0x40000; // where Han ends

} // namespace

WordCounter::WordCounter()
    : m_lastPoem(characters)
    , m_characters(characters)
{}

void WordCounter::count(const QStringList &texts, int weight)
{
    ++m_poem;
    for (const QString &text : texts) {
        for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
            const bool isPair = word.size() == 2 && word[0].isHighSurrogate();
            if (isPair)
                countCharacter(QChar::surrogateToUcs4(word[0], word[1]), weight);
            else if (word.size() == 1)
                countCharacter(word[0].unicode(), weight);
            else
                countWord(word, weight);
        }
    }
}

QHash<QString, qint64> WordCounter::take()
{
    for (std::size_t c = 0; c < characters; ++c) {
        if (m_characters[c] != 0) {
            const auto character = static_cast<char32_t>(c);
            m_words.insert(QString::fromUcs4(&character, 1), m_characters[c]);
        }
    }
    m_characters.assign(characters, 0);
    m_lastPoemOfWord.clear();
    return std::exchange(m_words, {});
}

void WordCounter::countCharacter(char32_t character, int weight)
{
    const std::size_t index = character;
    if (index >= characters || m_lastPoem[index] == m_poem)
        return;
    m_lastPoem[index] = m_poem;
    m_characters[index] += weight;
}

void WordCounter::countWord(QStringView word, int weight)
{
    const QString text = word.toString();
    quint32 &last = m_lastPoemOfWord[text];
    if (last == m_poem)
        return;
    last = m_poem;
    m_words[text] += weight;
}

} // namespace Poemstream
