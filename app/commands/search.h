// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "app/options.h"
#include "server/poems/poemlibrary.h"

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

struct SearchOptions
{
    PoemLibrary::Search search;
    QString library; ///< empty: the user's own, or the embedded poems
    bool json = false;
};

[[nodiscard]] Parsed<SearchOptions> parseSearch(const QStringList &arguments);

/// Prints the poems that have to do with some words, best first: a few lines for each, or a JSON object a
/// line as /v1/search has them.
[[nodiscard]] ExitCode runSearch(QCoreApplication &application, const SearchOptions &options);

} // namespace Poemstream
