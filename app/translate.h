// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QCoreApplication>

namespace Poemstream {

/// @p text in the language in use, for the code here that is no QObject. lupdate files what is said in this
/// namespace under its name, so that is the context to look in.
[[nodiscard]] inline QString tr(const char *text)
{
    return QCoreApplication::translate("Poemstream", text);
}

} // namespace Poemstream
