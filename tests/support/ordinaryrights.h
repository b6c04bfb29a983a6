// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Poemstream {

/// From now on this thread, and those it starts, may write only what its user's rights allow, root too.
/// False where root keeps the right to write anywhere.
[[nodiscard]] bool giveUpRootsRights();

} // namespace Poemstream
