// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtGlobal>

namespace Poemstream {

class TextSelection;
class TypewriterLabel;

/// Teaches QAccessible what a TypewriterLabel is: a read-only text of several lines, that can be read by
/// character, word and line and be selected in, while it is typed and afterwards. It says nothing by itself
/// of what is typed: see Announcer. Harmless when called again.
void installTypewriterLabelAccessibility();

/// Tells assistive technology where the cursor of @p label's selection is, and what is selected; @p wasEmpty:
/// nothing was selected before.
void tellSelection(TypewriterLabel &label, const TextSelection &selection, bool wasEmpty);

} // namespace Poemstream
