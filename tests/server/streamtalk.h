// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/eventstream/eventstream.h"

#include <functional>

namespace Poemstream {

/// An EventStream's owner that does what a test says.
struct StreamTalk final : EventStream::Owner
{
    std::function<void()> lost = [] {};
    std::function<void()> taken = [] {};

    void noteLost() override { lost(); }
    void noteTaken() override { taken(); }
};

} // namespace Poemstream
