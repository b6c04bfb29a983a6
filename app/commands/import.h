// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "app/options.h"

#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

struct ImportOptions
{
    QStringList paths; ///< files, folders, archives
    QString library;   ///< empty: the user's own
};

[[nodiscard]] Parsed<ImportOptions> parseImport(const QStringList &arguments);

/// Puts poems into a library, with a line for each path in the end, and on a terminal a bar meanwhile. What
/// could not be read is named on standard error; the rest is in the library all the same.
[[nodiscard]] ExitCode runImport(QCoreApplication &application, const ImportOptions &options);

} // namespace Poemstream
