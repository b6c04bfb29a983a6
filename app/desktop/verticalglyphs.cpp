// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verticalglyphs.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtGui/QRawFont>
#include <QtGui/QTextLayout>

#include <algorithm>

namespace Poemstream {

namespace {

// Of the cell, above the baseline: where Chinese fonts have it, and the middle of the cell.
constexpr qreal ascent = 0.88;
constexpr qreal middle = 0.38;

constexpr qreal widest = 1.6;  // cells: what is wider would reach into the next column
constexpr qreal overlap = 0.5; // pixels, so that no hair is seen between two dashes
constexpr qsizetype mostKnown = 1024;
constexpr QChar apostrophe(u'\u2019');

// The same, but what a Latin face and a Chinese one both have comes from the former.
QFont latinFirst(const QFont &font)
{
    QStringList families = font.families();
    const auto isLatin = [](const QString &family) {
        return !QFontDatabase::writingSystems(family).contains(QFontDatabase::SimplifiedChinese);
    };
    std::stable_partition(families.begin(), families.end(), isLatin);
    QFont latin = font;
    latin.setFamilies(families);
    return latin;
}

QList<QTextLayout::FormatRange> formatsOf(const QString &text, const QFont &latinFont)
{
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat format;
    format.setFont(latinFont);
    for (qsizetype at = text.indexOf(apostrophe); at >= 0 && text.size() > 1;
         at = text.indexOf(apostrophe, at + 1))
        formats.append({static_cast<int>(at), 1, format});
    return formats;
}

bool isStop(QChar mark)
{
    return mark == QChar(u'\u3001') || mark == QChar(u'\u3002') || mark == QChar(u'\uFF0C');
}

} // namespace

VerticalGlyphs::VerticalGlyphs(const QFont &font)
    : m_font(font)
    , m_latinFont(latinFirst(font))
    , m_em(QFontInfo(font).pixelSize())
    , m_blank(QFontMetricsF(font).horizontalAdvance(u' '))
{}

qreal VerticalGlyphs::extent(VerticalForm form, QStringView text) const
{
    return isSetUpright(form, text) ? m_em : advance(text, text.size());
}

qreal VerticalGlyphs::advance(QStringView word, qsizetype length) const
{
    return set(word.toString(), length).width;
}

qreal VerticalGlyphs::gapBetween(QStringView dash) const
{
    const bool isLine = dash.front() == QChar(u'\u2014') || dash.front() == QChar(u'\u2015');
    const auto placed = place(VerticalForm::Dash, dash, dash.size(), {});
    if (!isLine || placed.isEmpty())
        return 0;
    const QGlyphRun &run = placed.first().run; // whose own bounding rectangle is that of the line
    const QRectF ink = run.rawFont().boundingRect(run.glyphIndexes().first());
    const qreal length = placed.first().isTurned ? ink.width() : ink.height();
    return std::clamp<qreal>(m_em - length + overlap, 0, m_em / 2);
}

// A font without forms for columns has its brackets and dashes turned, and its stops moved.
QList<PlacedGlyphs> VerticalGlyphs::place(VerticalForm form, QStringView text, qsizetype length,
                                          QPointF top) const
{
    const QChar mark = text.front();
    const QChar inColumn = form == VerticalForm::Sideways ? QChar() : presentationForm(mark);
    const bool hasForm = !inColumn.isNull() && QFontMetricsF(m_font).inFont(inColumn);
    const bool isMoved = isStop(mark) && !hasForm;
    const bool isWhole = form == VerticalForm::Upright || form == VerticalForm::Tall;
    const bool isUsual = (form == VerticalForm::Sideways || isWhole) && isSetUpright(form, text);
    const auto [runs, setWidth] = hasForm ? set(QString(inColumn), 1) : set(text.toString(), length);
    // In the middle as a whole, however much of it is asked for.
    const qreal width = length < text.size() ? advance(text, text.size()) : setWidth;
    PlacedGlyphs placed{top + QPointF(-width / 2, ascent * m_em), {}, !(hasForm || isMoved || isUsual)};
    if (isMoved)
        placed.origin += QPointF(0.6 * m_em, -0.55 * m_em);
    if (placed.isTurned)
        placed.origin = top - QPointF(middle * m_em, 0);
    QList<PlacedGlyphs> all;
    for (const QGlyphRun &run : runs) {
        placed.run = run;
        all.append(placed);
    }
    return all;
}

VerticalGlyphs::SetText VerticalGlyphs::set(const QString &text, qsizetype length) const
{
    const bool isCharacter = text.size() <= 2 && length == text.size();
    if (!isCharacter)
        return layOut(text, length);
    if (m_known.contains(text))
        return m_known.value(text);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    SetText fresh = layOut(text, length);
    m_known.insert(text, fresh);
    return fresh;
}

// On a baseline at y = 0, beginning at x = 0.
VerticalGlyphs::SetText VerticalGlyphs::layOut(const QString &text, qsizetype length) const
{
    QTextLayout layout(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight); // begins at x = 0
    layout.setTextOption(option);
    layout.setFormats(formatsOf(text, m_latinFont));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid())
        return {};
    line.setLineWidth(1); // only then its height is known
    line.setPosition({0, -line.ascent()});
    layout.endLayout();
    const int count = static_cast<int>(length);
    const qreal width = count == text.size() ? line.naturalTextWidth() : line.cursorToX(count);
    return {line.glyphRuns(0, count), width};
}

// Also a number of one or two digits; but not emoji that should be one and, for want of a font, are many.
bool VerticalGlyphs::isSetUpright(VerticalForm form, QStringView text) const
{
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    if (form == VerticalForm::Sideways)
        return text.size() <= 2 && std::all_of(text.begin(), text.end(), isDigit);
    return form != VerticalForm::Upright || text.size() <= 2 || advance(text, text.size()) <= widest * m_em;
}

} // namespace Poemstream
