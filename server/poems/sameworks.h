// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"

#include <QtCore/QHash>
#include <QtCore/QString>

namespace Poemstream {

/// Knows a work again, of which a list has another edition: of the same author, with the same beginning or
/// end, and most of its words, whatever the punctuation. An import merges editions that are alike to the
/// letter; these differ in some characters. Costs little for poems that begin and end as no other does.
class SameWorks final
{
public:
    explicit SameWorks(const CharacterFold &fold) ///< must outlive it
        : m_fold(fold)
    {}

    /// False where an edition of it was added before; then it is not added.
    [[nodiscard]] bool add(const Poem &poem);

private:
    [[nodiscard]] bool areEditions(const QString &one, const QString &other) const;

    const CharacterFold &m_fold;
    QMultiHash<QString, QString> m_texts; ///< by author and beginning, and by author and end
};

} // namespace Poemstream
