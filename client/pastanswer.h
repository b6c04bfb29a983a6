// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemheading.h"

#include <QtCore/QString>

namespace Poemstream {

/// An answer as it stood at some time: all that is needed to show it again, and to go on with it.
struct PastAnswer
{
    QString question = {};    ///< empty: it was no answer, but the poem that everybody saw
    PoemHeading heading = {}; ///< default where none came
    QString text = {};        ///< what came of the poem
    QString place = {};       ///< behind that text, as PoemSource::place() told it
    bool isComplete = false;  ///< there is no more of it
};

} // namespace Poemstream
