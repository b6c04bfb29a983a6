// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecolors.h"

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

double luminanceOf(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mix(const QColor &one, const QColor &other, float share)
{
    const auto between = [share](float a, float b) { return share * a + (1 - share) * b; };
    return QColor::fromRgbF(between(one.redF(), other.redF()), between(one.greenF(), other.greenF()),
                            between(one.blueF(), other.blueF()));
}

} // namespace

double contrastOf(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminanceOf(one), luminanceOf(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor quietColor(const QPalette &palette, QPalette::ColorRole background)
{
    const QColor page = palette.color(background);
    const QColor text = palette.color(background == QPalette::Base ? QPalette::Text : QPalette::WindowText);
    for (const float share : {0.68F, 0.76F, 0.84F, 0.92F}) { // of the text's colour
        const QColor quiet = mix(text, page, share).toRgb();
        if (contrastOf(quiet, page) >= readableContrast)
            return quiet;
    }
    return text;
}

QColor accentColor(const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Highlight);
    const bool isSeen = contrastOf(accent, palette.color(QPalette::Base)) >= visibleContrast;
    return isSeen ? accent : palette.color(QPalette::Text);
}

QColor selectedTextColor(const QPalette &palette)
{
    const QColor behind = palette.color(QPalette::Highlight);
    const QColor usual = palette.color(QPalette::HighlightedText);
    if (contrastOf(usual, behind) >= readableContrast)
        return usual;
    return contrastOf(Qt::black, behind) > contrastOf(Qt::white, behind) ? Qt::black : Qt::white;
}

} // namespace Poemstream
