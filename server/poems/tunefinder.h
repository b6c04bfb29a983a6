// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "foundpoem.h"
#include "poemstore.h"

#include <QtCore/QList>

namespace Poemstream {

/// Finds poems by a title or tune and words of their text, which stand side by side in a question, in either
/// order: "水调歌头·明月几时有". One or two bounded searches.
class TuneFinder final
{
public:
    explicit TuneFinder(const PoemStore &store) ///< must outlive it
        : m_store(store)
    {}

    /// Best first: those that have most of the words.
    [[nodiscard]] QList<FoundPoem> find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                        qsizetype limit) const;

private:
    struct Asked;
    [[nodiscard]] static QList<Asked> read(const AskedQuestion &question);
    [[nodiscard]] QList<PoemRow> rowsOf(const Asked &asked, const PoemStore::Filter &filter,
                                        qsizetype limit) const;

    const PoemStore &m_store;
};

} // namespace Poemstream
