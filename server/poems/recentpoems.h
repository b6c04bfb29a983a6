// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Poemstream {

/// The poems that were shown last; an edition that differs in a few characters is the same. A value.
class RecentPoems
{
public:
    static constexpr qsizetype most = 50;

    void add(const Poem &poem, const CharacterFold &fold);
    [[nodiscard]] bool contains(const Poem &poem, const CharacterFold &fold) const;

private:
    QList<QString> m_poems; ///< author and beginning of each, the latest last
};

} // namespace Poemstream
