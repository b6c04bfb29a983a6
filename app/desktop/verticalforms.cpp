// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verticalforms.h"

#include <QtCore/QString>

#include <algorithm>
#include <iterator>

namespace Poemstream {

namespace {

struct Mark
{
    char16_t usual;
    char16_t inColumn; // 0: no form of its own
    VerticalForm form;
};

// By the usual character. Chinese columns have corner brackets for quotation marks.
constexpr Mark marks[] = {
    {u'\u2013', u'\uFE32', VerticalForm::Dash},    {u'\u2014', u'\uFE31', VerticalForm::Dash},
    {u'\u2015', u'\uFE31', VerticalForm::Dash},    {u'\u2018', u'\uFE41', VerticalForm::Opening},
    {u'\u2019', u'\uFE42', VerticalForm::Closing}, {u'\u201C', u'\uFE43', VerticalForm::Opening},
    {u'\u201D', u'\uFE44', VerticalForm::Closing}, {u'\u2025', u'\uFE30', VerticalForm::Dash},
    {u'\u2026', u'\uFE19', VerticalForm::Dash},    {u'\u2E3A', u'\0', VerticalForm::Dash},
    {u'\u3001', u'\uFE11', VerticalForm::Closing}, {u'\u3002', u'\uFE12', VerticalForm::Closing},
    {u'\u3008', u'\uFE3F', VerticalForm::Opening}, {u'\u3009', u'\uFE40', VerticalForm::Closing},
    {u'\u300A', u'\uFE3D', VerticalForm::Opening}, {u'\u300B', u'\uFE3E', VerticalForm::Closing},
    {u'\u300C', u'\uFE41', VerticalForm::Opening}, {u'\u300D', u'\uFE42', VerticalForm::Closing},
    {u'\u300E', u'\uFE43', VerticalForm::Opening}, {u'\u300F', u'\uFE44', VerticalForm::Closing},
    {u'\u3010', u'\uFE3B', VerticalForm::Opening}, {u'\u3011', u'\uFE3C', VerticalForm::Closing},
    {u'\u3014', u'\uFE39', VerticalForm::Opening}, {u'\u3015', u'\uFE3A', VerticalForm::Closing},
    {u'\u3016', u'\uFE17', VerticalForm::Opening}, {u'\u3017', u'\uFE18', VerticalForm::Closing},
    {u'\u301C', u'\0', VerticalForm::Dash},        {u'\uFF01', u'\uFE15', VerticalForm::Tall},
    {u'\uFF08', u'\uFE35', VerticalForm::Opening}, {u'\uFF09', u'\uFE36', VerticalForm::Closing},
    {u'\uFF0C', u'\uFE10', VerticalForm::Closing}, {u'\uFF1A', u'\uFE13', VerticalForm::Tall},
    {u'\uFF1B', u'\uFE14', VerticalForm::Tall},    {u'\uFF1F', u'\uFE16', VerticalForm::Tall},
    {u'\uFF3B', u'\uFE47', VerticalForm::Opening}, {u'\uFF3D', u'\uFE48', VerticalForm::Closing},
    {u'\uFF5B', u'\uFE37', VerticalForm::Opening}, {u'\uFF5D', u'\uFE38', VerticalForm::Closing},
    {u'\uFF5E', u'\0', VerticalForm::Dash},
};

const Mark *markOf(QChar character)
{
    const auto isBefore = [](const Mark &mark, char16_t wanted) { return mark.usual < wanted; };
    const auto *mark = std::lower_bound(std::begin(marks), std::end(marks), character.unicode(), isBefore);
    return mark != std::end(marks) && mark->usual == character.unicode() ? mark : nullptr;
}

// The scripts, symbols and emoji that stand upright; other writing is turned.
bool isUpright(char32_t codePoint)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    constexpr Range ranges[] = {
        {0xB7, 0xB7},       {0x1100, 0x11FF},   {0x203B, 0x203C},   {0x2047, 0x2049},   {0x20DD, 0x20E4},
        {0x2139, 0x2139},   {0x2160, 0x218B},   {0x2300, 0x23FF},   {0x2460, 0x24FF},   {0x25A0, 0x27BF},
        {0x2E80, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7FF},   {0xE000, 0xFAFF},   {0xFE10, 0xFE1F},
        {0xFE30, 0xFE4F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFFD},   {0x16FE0, 0x1B2FF}, {0x1D300, 0x1D37F},
        {0x1F000, 0x1FAFF}, {0x20000, 0x3FFFF}, {0xF0000, 0x10FFFF}};
    return std::any_of(std::begin(ranges), std::end(ranges), [codePoint](const Range &range) {
        return range.first <= codePoint && codePoint <= range.last;
    });
}

} // namespace

VerticalForm verticalForm(QStringView cluster, bool isAfterLatin)
{
    const QChar first = cluster.front();
    if (first == u'\n' || first == u'\r' || first == QChar::LineSeparator ||
        first == QChar::ParagraphSeparator)
        return VerticalForm::LineEnd;
    if (first.isSpace())
        return VerticalForm::Space;
    if (const Mark *mark = markOf(first); mark && !(isAfterLatin && first == QChar(u'\u2019')))
        return mark->form;
    const bool isPair = cluster.size() > 1 && first.isHighSurrogate() && cluster.at(1).isLowSurrogate();
    const char32_t codePoint = isPair ? QChar::surrogateToUcs4(first, cluster.at(1)) : first.unicode();
    return isUpright(codePoint) ? VerticalForm::Upright : VerticalForm::Sideways;
}

QChar presentationForm(QChar mark)
{
    const Mark *known = markOf(mark);
    return known ? QChar(known->inColumn) : QChar();
}

} // namespace Poemstream
