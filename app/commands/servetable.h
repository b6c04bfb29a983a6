// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QLatin1String>
#include <QtCore/QString>

#include <span>

namespace Poemstream {

/// An option of `serve`, and so a variable of its environment and a key of its configuration file.
struct ServeTableRow
{
    enum class Reach { Everywhere, NotInFile, CommandLineOnly };

    QLatin1String name;                ///< of the option, without its dashes, and of the key
    QLatin1String value;               ///< what stands for the value in --help; empty for a flag
    const char *description = nullptr; ///< for Console::tr()
    bool isRepeatable = false;
    Reach reach = Reach::Everywhere;

    [[nodiscard]] QString variable() const; ///< POEMSTREAM_SERVE_MAX_AGE for max-age
    [[nodiscard]] bool isPath() const;
};

/// All there are, in the order of --help: what is not here has no option, no variable and no key.
[[nodiscard]] std::span<const ServeTableRow> serveTable();

} // namespace Poemstream
