// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

namespace Poemstream {

/// The last place inside @p text where a line may be broken, whatever follows; 0 where there is none.
[[nodiscard]] qsizetype lastLineBreak(QStringView text);

} // namespace Poemstream
