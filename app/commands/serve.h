// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "serveoptions.h"

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

/// Serves until SIGINT or SIGTERM, then drains; or only checks, where the options say so.
[[nodiscard]] ExitCode runServe(QCoreApplication &application, const ServeOptions &options);

} // namespace Poemstream
