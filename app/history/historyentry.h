// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pastanswer.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>

namespace Poemstream {

/// One question and what became of it, as it was kept.
struct HistoryEntry
{
    qint64 id = 0; ///< from 1 on, never given twice; 0 is none
    QDateTime asked = {};
    bool isFavourite = false;
    PastAnswer answer = {};
};

/// Which entries are meant.
struct HistoryFilter
{
    QString words = {}; ///< each of them is in the question, the title, the author or the poem
    bool onlyFavourites = false;

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

} // namespace Poemstream

Q_DECLARE_METATYPE(Poemstream::HistoryEntry)
