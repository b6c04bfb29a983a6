// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

#include <cstdint>
#include <vector>

namespace Poemstream {

/// Which of some texts have which word, by searchWords(). It copies no word: the texts must stay where they
/// are, unchanged, for as long as it lives. Immutable once all are added, so any thread may ask.
class WordIndex final
{
public:
    /// The next text, folded as by foldForSearch(); the first one's number is 0.
    void add(QStringView folded);
    /// The numbers of the texts that have @p word, each once, the last one first.
    [[nodiscard]] std::vector<std::uint32_t> textsWith(QStringView word) const;

private:
    struct Place
    {
        std::uint32_t text;
        std::uint32_t before; ///< its place in m_places plus 1; 0 for none
    };

    std::vector<Place> m_places;
    QHash<QStringView, std::uint32_t> m_last; ///< of a word, as Place::before
    std::uint32_t m_texts = 0;
};

} // namespace Poemstream
