// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cuespelling.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// What a question is about: a theme or a mood, and the words of the question that say so.
struct ThemeHit
{
    QString theme;
    QStringList words;
    /// 1 for each word, 2 for one that names the theme itself, 0 for one said in passing beside others.
    int weight = 0;
};

/// The table of themes and moods: the cue words that say one in a question, in both languages, and the words
/// that say it in a classical Chinese poem. Poems of our own carry the themes' names as tags instead, in both
/// languages. Immutable after construction, so any thread may ask.
class Themes
{
public:
    /// @p json: {"moon": {"zh": ["月亮", …], "en": ["moon", …], "poem": ["明月", …]}, …}. The first cue of
    /// each language names the theme. Anything else in it is ignored. "passing" is no theme: its words mostly
    /// are beside the point ("ten years", "all the time"), and decide only where there are no others.
    explicit Themes(const QByteArray &json);

    /// The themes that @p foldedQuestion (see foldForSearch()) has cue words of, by name.
    /// A Chinese cue is found anywhere, an English one at word borders, which a Chinese neighbour is too.
    /// Where one cue lies inside another that is found too ("home" in "home town"), only the longer counts.
    /// Apostrophes may be missing. Where no cue is found, English words may be misspelt.
    [[nodiscard]] QList<ThemeHit> find(const QString &foldedQuestion) const;
    [[nodiscard]] QStringList names() const;
    /// What to look for in classical poems for @p theme: simplified characters, one to four to a word, none
    /// inside another, the surest first. Empty for a name that is not in the table.
    [[nodiscard]] QStringList poemWords(const QString &theme) const;

private:
    struct Theme
    {
        QString name;
        QStringList cues;
        QStringList ownNames; ///< among the cues
        QStringList poemWords;
    };
    [[nodiscard]] QList<ThemeHit> findCorrected(const QString &foldedQuestion) const;
    [[nodiscard]] QList<ThemeHit> findAsSpelt(const QString &foldedQuestion) const;

    QList<Theme> m_themes;
    QStringList m_passing;
    QStringList m_cues; ///< of all themes, and those
    CueSpelling m_spelling;
};

} // namespace Poemstream
