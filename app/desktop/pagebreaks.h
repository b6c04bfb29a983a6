// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>

namespace Poemstream {

/// How well a page may end before a line.
enum class PageEnd {
    Hardly,        ///< within a heading, a verse, or where one line would stand alone
    BetweenVerses, ///< within a stanza
    BetweenStanzas,
};

/// A line of a text that is set, in the units of who set it.
struct SetLine
{
    qreal top = 0;
    qreal bottom = 0;
    PageEnd before = PageEnd::Hardly;
};

/// Cuts lines, which stand one below the other, into pages that are @p room high: the numbers of the lines
/// that pages begin with. A page ends between stanzas if one ends low enough on it, else between verses, else
/// where it is full. A line that is higher than a page has one for itself. No lines, no pages.
[[nodiscard]] QList<qsizetype> pageBegins(const QList<SetLine> &lines, qreal room);

} // namespace Poemstream
