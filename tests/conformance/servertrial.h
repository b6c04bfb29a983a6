// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/childprocess.h"

namespace Poemstream {

/// tst_eventstreamserver at work on some server, which may live in this thread.
class ServerTrial final : public ChildProcess
{
public:
    /// @p environment: entries "NAME=value"; none but these tells it of a stream. @p checks: only these,
    /// where any are named.
    explicit ServerTrial(const QStringList &environment, const QStringList &checks = {});

    /// The checks that failed, in the alphabet's order. Once it has ended.
    [[nodiscard]] QStringList failures();
};

} // namespace Poemstream
