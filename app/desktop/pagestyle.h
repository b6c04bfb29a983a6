// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtGui/QFont>

namespace Poemstream {

/// Where text stands on a page: a column of a readable measure, in the middle. In pixels.
struct PageColumn
{
    int left = 0;
    int width = 1;
};

/// How large a part of the page is set, in relation to the poem itself.
enum class PageText { Title, Poem, Note };

/// How a page is set: all of it follows from the size of the poem's font, which a reader may choose.
class PageStyle
{
public:
    static constexpr qreal smallest = 8; ///< points
    static constexpr qreal largest = 48;

    /// @p points is brought between the bounds; 0 is the size that goes with the system's font.
    explicit PageStyle(qreal points = 0);

    [[nodiscard]] qreal points() const { return m_points; }
    [[nodiscard]] PageStyle larger() const;
    [[nodiscard]] PageStyle smaller() const;

    /// The serif face for a poem in @p language ("zh" or "en"; another one is set as English): the face of
    /// its own script first, so that punctuation comes from the right one, then the fallbacks for the other.
    /// Takes what the system has.
    [[nodiscard]] QFont font(const QString &language, PageText part) const;
    /// @p count times the size of the poem's font, in pixels.
    [[nodiscard]] int ems(qreal count) const;
    [[nodiscard]] PageColumn column(int pageWidth) const;

private:
    qreal m_points;
    int m_em = 0; ///< the poem's font, in pixels
};

// The same in the size that goes with the system's font, for what is no page.
[[nodiscard]] QFont pageFont(const QString &language, PageText part);
[[nodiscard]] int ems(qreal count);
[[nodiscard]] PageColumn pageColumn(int pageWidth);

} // namespace Poemstream
