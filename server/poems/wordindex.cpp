// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordindex.h"

#include "wordsearch.h"

namespace Poemstream {

void WordIndex::add(QStringView folded)
{
    forEachSearchWord(folded, [this](QStringView word) {
        std::uint32_t &last = m_last[word];
        if (last != 0 && m_places[last - 1].text == m_texts)
            return;
        m_places.push_back({m_texts, last});
        last = static_cast<std::uint32_t>(m_places.size());
    });
    ++m_texts;
}

std::vector<std::uint32_t> WordIndex::textsWith(QStringView word) const
{
    std::vector<std::uint32_t> texts;
    for (std::uint32_t place = m_last.value(word); place != 0; place = m_places[place - 1].before)
        texts.push_back(m_places[place - 1].text);
    return texts;
}

} // namespace Poemstream
