// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// What the folders of the chinese-poetry collection mean, and the files of fortunes-zh: what a file says of
/// its poems by where it lies. Pure.
struct CollectionSet
{
    enum class Content {
        Poems,
        Ranks,   ///< how often the web knows a poem
        Prose,   ///< texts that are no poems: counted, not taken
        Nothing, ///< about authors, tones, errors: not looked at
    };
    Content content = Content::Poems;
    QString source = {};  ///< for the reader
    QString dynasty = {}; ///< of poems that do not say theirs
    QString author = {};  ///< likewise
    QStringList tags = {};
    bool isAnthology = false; ///< chosen for being known
    bool isLyrics = false;    ///< titles are tunes, which many poems share
    bool isDrama = false;
    bool isSecondary = false; ///< mostly other editions of another set's poems, and less handsome ones
};

/// The set that the file @p path belongs to, by the last parts of its path; a set that says nothing where it
/// belongs to none.
[[nodiscard]] CollectionSet collectionSetOf(const QString &path);

} // namespace Poemstream
