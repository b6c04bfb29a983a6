// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <optional>

namespace Poemstream {

/// Whether a letter of the text runs from right to left.
[[nodiscard]] bool hasRightToLeft(QStringView text);
/// Whether the first letter that has a direction runs from right to left; nothing where there is none.
[[nodiscard]] std::optional<bool> isRightToLeftText(QStringView text);

} // namespace Poemstream
