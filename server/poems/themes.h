// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    int weight = 0; ///< 1 for each word, 2 for one that names the theme itself
};

/// The table of themes and moods with their cue words in both languages. Immutable after construction.
class Themes
{
public:
    /// @p json: {"moon": {"zh": ["月亮", …], "en": ["moon", …]}, …}. The first cue of each language names the
    /// theme. Anything else in it is ignored.
    explicit Themes(const QByteArray &json);

    /// The themes that @p foldedQuestion (see foldForSearch()) has cue words of, in the table's order.
    /// A Chinese cue is found anywhere, an English one at word borders, which a Chinese neighbour is too.
    /// Where one cue lies inside another that is found too ("home" in "home town"), only the longer counts.
    [[nodiscard]] QList<ThemeHit> find(const QString &foldedQuestion) const;
    [[nodiscard]] QStringList names() const;

private:
    struct Theme
    {
        QString name;
        QStringList cues;
        QStringList ownNames; ///< among the cues
    };
    QList<Theme> m_themes;
};

} // namespace Poemstream
