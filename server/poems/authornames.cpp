// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authornames.h"

#include "wordsearch.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype mostBlanks = 4; // and hyphens in a name

QString keyOf(const QString &name)
{
    static const QRegularExpression beside(QStringLiteral("[\\s'\\p{M}]"));
    return foldForSearch(name).normalized(QString::NormalizationForm_KD).remove(beside);
}

bool isLatin(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).script() == QChar::Script_Latin;
}

// A name in Latin letters neither begins nor ends within a word.
bool isWithinWord(const QString &text, qsizetype at)
{
    return isLatin(text, at - 1) && isLatin(text, at);
}

} // namespace

AuthorNames::AuthorNames(const QByteArray &json)
{
    const QJsonArray authors = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &author : authors) {
        const QString own = author[QLatin1String("name")].toString();
        if (own.isEmpty())
            continue;
        ++m_count;
        QStringList names{own, author[QLatin1String("pinyin")].toString()};
        for (const QJsonValue &name : author[QLatin1String("also")].toArray())
            names += name.toString();
        for (const QString &name : std::as_const(names)) {
            const QString key = keyOf(name);
            if (key.isEmpty() || m_authors.value(key).contains(own))
                continue;
            m_authors[key] += own;
            m_longest = std::max(m_longest, key.size());
        }
    }
}

QStringList AuthorNames::authorsCalled(const QString &name) const
{
    return m_authors.value(keyOf(name));
}

std::optional<AuthorNames::Mention> AuthorNames::findIn(const QString &simplified) const
{
    for (qsizetype at = 0; at < simplified.size(); ++at) {
        if (simplified.at(at).isLetter() && !isWithinWord(simplified, at)) {
            if (auto mention = mentionAt(simplified, at))
                return mention;
        }
    }
    return std::nullopt;
}

std::optional<AuthorNames::Mention> AuthorNames::mentionAt(const QString &text, qsizetype at) const
{
    constexpr qsizetype shortest = 2;
    const qsizetype most = std::min(m_longest + mostBlanks, text.size() - at);
    for (qsizetype size = most; size >= shortest; --size) {
        if (isWithinWord(text, at + size) || !text.at(at + size - 1).isLetter())
            continue;
        const QString name = text.mid(at, size);
        const QStringList authors = authorsCalled(name);
        if (!authors.isEmpty())
            return Mention{authors, name, text.left(at), text.mid(at + size)};
    }
    return std::nullopt;
}

} // namespace Poemstream
