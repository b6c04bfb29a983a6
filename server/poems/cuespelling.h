// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <mutex>

namespace Poemstream {

/// Guesses which English cue word of the themes a misspelt one was to be. One letter may
/// be missing, too many, another, or two may have changed places; never the first. It knows no other words
/// than cues, and takes many a right word for one: ask only where nothing else has helped. Any thread may
/// ask; the first one that does waits until the words are sorted, which most programs never need.
class CueSpelling final
{
public:
    /// Of @p cues, the single English words are known.
    explicit CueSpelling(const QStringList &cues);

    /// What may be misspelt in @p foldedQuestion, and what it then was to be. Empty for none.
    [[nodiscard]] QHash<QString, QString> corrections(const QString &foldedQuestion) const;

private:
    struct Words
    {
        QStringList cues;
        std::once_flag sorted;
        QSet<QStringView> known;            ///< each word of any cue
        QHash<QChar, QStringList> byLetter; ///< the cues, by the first
    };
    [[nodiscard]] const Words &words() const;
    static void sort(Words &words);

    std::shared_ptr<Words> m_words;
};

/// True where @p one becomes @p other by at most one letter more, less, changed, or put behind the next.
[[nodiscard]] bool isOneSlipApart(QStringView one, QStringView other);

} // namespace Poemstream
