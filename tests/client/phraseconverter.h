// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/characterconverter.h"

#include <QtCore/QMap>

/// Makes a few simplified characters traditional, as a dictionary of phrases does: the longest phrase first.
/// Without a sign of what is traditional already, unless a test gives it some.
class PhraseConverter final : public Poemstream::CharacterConverter
{
public:
    QString traditional; ///< characters that only such a text has

    [[nodiscard]] bool knows(const QString &language) const override
    {
        return language == QLatin1String("zh");
    }

    [[nodiscard]] QString convert(const QString &text) const override
    {
        QString converted;
        for (qsizetype at = 0; at < text.size();) {
            const QString phrase = phraseAt(text, at);
            converted += phrase.isEmpty() ? QString(text[at]) : m_phrases.value(phrase);
            at += std::max<qsizetype>(phrase.size(), 1);
        }
        return converted;
    }

    [[nodiscard]] int familiarity(const QString &text) const override
    {
        const auto isTraditional = [this](QChar character) { return traditional.contains(character); };
        return static_cast<int>(std::count_if(text.begin(), text.end(), isTraditional));
    }

private:
    [[nodiscard]] QString phraseAt(const QString &text, qsizetype at) const
    {
        QString longest;
        for (auto it = m_phrases.keyBegin(); it != m_phrases.keyEnd(); ++it)
            if (it->size() > longest.size() && QStringView(text).sliced(at).startsWith(*it))
                longest = *it;
        return longest;
    }

    const QMap<QString, QString> m_phrases{
        {QStringLiteral("头"), QStringLiteral("頭")},       {QStringLiteral("头发"), QStringLiteral("頭髮")},
        {QStringLiteral("发"), QStringLiteral("發")},       {QStringLiteral("后"), QStringLiteral("後")},
        {QStringLiteral("皇后"), QStringLiteral("皇后")},   {QStringLiteral("云"), QStringLiteral("雲")},
        {QStringLiteral("𫍯"), QStringLiteral("諰")},       // shorter in UTF-16
        {QStringLiteral("万里"), QStringLiteral("一萬里")}, // longer
    };
};
