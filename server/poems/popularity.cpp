// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "popularity.h"

#include "poemrow.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace Poemstream {

namespace {

struct Tier
{
    int first;
    int count;
};
constexpr Tier anthologies{0, 64};
constexpr Tier knownAuthors{64, 96};
constexpr Tier others{160, 88};
constexpr float unranked = 0.3F;

struct Engine
{
    QLatin1String name = {};
    double most = 1; // hits, of all but one in a thousand poems
};
constexpr std::array engines = {Engine{QLatin1String("baidu"), 5.7e6}, Engine{QLatin1String("bing"), 6.2e7},
                                Engine{QLatin1String("google"), 3.2e8},
                                Engine{QLatin1String("so360"), 8.7e6}};

// The median of four: the mean of the middle two.
double rankOf(const QJsonObject &counts)
{
    std::array<double, engines.size()> shares = {};
    std::transform(engines.begin(), engines.end(), shares.begin(), [&](const Engine &engine) {
        const double hits = std::max(0.0, counts.value(engine.name).toDouble());
        return std::min(1.0, std::log1p(hits) / std::log1p(engine.most));
    });
    std::sort(shares.begin(), shares.end());
    return (shares[1] + shares[2]) / 2;
}

int bucketIn(Tier tier, double rank)
{
    return tier.first + std::min(tier.count - 1, static_cast<int>((1 - rank) * tier.count));
}

// Of fragments and lost titles: they are found anywhere.
bool isGenericTitle(const QString &words)
{
    return words.size() <= 1 || words.startsWith(u"句 ") || words.startsWith(u"失 题") ||
           words.startsWith(u"失 題") || words.startsWith(u"阙 题") || words.startsWith(u"闕 題");
}

} // namespace

Popularity::Popularity(const CharacterFold &fold)
    : m_fold(fold)
{}

size_t Popularity::keyOf(const QString &author, const QString &title) const
{
    return qHash(QString(indexedWords(author, m_fold) + u'\n' + indexedWords(title, m_fold)));
}

void Popularity::addRanks(const QByteArray &json)
{
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        QString title = object.value(QLatin1String("title")).toString();
        if (title.isEmpty())
            title = object.value(QLatin1String("rhythmic")).toString();
        float &rank = m_ranks[keyOf(object.value(QLatin1String("author")).toString(), title)];
        rank = std::max(rank, static_cast<float>(rankOf(object)));
    }
}

void Popularity::addWellKnown(const Poem &poem, bool isTitleTelling)
{
    m_knownLetters.insert(lettersNumber(poem.text, m_fold));
    m_knownAuthors.insert(indexedWords(poem.author, m_fold));
    if (isTitleTelling)
        m_knownTitles.insert(keyOf(poem.author, poem.title));
}

int Popularity::bucketOf(const Poem &poem, bool isAnthology) const
{
    const size_t key = keyOf(poem.author, poem.title);
    const QString title = indexedWords(poem.title, m_fold);
    auto rank = double(m_ranks.value(key, unranked));
    if (isGenericTitle(title))
        rank /= 2;
    const bool isKnown = isAnthology || m_knownTitles.contains(key) ||
                         m_knownLetters.contains(lettersNumber(poem.text, m_fold));
    if (isKnown)
        return bucketIn(anthologies, rank);
    const QString author = indexedWords(poem.author, m_fold);
    return bucketIn(!author.isEmpty() && m_knownAuthors.contains(author) ? knownAuthors : others, rank);
}

} // namespace Poemstream
