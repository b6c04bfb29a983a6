// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplequestions.h"

#include <QtCore/QRegularExpression>

namespace Poemstream {

namespace {

constexpr int fragmentSize = 5;

} // namespace

Poem SampleQuestions::poem()
{
    return m_store.atOrAfter(static_cast<qint64>(m_random.generate64()), QStringLiteral("zh"))
        .value_or(Poem());
}

// Empty where no clause is long enough.
QString SampleQuestions::fragmentOf(const QString &text)
{
    static const QRegularExpression clause(QStringLiteral("[\\x{4e00}-\\x{9fff}]{5,}"));
    QStringList clauses;
    for (auto match = clause.globalMatch(text); match.hasNext();)
        clauses += match.next().captured();
    if (clauses.isEmpty())
        return {};
    const QString chosen = clauses.at(m_random.bounded(int(clauses.size())));
    return chosen.mid(m_random.bounded(int(chosen.size()) - fragmentSize + 1), fragmentSize);
}

QList<SampleQuestion> SampleQuestions::fragments(int count)
{
    QList<SampleQuestion> questions;
    while (questions.size() < count) {
        const Poem one = poem();
        const QString fragment = fragmentOf(one.text);
        if (!fragment.isEmpty())
            questions += {fragment, one, fragment};
    }
    return questions;
}

QList<SampleQuestion> SampleQuestions::inSimplified(QList<SampleQuestion> fragments) const
{
    for (SampleQuestion &question : fragments) {
        for (QChar &c : question.text)
            c = QChar(static_cast<char16_t>(m_store.fold().fold(c.unicode())));
    }
    return fragments;
}

QList<SampleQuestion> SampleQuestions::withAWrongCharacter(QList<SampleQuestion> fragments)
{
    for (SampleQuestion &question : fragments) {
        const int at = m_random.bounded(fragmentSize);
        const QChar right = question.text.at(at);
        while (question.text.at(at) == right) {
            const QString other = fragmentOf(poem().text);
            if (!other.isEmpty())
                question.text[at] = other.at(0);
        }
    }
    return fragments;
}

QList<SampleQuestion> SampleQuestions::titlesWithAuthors(int count)
{
    QList<SampleQuestion> questions;
    while (questions.size() < count) {
        const Poem one = poem();
        if (one.title.isEmpty() || one.author.isEmpty())
            continue;
        const QStringList ways{QStringLiteral("%1 %2"), QStringLiteral("%2 %1"), QStringLiteral("%2的%1"),
                               QStringLiteral("%2《%1》")};
        questions += {ways.at(questions.size() % ways.size()).arg(one.title, one.author), one, {}};
    }
    return questions;
}

} // namespace Poemstream
