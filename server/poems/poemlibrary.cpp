// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemlibrary.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace Poemstream {

bool PoemLibrary::Search::isBlank() const
{
    const QStringList all{words, author, dynasty, tag};
    return std::all_of(all.cbegin(), all.cend(), [](const QString &one) { return one.trimmed().isEmpty(); });
}

} // namespace Poemstream
