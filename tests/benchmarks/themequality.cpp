// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themequality.h"

#include "findingscore.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <limits>

namespace Poemstream {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ThemeQuality::ThemeQuality(PoemLibrary &library, const PoemStore &store)
    : m_library(library)
    , m_store(store)
    , m_table(content(QStringLiteral(":/poemstream/themes.json")))
{}

void ThemeQuality::measure(const QByteArray &questions, const QString &asked, const QString &language) const
{
    const QString languages = QStringLiteral("asked in %1, answered in %2").arg(asked, language);
    FindingScore told(languages + QStringLiteral(", says the theme told"), 100);
    FindingScore meant(languages + QStringLiteral(", which is one meant"), 100);
    const QJsonArray rows = QJsonDocument::fromJson(questions).object().value(asked).toArray();
    for (const QJsonValue &row : rows) {
        const QString question = row[QStringLiteral("question")].toString();
        const auto answer = ask(m_library, question, asked == language ? QString() : language);
        const bool saysIt = answer.match.kind == PoemMatch::Kind::Theme && answer.poem.language == language &&
                            says(answer.poem, answer.match.theme);
        told.add(saysIt, question, answer);
        meant.add(saysIt && row[QStringLiteral("themes")].toArray().contains(answer.match.theme), question,
                  answer);
    }
    told.print(0);
    meant.print(std::numeric_limits<int>::max());
}

bool ThemeQuality::says(const Poem &poem, const QString &theme) const
{
    if (poem.language == QLatin1String("en"))
        return poem.tags.contains(theme);
    const auto wordsOf = [this](const QString &text) -> QString {
        return u' ' + indexedWords(text, m_store.fold()) + u' ';
    };
    const QString text = wordsOf(poem.text);
    const QString title = wordsOf(poem.title);
    const QStringList words = m_table.poemWords(theme);
    return std::any_of(words.cbegin(), words.cend(), [&](const QString &word) {
        return text.contains(wordsOf(word)) || title.contains(wordsOf(word));
    });
}

} // namespace Poemstream
