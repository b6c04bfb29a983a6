// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"

#include <QtCore/QList>

#include <cstddef>

namespace Poemstream {

/// The poems that were shown last; an edition that differs in a few characters is the same. A value.
class RecentPoems
{
public:
    static constexpr qsizetype most = 50;

    /// What editions of a poem have in common: a hash of their author and beginning, the same in every
    /// process.
    using Mark = std::size_t;
    [[nodiscard]] static Mark markOf(const Poem &poem, const CharacterFold &fold);

    void add(Mark mark);
    [[nodiscard]] bool contains(Mark mark) const { return m_marks.contains(mark); }

private:
    QList<Mark> m_marks; ///< the latest last
};

} // namespace Poemstream
