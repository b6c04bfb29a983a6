// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// What a reader is told of a poem before its text: the `poem` event of the streaming endpoint.
struct PoemHeading
{
    /// Of what a server sends, so much is taken; the rest is passed over.
    static constexpr qsizetype longestLine = 500; ///< UTF-16 code units, of each text
    static constexpr qsizetype mostWords = 20;

    QString id = {};
    QString title = {};
    QString author = {};
    QString dynasty = {};
    QString language = {}; ///< "zh" or "en"
    QString source = {};
    qsizetype length = 0;          ///< Unicode code points of the whole text
    QString match = {};            ///< how it was chosen: exact, theme, words, random or live
    QString theme = {};            ///< the theme that decided, where match is "theme"
    QStringList matchedWords = {}; ///< the words of the question that decided
    QStringList foundWords = {};   ///< the poem's own words that say the theme, where they are told
};

} // namespace Poemstream

Q_DECLARE_METATYPE(Poemstream::PoemHeading)
