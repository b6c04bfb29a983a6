// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionrecall.h"

namespace Poemstream {

void QuestionRecall::setPast(const QStringList &newestFirst)
{
    const QString here = m_past.value(m_place);
    m_past.clear();
    for (const QString &question : newestFirst)
        if (!question.trimmed().isEmpty())
            m_past.append(question);
    m_past.removeDuplicates();
    m_place = m_place < 0 ? -1 : m_past.indexOf(here);
}

std::optional<QString> QuestionRecall::older(const QString &current)
{
    if (m_place + 1 >= m_past.size())
        return {};
    return enter(m_place + 1, current);
}

std::optional<QString> QuestionRecall::newer(const QString &current)
{
    if (m_place < 0)
        return {};
    return enter(m_place - 1, current);
}

void QuestionRecall::noteSent(const QString &question)
{
    m_edits.clear();
    m_unsent.clear();
    m_place = -1;
    setPast(QStringList(question) + m_past);
}

QString QuestionRecall::enter(qsizetype place, const QString &current)
{
    if (m_place < 0)
        m_unsent = current;
    else
        m_edits.insert(m_past.at(m_place), current);
    m_place = place;
    if (place < 0)
        return m_unsent;
    const QString &question = m_past.at(place);
    return m_edits.value(question, question);
}

} // namespace Poemstream
