// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemstore.h"

#include <QtCore/QCache>

#include <optional>

namespace Poemstream {

/// Poems of a store that were asked for lately, at hand without a look into its file. On the store's thread.
class PoemShelf final
{
public:
    static constexpr qsizetype mostBytes = qsizetype(1024) * 1024; ///< what is more gives way, about

    explicit PoemShelf(const PoemStore &store); ///< must outlive it

    [[nodiscard]] std::optional<Poem> find(qint64 number); ///< see poemNumber(); nothing where unknown
    /// True where somebody wrote the file since this was last asked; what is at hand is then read again.
    [[nodiscard]] bool hasChanged();

private:
    const PoemStore &m_store;
    QCache<qint64, Poem> m_poems; ///< the costs are bytes
    qint64 m_version;
};

} // namespace Poemstream
