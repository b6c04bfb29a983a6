// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clusterborders.h"

#include <QtCore/QChar>

#include <algorithm>
#include <iterator>

namespace Poemstream {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Extended_Pictographic. Unassigned code points are in it, so that emoji to come are already known.
constexpr Range pictographs[] = {
    {0xA9, 0xA9},       {0xAE, 0xAE},       {0x203C, 0x203C},   {0x2049, 0x2049},   {0x2122, 0x2122},
    {0x2139, 0x2139},   {0x2194, 0x2199},   {0x21A9, 0x21AA},   {0x231A, 0x231B},   {0x2328, 0x2328},
    {0x2388, 0x2388},   {0x23CF, 0x23CF},   {0x23E9, 0x23F3},   {0x23F8, 0x23FA},   {0x24C2, 0x24C2},
    {0x25AA, 0x25AB},   {0x25B6, 0x25B6},   {0x25C0, 0x25C0},   {0x25FB, 0x25FE},   {0x2600, 0x2605},
    {0x2607, 0x2612},   {0x2614, 0x2685},   {0x2690, 0x2705},   {0x2708, 0x2712},   {0x2714, 0x2714},
    {0x2716, 0x2716},   {0x271D, 0x271D},   {0x2721, 0x2721},   {0x2728, 0x2728},   {0x2733, 0x2734},
    {0x2744, 0x2744},   {0x2747, 0x2747},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
    {0x2757, 0x2757},   {0x2763, 0x2767},   {0x2795, 0x2797},   {0x27A1, 0x27A1},   {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},   {0x2934, 0x2935},   {0x2B05, 0x2B07},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},
    {0x2B55, 0x2B55},   {0x3030, 0x3030},   {0x303D, 0x303D},   {0x3297, 0x3297},   {0x3299, 0x3299},
    {0x1F000, 0x1F0FF}, {0x1F10D, 0x1F10F}, {0x1F12F, 0x1F12F}, {0x1F16C, 0x1F171}, {0x1F17E, 0x1F17F},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F1AD, 0x1F1E5}, {0x1F201, 0x1F20F}, {0x1F21A, 0x1F21A},
    {0x1F22F, 0x1F22F}, {0x1F232, 0x1F23A}, {0x1F23C, 0x1F23F}, {0x1F249, 0x1F3FA}, {0x1F400, 0x1F53D},
    {0x1F546, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F774, 0x1F77F}, {0x1F7D5, 0x1F7FF}, {0x1F80C, 0x1F80F},
    {0x1F848, 0x1F84F}, {0x1F85A, 0x1F85F}, {0x1F888, 0x1F88F}, {0x1F8AE, 0x1F8FF}, {0x1F90C, 0x1F93A},
    {0x1F93C, 0x1F945}, {0x1F947, 0x1FAFF}, {0x1FC00, 0x1FFFD}};

// Combining marks with a width that are not joined to what stands before them.
constexpr Range lettersAmongMarks[] = {
    {0x102B, 0x102C}, {0x1038, 0x1038}, {0x1062, 0x1064},  {0x1067, 0x106D}, {0x1083, 0x1083},
    {0x1087, 0x108C}, {0x108F, 0x108F}, {0x109A, 0x109C},  {0x1A61, 0x1A61}, {0x1A63, 0x1A64},
    {0xAA7B, 0xAA7B}, {0xAA7D, 0xAA7D}, {0x11720, 0x11721}};

constexpr Range prepended[] = {{0x600, 0x605},     {0x6DD, 0x6DD},     {0x70F, 0x70F},     {0x890, 0x891},
                               {0x8E2, 0x8E2},     {0xD4E, 0xD4E},     {0x110BD, 0x110BD}, {0x110CD, 0x110CD},
                               {0x111C2, 0x111C3}, {0x1193F, 0x1193F}, {0x11941, 0x11941}, {0x11A3A, 0x11A3A},
                               {0x11A84, 0x11A89}, {0x11D46, 0x11D46}, {0x11F02, 0x11F02}};

constexpr bool isIn(const auto &ranges, char32_t codePoint)
{
    const auto endsBefore = [](const Range &range, char32_t wanted) { return range.last < wanted; };
    const auto *range = std::lower_bound(std::begin(ranges), std::end(ranges), codePoint, endsBefore);
    return range != std::end(ranges) && range->first <= codePoint;
}

constexpr bool isBetween(char32_t codePoint, char32_t first, char32_t last)
{
    return codePoint >= first && codePoint <= last;
}

// Of the scripts whose consonants are joined by a virama: Devanagari, Bengali, Gujarati, Oriya, Telugu,
// Malayalam. Each has a block of 128.
char32_t consonantBlock(char32_t codePoint)
{
    constexpr char32_t blocks[] = {0x900, 0x980, 0xA80, 0xB00, 0xC00, 0xD00};
    const char32_t block = codePoint & ~char32_t(0x7F);
    const bool isKnown = std::find(std::begin(blocks), std::end(blocks), block) != std::end(blocks);
    return isKnown && QChar::category(codePoint) == QChar::Letter_Other ? block : 0;
}

constexpr bool isVirama(char32_t codePoint, char32_t block)
{
    return codePoint == (block | 0x4D);
}

} // namespace

void ClusterBorders::read(QStringView text, bool isComplete, std::deque<qsizetype> &ends)
{
    const auto endAt = [this, &ends](qsizetype position) {
        if (position > m_end)
            ends.push_back(m_end = position);
    };
    while (m_read < text.size()) {
        const QStringView rest = text.sliced(m_read);
        const QChar unit = rest.front();
        if (unit.isHighSurrogate() && rest.size() == 1 && !isComplete)
            return;
        const bool isPair = unit.isHighSurrogate() && rest.size() > 1 && rest.at(1).isLowSurrogate();
        if (isBorderBefore(isPair ? QChar::surrogateToUcs4(unit, rest.at(1)) : unit.unicode()))
            endAt(m_read);
        m_read += isPair ? 2 : 1;
        if (m_last == Kind::Control) // whatever follows
            endAt(m_read);
    }
    if (isComplete)
        endAt(m_read);
}

bool ClusterBorders::isBorderBefore(char32_t next)
{
    const Kind kind = kindOf(next);
    const bool isBorder = !joins(kind, next);
    remember(kind, next);
    return isBorder;
}

ClusterBorders::Kind ClusterBorders::kindOf(char32_t codePoint)
{
    constexpr char32_t zeroWidthNonJoiner = 0x200C;
    constexpr char32_t zeroWidthJoiner = 0x200D;
    if (codePoint == U'\r')
        return Kind::CarriageReturn;
    if (codePoint == zeroWidthJoiner)
        return Kind::Joiner;
    if (const Kind hangul = hangulKindOf(codePoint); hangul != Kind::Other)
        return hangul;
    if (isBetween(codePoint, 0x1F1E6, 0x1F1FF))
        return Kind::RegionalIndicator;
    const bool isExtender = codePoint == zeroWidthNonJoiner || isBetween(codePoint, 0xFF9E, 0xFF9F) ||
                            isBetween(codePoint, 0x1F3FB, 0x1F3FF) || isBetween(codePoint, 0xE0020, 0xE007F);
    if (isExtender)
        return Kind::Extend;
    if (isIn(prepended, codePoint))
        return Kind::Prepend;
    switch (QChar::category(codePoint)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return Kind::Extend;
    case QChar::Mark_SpacingCombining:
        return isIn(lettersAmongMarks, codePoint) ? Kind::Other : Kind::SpacingMark;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
        return Kind::Control;
    default: // the vowels am of Thai and Lao are letters
        return codePoint == 0x0E33 || codePoint == 0x0EB3 ? Kind::SpacingMark : Kind::Other;
    }
}

ClusterBorders::Kind ClusterBorders::hangulKindOf(char32_t codePoint)
{
    if (isBetween(codePoint, 0x1100, 0x115F) || isBetween(codePoint, 0xA960, 0xA97C))
        return Kind::HangulL;
    if (isBetween(codePoint, 0x1160, 0x11A7) || isBetween(codePoint, 0xD7B0, 0xD7C6))
        return Kind::HangulV;
    if (isBetween(codePoint, 0x11A8, 0x11FF) || isBetween(codePoint, 0xD7CB, 0xD7FB))
        return Kind::HangulT;
    if (isBetween(codePoint, 0xAC00, 0xD7A3))
        return (codePoint - 0xAC00) % 28 == 0 ? Kind::HangulLV : Kind::HangulLVT;
    return Kind::Other;
}

bool ClusterBorders::joins(Kind kind, char32_t next) const
{
    const auto lastIs = [this](auto... kinds) { return ((m_last == kinds) || ...); };
    if (m_last == Kind::Start)
        return true;
    if (m_last == Kind::CarriageReturn)
        return next == U'\n';
    if (m_last == Kind::Control || kind == Kind::Control || kind == Kind::CarriageReturn)
        return false;
    if (kind == Kind::Extend || kind == Kind::Joiner || kind == Kind::SpacingMark || m_last == Kind::Prepend)
        return true;
    switch (kind) {
    case Kind::HangulL:
    case Kind::HangulLV:
    case Kind::HangulLVT:
        return lastIs(Kind::HangulL);
    case Kind::HangulV:
        return lastIs(Kind::HangulL, Kind::HangulV, Kind::HangulLV);
    case Kind::HangulT:
        return lastIs(Kind::HangulV, Kind::HangulT, Kind::HangulLV, Kind::HangulLVT);
    case Kind::RegionalIndicator:
        return m_isHalfFlag;
    default:
        return (m_isLinked && consonantBlock(next) == m_consonantBlock) ||
               (m_isPictograph && lastIs(Kind::Joiner) && isIn(pictographs, next));
    }
}

void ClusterBorders::remember(Kind kind, char32_t codePoint)
{
    const bool isMark = kind == Kind::Extend || kind == Kind::Joiner;
    m_isHalfFlag = kind == Kind::RegionalIndicator && !m_isHalfFlag;
    m_isPictograph = isMark ? m_isPictograph && m_last != Kind::Joiner : isIn(pictographs, codePoint);
    if (!isMark) {
        m_consonantBlock = consonantBlock(codePoint);
        m_isLinked = false;
    } else if (m_consonantBlock != 0 && isVirama(codePoint, m_consonantBlock)) {
        m_isLinked = true;
    }
    m_last = kind;
}

} // namespace Poemstream
