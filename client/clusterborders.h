// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <deque>

namespace Poemstream {

/// Cuts a text that is still arriving into extended grapheme clusters, by Unicode's rules GB1 to GB999 (UAX
/// 29). What it says of a place depends on what stands before it and on the one code point after it, so
/// nothing it has said is ever taken back; and each code point is looked at once, however long a cluster
/// grows.
///
/// Made because QTextBoundaryFinder of Qt 6.4 must look at a whole text again to say more of it, cuts flags
/// in halves that follow an emoji, and goes by rules of its own within Indic and Thai scripts. Knows no Qt
/// version and no font. GB9c takes any letter of an Indic block for a consonant.
class ClusterBorders final
{
public:
    /// Reads on in @p text, which begins with all that was read before, and appends to @p ends where the
    /// clusters end that are certain now, in UTF-16 code units. Of a text that is not @p isComplete the last
    /// cluster is not, but for a line end, nor is the first half of a surrogate pair. A lone surrogate is a
    /// cluster of its own.
    void read(QStringView text, bool isComplete, std::deque<qsizetype> &ends);

private:
    enum class Kind {
        Start, ///< nothing was told of yet
        CarriageReturn,
        Control, // and a line feed
        Extend,
        SpacingMark,
        Prepend,
        Joiner,
        RegionalIndicator,
        HangulL,
        HangulV,
        HangulT,
        HangulLV,
        HangulLVT,
        Other
    };

    [[nodiscard]] bool isBorderBefore(char32_t next);
    [[nodiscard]] static Kind kindOf(char32_t codePoint);
    [[nodiscard]] static Kind hangulKindOf(char32_t codePoint);
    [[nodiscard]] bool joins(Kind kind, char32_t next) const;
    void remember(Kind kind, char32_t codePoint);

    qsizetype m_read = 0;
    qsizetype m_end = 0; // of the last cluster that is certain
    Kind m_last = Kind::Start;
    bool m_isHalfFlag = false;     // an odd number of regional indicators stands before
    bool m_isPictograph = false;   // a pictograph and its marks
    char32_t m_consonantBlock = 0; // that of an Indic consonant and its marks
    bool m_isLinked = false;       // which a virama links to the next
};

} // namespace Poemstream
