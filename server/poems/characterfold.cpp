// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "characterfold.h"

#include "wordsearch.h"

#include <QtCore/QStringList>

#ifdef POEMSTREAM_HAS_OPENCC
#include <opencc/opencc.h>

#include <memory>
#endif

namespace Poemstream {

namespace {

bool isHan(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

void append(QString &text, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        text += QChar(QChar::highSurrogate(c));
        text += QChar(QChar::lowSurrogate(c));
    } else {
        text += QChar(static_cast<char16_t>(c));
    }
}

void appendOther(QString &words, QString &run)
{
    const QString folded = run.isEmpty() ? QString() : foldForSearch(run);
    run.clear();
    if (folded.isEmpty())
        return;
    if (!words.isEmpty())
        words += u' ';
    words += folded;
}

#ifdef POEMSTREAM_HAS_OPENCC
QString everyHanCharacter()
{
    QString all;
    for (char32_t c = 0x3400; c <= 0x323AF; c = c == 0x9FFF ? 0x20000 : c + 1) {
        append(all, c);
        all += u'\n'; // no phrase spans lines
    }
    return all;
}

CharacterFold::Pairs pairsBetween(const QStringList &from, const QStringList &to)
{
    CharacterFold::Pairs pairs;
    for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i) {
        const auto before = from.at(i).toUcs4();
        const auto after = to.at(i).toUcs4();
        if (before.size() == 1 && after.size() == 1 && before != after)
            pairs.insert(before.first(), after.first());
    }
    return pairs;
}
#endif

} // namespace

CharacterFold CharacterFold::fromOpenCc()
{
#ifdef POEMSTREAM_HAS_OPENCC
    opencc_t converter = opencc_open(OPENCC_DEFAULT_CONFIG_TRAD_TO_SIMP);
    if (converter == reinterpret_cast<opencc_t>(-1)) // NOLINT: OpenCC's way to say null
        return {};
    const QString all = everyHanCharacter();
    const QByteArray bytes = all.toUtf8();
    char *converted = opencc_convert_utf8(converter, bytes.constData(), static_cast<size_t>(bytes.size()));
    opencc_close(converter);
    const QString result = QString::fromUtf8(converted);
    opencc_convert_utf8_free(converted);
    return CharacterFold(pairsBetween(all.split(u'\n'), result.split(u'\n')));
#else
    return {};
#endif
}

QString indexedWords(const QString &text, const CharacterFold &fold)
{
    QString words;
    words.reserve(text.size() * 2);
    QString run; // of what is not Han
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (isHan(c)) {
            appendOther(words, run);
            if (!words.isEmpty())
                words += u' ';
            append(words, fold.fold(c));
        } else if (!run.isEmpty() || QChar::isLetterOrNumber(c)) {
            append(run, c);
        }
    }
    appendOther(words, run);
    return words;
}

} // namespace Poemstream
