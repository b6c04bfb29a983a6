// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QSize>
#include <QtCore/QtGlobal>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

class ColumnLabel;
class PageStyle;
class TypewriterLabel;

/// What stands on a page. Those that are hidden take no room.
struct PageParts
{
    QWidget *invitation;
    QWidget *question;
    QWidget *heading;
    ColumnLabel *title; ///< it and the author: in columns
    ColumnLabel *author;
    TypewriterLabel *poem;
    QWidget *line;
};

/// How much of a page is seen. In pixels.
struct PageSpace
{
    QSize visible; ///< now
    QSize whole;   ///< without a scroll bar beside it, and with one below; nothing moves when either comes
    int left = 0;  ///< where on the page it begins
};

/// Places the parts one below the other, in a column of a readable measure. Returns the page's size.
[[nodiscard]] QSize placeInLines(const PageParts &parts, const PageStyle &style, const PageSpace &space);
/// Places the poem's columns from a fixed edge at the right, as high as suits what is seen, with its title
/// and author right of them. What else there is stands above and below and, where the page is wider than what
/// is seen of it, stays in what is seen. @p length, in code points, is the whole poem's, as far as it is
/// known: by that a short one can stand in the middle from the beginning. Returns the page's size.
[[nodiscard]] QSize placeInColumns(const PageParts &parts, const PageStyle &style, const PageSpace &space,
                                   qsizetype length);

} // namespace Poemstream
