// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Poemstream {

/// Teaches QAccessible what a TypewriterLabel is: a static text whose name is the text shown. It can be read
/// at any time; the label itself says when it is worth reading. Harmless when called again.
void installTypewriterLabelAccessibility();

} // namespace Poemstream
