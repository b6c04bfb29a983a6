// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "versecleaning.h"

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

constexpr QStringView noteOpeners = u"（(〖";
constexpr QStringView noteClosers = u"）)〗";
constexpr QStringView squareOpeners = u"[［〔【";
constexpr QStringView squareClosers = u"]］〕】";
constexpr qsizetype longestRole = 3; // of "正旦上"

// What is left once the notes are out: std::nullopt where one does not close.
std::optional<QString> withoutNotes(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    int depth = 0;
    for (const QChar c : text) {
        if (noteOpeners.contains(c))
            ++depth;
        else if (noteClosers.contains(c))
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            kept += c;
    }
    if (depth > 0)
        return std::nullopt;
    return kept;
}

QString withoutSquares(const QString &text, VerseKind kind)
{
    QString kept;
    kept.reserve(text.size());
    qsizetype opened = -1;
    for (const QChar c : text) {
        if (squareOpeners.contains(c)) {
            opened = kept.size();
        } else if (squareClosers.contains(c)) {
            if (kind == VerseKind::Drama && opened >= 0 && kept.size() - opened <= longestRole)
                kept.truncate(opened);
            opened = -1;
        } else {
            kept += c;
        }
    }
    return kept;
}

bool isZeroWidth(QChar c)
{
    return (c >= QChar(0x200B) && c <= QChar(0x200F)) || c == QChar(QChar::ByteOrderMark);
}

QChar fullWidth(QChar c)
{
    constexpr QStringView half = u",;:!?";
    constexpr QStringView full = u"，；：！？";
    const qsizetype index = half.indexOf(c);
    return index < 0 ? c : full[index];
}

bool isComponent(QChar c)
{
    return c == u'{' || c == u'}' || (c >= QChar(0x2FF0) && c <= QChar(0x2FFF)) ||
           c.category() == QChar::Other_PrivateUse;
}

// Latin letters and digits in a classical text are what is left of glyphs that had no code.
bool isMarkup(QChar c)
{
    return c == u'<' || c == u'>' || c == u'*' || c == u'_' || c == u'\\' ||
           (c.isLetterOrNumber() && (c < QChar(0x80) || (c >= QChar(0xFF10) && c <= QChar(0xFF5A))));
}

std::optional<PoemNoise> damageOf(QStringView text)
{
    std::optional<PoemNoise> found;
    for (const QChar c : text) {
        if (c == QChar(QChar::ReplacementCharacter) || (c.category() == QChar::Other_Control && c != u'\n'))
            return PoemNoise::Damaged;
        if (isComponent(c))
            found = PoemNoise::Component;
        else if (isMarkup(c) && !found)
            found = PoemNoise::Markup;
    }
    return found;
}

bool hasLetter(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isLetter() || c.isSurrogate() || c == u'□'; });
}

// What editors write where a poem is lost.
bool isPlaceholder(QStringView text)
{
    static const QStringList words{QStringLiteral("空"),     QStringLiteral("缺"),
                                   QStringLiteral("闕"),     QStringLiteral("存目"),
                                   QStringLiteral("無正文"), QStringLiteral("无正文"),
                                   QStringLiteral("無詩文"), QStringLiteral("无诗文")};
    return words.contains(text.endsWith(u'。') ? text.chopped(1) : text);
}

QString trimmedLines(const QString &text)
{
    QStringList kept;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (hasLetter(line))
            kept += line.trimmed().toString();
    }
    return kept.join(u'\n');
}

} // namespace

std::variant<QString, PoemNoise> cleanVerses(const QStringList &lines, VerseKind kind)
{
    QString text = lines.join(u'\n');
    text.removeIf(isZeroWidth);
    const auto withoutAny = withoutNotes(text);
    if (!withoutAny)
        return PoemNoise::Markup;
    text = withoutSquares(*withoutAny, kind);
    std::transform(text.cbegin(), text.cend(), text.begin(), fullWidth);
    text = trimmedLines(text);
    if (text.isEmpty() || isPlaceholder(text))
        return PoemNoise::Empty;
    if (const auto damage = damageOf(text))
        return *damage;
    return text;
}

std::variant<QString, PoemNoise> cleanTitle(const QString &title)
{
    QString text = title.simplified();
    auto withoutAny = withoutNotes(text);
    while (!withoutAny) { // each turn cuts one opener off
        const auto opener =
            std::find_if(text.crbegin(), text.crend(), [](QChar c) { return noteOpeners.contains(c); });
        text.truncate(text.crend() - opener - 1);
        withoutAny = withoutNotes(text);
    }
    text = withoutSquares(*withoutAny, VerseKind::Poem).simplified();
    if (const auto damage = damageOf(text); damage && *damage != PoemNoise::Markup)
        return *damage;
    return text;
}

} // namespace Poemstream
