// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/poems/poemstore.h"

#include <QtCore/QList>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

namespace Poemstream {

/// A question made of a poem, which is then to be found.
struct SampleQuestion
{
    QString text;
    Poem poem;
    QString fragment; ///< as the poem has it, where the question is one
};

/// Questions of a library's poems, the same for the same seed.
class SampleQuestions final
{
public:
    SampleQuestions(const PoemStore &store, quint32 seed) ///< the store must outlive it
        : m_store(store)
        , m_random(seed)
    {}

    /// Five characters of one clause.
    [[nodiscard]] QList<SampleQuestion> fragments(int count);
    [[nodiscard]] QList<SampleQuestion> inSimplified(QList<SampleQuestion> fragments) const;
    /// With one character for another, of a poem at random.
    [[nodiscard]] QList<SampleQuestion> withAWrongCharacter(QList<SampleQuestion> fragments);
    /// Title and author, in four ways that people put them.
    [[nodiscard]] QList<SampleQuestion> titlesWithAuthors(int count);

private:
    [[nodiscard]] Poem poem();
    [[nodiscard]] QString fragmentOf(const QString &text);

    const PoemStore &m_store;
    QRandomGenerator m_random;
};

} // namespace Poemstream
