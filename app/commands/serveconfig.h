// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"

QT_BEGIN_NAMESPACE
class QProcessEnvironment;
QT_END_NAMESPACE

namespace Poemstream {

/// Gives @p reader what its command line leaves open: what @p environment says, else what the configuration
/// file says, if one is named. What is wrong with it becomes the reader's problem. Call after parse(). Knows
/// the options by serveTable() alone, and of their values whether there are several, and what is a flag.
void readServeConfig(OptionReader &reader, const QProcessEnvironment &environment);

/// A line for people for each variable of @p environment that begins as this program's do, and is none: a
/// slip of the pen, most likely. Those that Kubernetes sets for a service of that name are left out. No
/// value is told.
[[nodiscard]] QStringList unknownVariables(const QProcessEnvironment &environment);

} // namespace Poemstream
