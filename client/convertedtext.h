// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

#include <vector>

namespace Poemstream {

class CharacterConverter;

/// A text that arrives in pieces, as a CharacterConverter gives it back. The converter goes by phrases, and
/// a phrase is Han characters with nothing between: so each run of them is held back until something else
/// has ended it, and converted as a whole. All else passes at once, and as it is; so do Han characters that
/// a variation selector follows. What has been given is never taken back, and however the pieces are cut,
/// they give the same in the end, but for flush().
///
/// A run longer than longestRun is cut there, so that no more is ever held back. Once a text has more signs
/// of the converter's characters than of others it passes as it is, until that changes: what is traditional
/// already would be spoilt by being made so (雲 is right for a cloud, and wrong for "says", 云).
///
/// Positions and lengths are UTF-16 code units. Knows no time, no typewriter and no dictionary.
class ConvertedText final
{
public:
    /// Much longer than any phrase of a dictionary.
    static constexpr qsizetype longestRun = 64;

    /// Begins anew, with a converter that must outlive it; null: all passes as it is.
    void begin(const CharacterConverter *converter);
    /// What stands elsewhere than in the text, and tells something of its characters.
    void weigh(const QString &sample);

    /// The next @p piece has come: what can be given now, perhaps nothing.
    [[nodiscard]] QString add(const QString &piece);
    /// What is held back, converted as if its run ended here. The run may go on all the same: if that makes
    /// another phrase of what was given, what was given stays, and the rest is converted by itself.
    [[nodiscard]] QString flush();
    /// The one, and then the other.
    [[nodiscard]] QString addAndFlush(const QString &piece);
    [[nodiscard]] bool isHolding() const { return m_held.size() > m_flushed; }

    /// Where in the text that came what was given first ends, given its length; and the other way round.
    /// Inside a run whose length was changed: the end of the run.
    [[nodiscard]] qsizetype originalOf(qsizetype given) const;
    [[nodiscard]] qsizetype givenOf(qsizetype original) const;

private:
    struct Place
    {
        qsizetype original = 0;
        qsizetype given = 0;
    };

    [[nodiscard]] QString pass(const QString &stretch);
    [[nodiscard]] QString endRun(const QString &run);
    [[nodiscard]] QString restOf(const QString &run, int familiarity);
    [[nodiscard]] QString convertedRun(const QString &run) const;
    void note(qsizetype original, qsizetype given);
    [[nodiscard]] qsizetype translated(qsizetype position, qsizetype Place::*from,
                                       qsizetype Place::*to) const;

    const CharacterConverter *m_converter = nullptr;
    int m_familiarity = 0;
    QString m_held;          // a run that has no end yet, from its beginning
    qsizetype m_flushed = 0; // how much of it was given nevertheless
    QString m_flushedAs;
    Place m_end;                  // of what was given
    std::vector<Place> m_changes; // beginning and end of each part that has got another length
};

} // namespace Poemstream
