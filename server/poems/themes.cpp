// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themes.h"

#include "wordsearch.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <utility>

namespace Poemstream {

namespace {

/// The pairs of neighbours in a text: most of the cues begin with one that it has not, so that it need not be
/// searched for them.
class Pairs final
{
public:
    explicit Pairs(QStringView text)
    {
        for (qsizetype i = 1; i < text.size(); ++i)
            m_has.set(placeOf(text[i - 1], text[i]));
    }
    [[nodiscard]] bool mayHave(QStringView cue) const
    {
        const bool mayLoseLetters = cue.first(std::min<qsizetype>(cue.size(), 2)).contains(u'\'');
        return cue.size() < 2 || mayLoseLetters || m_has.test(placeOf(cue[0], cue[1]));
    }

private:
    static constexpr std::size_t places = 4096; // two pairs may share one
    static std::size_t placeOf(QChar one, QChar other)
    {
        return (one.unicode() * std::size_t(31) + other.unicode()) % places;
    }
    std::bitset<places> m_has;
};

bool partsWords(QChar c)
{
    return c == QLatin1Char(' ') || c.script() == QChar::Script_Han;
}

bool isWordBorder(const QString &text, qsizetype at)
{
    return at <= 0 || at >= text.size() || partsWords(text[at - 1]) || partsWords(text[at]);
}

bool hasAtBorders(const QString &question, const QString &cue)
{
    for (qsizetype at = question.indexOf(cue); at >= 0; at = question.indexOf(cue, at + 1)) {
        if (isWordBorder(question, at) && isWordBorder(question, at + cue.size()))
            return true;
    }
    return false;
}

// The cue as the question has it: perhaps without its apostrophe, or of several. Empty where it has it not.
QString asAsked(const QString &question, const QString &cue)
{
    constexpr qsizetype shortest = 4; // "new" is another word than "news"
    if (cue.at(0).script() != QChar::Script_Latin)
        return question.contains(cue) ? cue : QString();
    QString way = cue;
    if (cue.contains(u'\'') && !question.contains(cue))
        way.remove(u'\'');
    if (!question.contains(way))
        return {};
    if (hasAtBorders(question, way))
        return way;
    way += u's';
    return cue.size() >= shortest && hasAtBorders(question, way) ? way : QString();
}

// Each with what the question has of it.
QHash<QString, QString> askedAmong(const QStringList &cues, const QString &question)
{
    const Pairs pairs(question);
    QHash<QString, QString> asked;
    for (const QString &cue : cues) {
        if (!pairs.mayHave(cue))
            continue;
        if (const QString word = asAsked(question, cue); !word.isEmpty())
            asked.insert(cue, word);
    }
    return asked;
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray()) {
        if (QString text = value.toString(); !text.isEmpty())
            result += std::move(text);
    }
    return result;
}

} // namespace

Themes::Themes(const QByteArray &json)
    : m_spelling({})
{
    QJsonObject table = QJsonDocument::fromJson(json).object();
    const QJsonObject passing = table.take(QLatin1String("passing")).toObject();
    m_passing = strings(passing.value(QLatin1String("zh"))) + strings(passing.value(QLatin1String("en")));
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
    m_cues = m_passing;
    for (const Theme &theme : m_themes)
        m_cues += theme.cues;
    m_spelling = CueSpelling(m_cues);
}

QList<ThemeHit> Themes::find(const QString &foldedQuestion) const
{
    QList<ThemeHit> hits = findAsSpelt(foldedQuestion);
    if (std::any_of(hits.cbegin(), hits.cend(), [](const ThemeHit &hit) { return hit.weight > 0; }))
        return hits;
    if (QList<ThemeHit> corrected = findCorrected(foldedQuestion); !corrected.isEmpty())
        return corrected;
    for (ThemeHit &hit : hits)
        hit.weight = 1; // nothing else is there
    return hits;
}

QList<ThemeHit> Themes::findCorrected(const QString &foldedQuestion) const
{
    const QHash<QString, QString> corrections = m_spelling.corrections(foldedQuestion);
    if (corrections.isEmpty())
        return {};
    QStringList words = foldedQuestion.split(u' ');
    for (QString &word : words)
        word = corrections.value(word, word);
    QList<ThemeHit> hits = findAsSpelt(words.join(u' '));
    for (ThemeHit &hit : hits) {
        for (QString &word : hit.words)
            word = corrections.key(word, word); // as it was asked
    }
    return hits;
}

QList<ThemeHit> Themes::findAsSpelt(const QString &foldedQuestion) const
{
    const QHash<QString, QString> asked = askedAmong(m_cues, foldedQuestion);
    const QStringList found = longestWords(asked.keys());
    QList<ThemeHit> hits;
    for (const Theme &theme : m_themes) {
        ThemeHit hit{theme.name, {}, 0};
        for (const QString &cue : theme.cues) {
            if (!found.contains(cue) || hit.words.contains(asked.value(cue)))
                continue;
            hit.words += asked.value(cue);
            if (!m_passing.contains(cue))
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
