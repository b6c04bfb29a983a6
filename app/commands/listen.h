// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "listenoptions.h"

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

/// Prints the events of any event stream until it is closed for good, or what the options ask for is reached.
[[nodiscard]] ExitCode runListen(QCoreApplication &application, const ListenOptions &options);

} // namespace Poemstream
