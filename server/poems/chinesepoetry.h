// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collectionset.h"
#include "poemreading.h"

#include <QtCore/QJsonDocument>

namespace Poemstream {

/// Reads a file of the chinese-poetry collection in any of its shapes, chosen by its keys: an array of poems,
/// an object that is one poem, or one whose `content` has chapters of poems. Verses are `paragraphs`,
/// `content` or `para`, a title is `title`, `chapter` or `rhythmic`. @p set says what the file's place tells
/// of its poems. Text, title, author, dynasty and tags are taken, never notes, prologues or lives: those are
/// not the poets'.
///
/// A poem that cannot be used is counted; an entry that is no poem at all makes the file a bad one, and
/// nothing of it is taken.
[[nodiscard]] PoemReadingResult readChinesePoetry(const QJsonDocument &document, const CollectionSet &set);

/// Whether @p document looks like one of them: its first entry has verses under one of their names.
[[nodiscard]] bool isChinesePoetry(const QJsonDocument &document);

} // namespace Poemstream
