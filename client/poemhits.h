// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemheading.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace Poemstream {

/// What is searched for. Empty fields leave all poems; one of them at least is not blank.
struct PoemQuery
{
    QString words = {};
    QString author = {};
    QString dynasty = {};
    QString tag = {};

    [[nodiscard]] bool operator==(const PoemQuery &) const = default;
    [[nodiscard]] bool isBlank() const
    {
        return words.trimmed().isEmpty() && author.trimmed().isEmpty() && dynasty.trimmed().isEmpty() &&
               tag.trimmed().isEmpty();
    }
};

/// A poem that was found, without its text.
struct PoemHit
{
    PoemHeading heading = {}; ///< with an id, by which it can be read
    QString line = {};        ///< of the poem: the one that fits the words, or else its first
};

/// A part of what a search found, best first.
struct PoemHits
{
    /// A library counts no further: a total of so many means at least so many, and no more can be had.
    static constexpr qint64 mostCounted = 1000;

    qint64 total = 0;  ///< how many were found
    qint64 offset = 0; ///< which of them is the first one here
    QList<PoemHit> poems = {};
};

} // namespace Poemstream

Q_DECLARE_METATYPE(Poemstream::PoemHit)
Q_DECLARE_METATYPE(Poemstream::PoemHits)
