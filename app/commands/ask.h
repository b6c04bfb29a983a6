// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "app/options.h"

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

struct AskOptions
{
    QString question;
    QUrl server; ///< invalid: from the library, without a socket
    QByteArray token;
    bool json = false;
    bool plain = false;
};

[[nodiscard]] Parsed<AskOptions> parseAsk(const QStringList &arguments);

/// Prints one poem: typed as it comes where a person looks on, in whole lines or as JSON elsewhere.
[[nodiscard]] ExitCode runAsk(QCoreApplication &application, const AskOptions &options);

} // namespace Poemstream
