// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verticalglyphs.h"

#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtGui/QTextLayout>

#include <algorithm>

namespace Poemstream {

namespace {

// Of the cell, above the baseline: where Chinese fonts have it, and the middle of the cell.
constexpr qreal ascent = 0.88;
constexpr qreal middle = 0.38;

struct SetText
{
    QList<QGlyphRun> runs;
    qreal width = 0; // of the part that was asked for
};

// On a baseline at y = 0, beginning at x = 0.
SetText setText(const QString &text, qsizetype length, const QFont &font)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight); // begins at x = 0
    layout.setTextOption(option);
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

bool isStop(QChar mark)
{
    return mark == QChar(u'\u3001') || mark == QChar(u'\u3002') || mark == QChar(u'\uFF0C');
}

// Also a number of one or two digits.
bool isSetUpright(VerticalForm form, QStringView text)
{
    if (form != VerticalForm::Sideways)
        return true;
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    return text.size() <= 2 && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

VerticalGlyphs::VerticalGlyphs(const QFont &font)
    : m_font(font)
    , m_em(QFontInfo(font).pixelSize())
    , m_blank(QFontMetricsF(font).horizontalAdvance(u' '))
{}

qreal VerticalGlyphs::extent(VerticalForm form, QStringView text) const
{
    return isSetUpright(form, text) ? m_em : advance(text, text.size());
}

qreal VerticalGlyphs::advance(QStringView word, qsizetype length) const
{
    return setText(word.toString(), length, m_font).width;
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
    const bool isUsual = isSetUpright(form, text) && (form == VerticalForm::Sideways || isWhole);
    const SetText set = hasForm ? setText(inColumn, 1, m_font) : setText(text.toString(), length, m_font);
    // In the middle as a whole, however much of it is asked for.
    const qreal width = length < text.size() ? advance(text, text.size()) : set.width;
    PlacedGlyphs placed{top + QPointF(-width / 2, ascent * m_em), {}, !(hasForm || isMoved || isUsual)};
    if (isMoved)
        placed.origin += QPointF(0.6 * m_em, -0.55 * m_em);
    if (placed.isTurned)
        placed.origin = top - QPointF(middle * m_em, 0);
    QList<PlacedGlyphs> all;
    for (const QGlyphRun &run : set.runs) {
        placed.run = run;
        all.append(placed);
    }
    return all;
}

} // namespace Poemstream
