// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QPalette>

namespace Poemstream {

// What text, and what else must be seen, needs at least: WCAG 2.1, 1.4.3 and 1.4.11 (AA).
constexpr double readableContrast = 4.5;
constexpr double visibleContrast = 3;

/// From 1, the same, to 21, black and white: the contrast ratio of WCAG 2. Of opaque colours.
[[nodiscard]] double contrastOf(const QColor &one, const QColor &other);

/// For what should not speak as loudly as the poem: the text's colour, moved towards the one it stands on as
/// far as it stays readable. Where it would not, the text's own.
[[nodiscard]] QColor quietColor(const QPalette &palette, QPalette::ColorRole background = QPalette::Base);
/// The palette's accent, where it can be seen on the page; else the text's colour.
[[nodiscard]] QColor accentColor(const QPalette &palette);
/// What is selected, on the palette's Highlight: HighlightedText where it is readable, else black or white.
[[nodiscard]] QColor selectedTextColor(const QPalette &palette);

} // namespace Poemstream
