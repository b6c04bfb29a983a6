// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themes.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace Poemstream {

namespace {

bool isWordBorder(const QString &text, qsizetype at)
{
    return at <= 0 || at >= text.size() || text[at - 1] == QLatin1Char(' ') || text[at] == QLatin1Char(' ');
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

} // namespace

Themes::Themes(const QByteArray &json)
{
    const QJsonObject table = QJsonDocument::fromJson(json).object();
    for (auto entry = table.begin(); entry != table.end(); ++entry) {
        Theme theme{entry.key(), {}};
        for (const QLatin1String language : {QLatin1String("zh"), QLatin1String("en")}) {
            for (const QJsonValue &cue : entry.value().toObject().value(language).toArray()) {
                if (!cue.toString().isEmpty())
                    theme.cues += cue.toString();
            }
        }
        m_themes += theme;
    }
}

QList<ThemeHit> Themes::find(const QString &foldedQuestion) const
{
    QList<ThemeHit> hits;
    QStringList found;
    for (const Theme &theme : m_themes) {
        ThemeHit hit{theme.name, {}};
        for (const QString &cue : theme.cues) {
            if (contains(foldedQuestion, cue))
                hit.words += cue;
        }
        found += hit.words;
        if (!hit.words.isEmpty())
            hits += hit;
    }
    const auto isInsideLonger = [&found](const QString &word) {
        return std::any_of(found.cbegin(), found.cend(),
                           [&word](const QString &other) { return other.size() > word.size() && other.contains(word); });
    };
    for (ThemeHit &hit : hits)
        hit.words.removeIf(isInsideLonger);
    hits.removeIf([](const ThemeHit &hit) { return hit.words.isEmpty(); });
    return hits;
}

QStringList Themes::names() const
{
    QStringList names;
    for (const Theme &theme : m_themes)
        names += theme.name;
    return names;
}

} // namespace Poemstream
