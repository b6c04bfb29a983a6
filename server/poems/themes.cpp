// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themes.h"

#include "wordsearch.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace Poemstream {

namespace {

bool partsWords(QChar c)
{
    return c == QLatin1Char(' ') || c.script() == QChar::Script_Han;
}

bool isWordBorder(const QString &text, qsizetype at)
{
    return at <= 0 || at >= text.size() || partsWords(text[at - 1]) || partsWords(text[at]);
}

bool contains(const QString &question, const QString &cue)
{
    const bool isLatin = cue.at(0).script() == QChar::Script_Latin;
    for (qsizetype at = question.indexOf(cue); at >= 0; at = question.indexOf(cue, at + 1)) {
        if (!isLatin || (isWordBorder(question, at) && isWordBorder(question, at + cue.size())))
            return true;
    }
    return false;
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray()) {
        if (!value.toString().isEmpty())
            result += value.toString();
    }
    return result;
}

} // namespace

Themes::Themes(const QByteArray &json)
{
    const QJsonObject table = QJsonDocument::fromJson(json).object();
    for (auto entry = table.begin(); entry != table.end(); ++entry) {
        const QJsonObject lists = entry.value().toObject();
        Theme theme{entry.key(), {}, {}, strings(lists.value(QLatin1String("poem")))};
        for (const QLatin1String language : {QLatin1String("zh"), QLatin1String("en")}) {
            QStringList cues = strings(lists.value(language));
            theme.ownNames += cues.first(std::min<qsizetype>(cues.size(), 1));
            theme.cues += cues;
        }
        m_themes += theme;
    }
}

QList<ThemeHit> Themes::find(const QString &foldedQuestion) const
{
    QStringList found;
    for (const Theme &theme : m_themes) {
        for (const QString &cue : theme.cues) {
            if (contains(foldedQuestion, cue))
                found += cue;
        }
    }
    found = longestWords(found);
    QList<ThemeHit> hits;
    for (const Theme &theme : m_themes) {
        ThemeHit hit{theme.name, {}, 0};
        for (const QString &cue : found) {
            if (!theme.cues.contains(cue) || hit.words.contains(cue))
                continue;
            hit.words += cue;
            hit.weight += theme.ownNames.contains(cue) ? 2 : 1;
        }
        if (!hit.words.isEmpty())
            hits += hit;
    }
    return hits;
}

QStringList Themes::names() const
{
    QStringList names;
    for (const Theme &theme : m_themes)
        names += theme.name;
    return names;
}

QStringList Themes::poemWords(const QString &theme) const
{
    const auto found = std::find_if(m_themes.cbegin(), m_themes.cend(),
                                    [&theme](const Theme &one) { return one.name == theme; });
    return found == m_themes.cend() ? QStringList() : found->poemWords;
}

} // namespace Poemstream
