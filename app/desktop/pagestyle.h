// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QFont>

QT_BEGIN_NAMESPACE
class QPalette;
QT_END_NAMESPACE

namespace Poemstream {

/// Where text stands on a page: a column of a readable measure, in the middle. In pixels.
struct PageColumn
{
    int left = 0;
    int width = 1;
};
[[nodiscard]] PageColumn pageColumn(int pageWidth);

/// How large a part of the page is set, in relation to the poem itself.
enum class PageText { Title, Poem, Note };

/// The serif face for a poem in @p language ("zh" or "en"; another one is set as English): the face of its
/// own script first, so that punctuation comes from the right one, then the fallbacks for the other. Takes
/// what the system has.
[[nodiscard]] QFont pageFont(const QString &language, PageText part);

/// @p count times the size of the poem's font, in pixels.
[[nodiscard]] int ems(qreal count);

/// For what should not speak as loudly as the poem: the text's colour, moved towards the page's. Readable on
/// any palette whose own text is (4.5 : 1 from 7 : 1 on).
[[nodiscard]] QColor quietColor(const QPalette &palette);

} // namespace Poemstream
