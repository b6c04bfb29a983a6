// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// What @p text says where no letter to press is shown: "&Save" and "保存(&S)" are "Save" and "保存". A "&&"
/// is not expected.
[[nodiscard]] QString withoutKeyLetter(QString text);

} // namespace Poemstream
