// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/childprocess.h"

namespace Poemstream {

/// An example: the one of this build, or the one that the environment variable POEMSTREAM_EXAMPLE names.
class ExampleProgram final : public ChildProcess
{
public:
    /// @p environment: as of start(); only here may a key stand.
    explicit ExampleProgram(const QStringList &arguments, const QStringList &environment = {})
    {
        start(qEnvironmentVariable("POEMSTREAM_EXAMPLE", QStringLiteral(EXAMPLE_PROGRAM)), arguments,
              QStringList(QStringLiteral("OPENAI_API_KEY")) + environment);
    }
};

} // namespace Poemstream
