// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/poems/poemlibrary.h"
#include "server/poems/poemstore.h"
#include "server/poems/themes.h"

#include <QtCore/QString>

namespace Poemstream {

/// Whether people's questions are answered by a theme that they mean. A right answer is one that is given for
/// a theme, which is one of those that a person named for the question, and whose poem says that theme: by
/// one of the table's words in its text or title, or, where the poem is one of our own in English, by a tag.
class ThemeQuality final
{
public:
    /// They must outlive it; @p store is of the library's file.
    ThemeQuality(PoemLibrary &library, const PoemStore &store);

    /// @p questions: as tests/server/themequestions.json has them. @p language: of the poems.
    void measure(const QByteArray &questions, const QString &asked, const QString &language) const;

private:
    [[nodiscard]] bool says(const Poem &poem, const QString &theme) const;

    PoemLibrary &m_library;
    const PoemStore &m_store;
    Themes m_table;
};

[[nodiscard]] QByteArray content(const QString &path); ///< empty where it cannot be read

} // namespace Poemstream
