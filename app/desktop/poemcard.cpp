// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemcard.h"

#include "client/poemheading.h"
#include "pagecolors.h"
#include "poemblock.h"
#include "poemtext.h"
#include "seal.h"

#include <QtCore/QSizeF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

constexpr int topMargin = 132;
constexpr int bottomMargin = 112;
constexpr int beforeSeal = 96;
constexpr QSizeF seal(52, 92);

constexpr int dotsPerMeter = 5669; // 144 to the inch: where pictures are pasted they are half as wide

constexpr int comfortable = 36; // where the longest verse fits in no size
constexpr int longest = 16'000; // code units; the tallest card in the smallest type holds hardly as many

// A long poem in large type is a long way to go.
int largestFor(const QString &verses)
{
    const int lines = static_cast<int>(verses.count(u'\n')) + 1;
    return std::clamp(PoemCard::largestType + 4 - lines, 40, PoemCard::largestType);
}

// The widths of unhinted type grow with its size, so one measurement tells all.
int typeSizeFor(const QString &language, const QString &verses)
{
    constexpr int measured = 100;
    const qreal widest = longestVerse(verses, poemFace(language, measured));
    const int fitting = static_cast<int>(PoemCard::measure * measured / std::max(widest, 1.0));
    return fitting < PoemCard::smallestType ? comfortable : std::min(fitting, largestFor(verses));
}

} // namespace

CardColors cardColors(const QPalette &palette)
{
    const QColor page = palette.color(QPalette::Base);
    if (contrastOf(page, Qt::white) > contrastOf(page, Qt::black))
        return {0x1d1c1a, 0xe9e3d6, 0xa9a191, 0xa8352b, 0xf7f1e3};
    return {0xf8f4ea, 0x27231e, 0x6f675b, 0xa8352b, 0xf8f4ea};
}

PoemCard::PoemCard(const PoemHeading &heading, const QString &text)
{
    if (text.size() + heading.title.size() + heading.author.size() + heading.dynasty.size() <= longest)
        set(heading, text);
}

PoemCard::~PoemCard() = default;

void PoemCard::set(const PoemHeading &heading, const QString &text)
{
    const int wanted = typeSizeFor(heading.language, withoutBlankEnds(text));
    for (m_typeSize = wanted; m_typeSize >= smallestType; m_typeSize -= 2) {
        const TypeSizes sizes{.title = qRound(m_typeSize * 1.15),
                              .note = std::max(qRound(m_typeSize * 0.62), 24),
                              .poem = m_typeSize};
        m_poem = std::make_unique<PoemBlock>(heading, text, sizes, measure);
        if (height() <= tallest)
            return;
    }
    m_poem.reset();
}

int PoemCard::height() const
{
    if (!fits())
        return 0;
    const qreal needed = topMargin + m_poem->height() + beforeSeal + seal.height() + bottomMargin;
    return std::max(static_cast<int>(std::ceil(needed)), width);
}

QImage PoemCard::picture(const CardColors &colors) const
{
    if (!fits())
        return {};
    QImage image(width, height(), QImage::Format_RGB32);
    image.fill(colors.paper);
    QPainter painter(&image);
    const qreal sealTop = height() - bottomMargin - seal.height();
    paintSeal(painter, {{(width - seal.width()) / 2, sealTop}, seal}, colors.field, colors.letters);
    const qreal spare = sealTop - beforeSeal - topMargin - m_poem->height();
    painter.translate(width / 2.0, topMargin + std::round(spare * 0.45));
    m_poem->paint(painter, 0, m_poem->height(), colors.ink, colors.quiet);
    painter.end();
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    return image;
}

} // namespace Poemstream
