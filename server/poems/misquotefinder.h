// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "foundpoem.h"
#include "poemstore.h"

#include <QtCore/QList>

namespace Poemstream {

/// Finds the poem that a quotation with a wrong character is from. One bounded search, and some hundred poems
/// looked at.
class MisquoteFinder final
{
public:
    explicit MisquoteFinder(const PoemStore &store) ///< must outlive it
        : m_store(store)
    {}

    /// Poems that have the words but for one character, or of long ones two: best first.
    [[nodiscard]] QList<FoundPoem> find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                        qsizetype limit) const;

private:
    const PoemStore &m_store;
};

} // namespace Poemstream
