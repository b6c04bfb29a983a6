// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/poemintake.h"

/// A PoemIntake that does what a test tells it, and notes what it is given.
class FakePoemIntake final : public Poemstream::PoemIntake
{
    Q_OBJECT
public:
    using PoemIntake::PoemIntake;

    void begin(const QStringList &paths) override
    {
        given += paths;
        isBusy = true;
        Q_EMIT begun();
    }
    void stop() override { ++stops; }
    [[nodiscard]] bool isRunning() const override { return isBusy; }
    [[nodiscard]] Progress progress() const override { return now; }
    [[nodiscard]] bool hasLibrary() const override { return isThere; }

    void end(const Outcome &outcome)
    {
        isBusy = false;
        Q_EMIT ended(outcome);
    }

    QStringList given;
    Progress now;
    int stops = 0;
    bool isBusy = false;
    bool isThere = false;
};
