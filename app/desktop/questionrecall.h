// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Poemstream {

/// The walk through past questions, as shells have it: the line that was being written waits at the near end,
/// and whatever is changed in a past question stays with it until something is sent. Knows no widget and no
/// file: the questions come from the caller.
class QuestionRecall final
{
public:
    /// Blank questions are left out, and of equal ones all but the newest. A walk goes on from the question
    /// where it is; where that is gone, from the near end.
    void setPast(const QStringList &newestFirst);
    [[nodiscard]] QStringList past() const { return m_past; }

    /// One step away from the present; @p current is what stands in the editor, and is kept. Returns nothing,
    /// and keeps nothing, where there is no older question.
    [[nodiscard]] std::optional<QString> older(const QString &current);
    /// One step towards the present, at whose end the line that was being written comes back.
    [[nodiscard]] std::optional<QString> newer(const QString &current);

    /// Ends the walk: @p question is the newest now, and all changes are forgotten.
    void noteSent(const QString &question);

private:
    [[nodiscard]] QString enter(qsizetype place, const QString &current);

    QStringList m_past;
    QHash<QString, QString> m_edits; // by the question as it was sent
    QString m_unsent;
    qsizetype m_place = -1; // in m_past; -1 is the line being written
};

} // namespace Poemstream
