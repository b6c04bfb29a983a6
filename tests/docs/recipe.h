// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

namespace Poemstream {

/// What docs/@p page says, whole. A page that cannot be read ends the test.
[[nodiscard]] QByteArray pageText(const QByteArray &page);

/// The block of code in docs/@p page that follows the marker "<!-- recipe: NAME -->": what is tested is what
/// is told. A recipe that is not there ends the test.
[[nodiscard]] QByteArray recipe(const QByteArray &page, const QByteArray &name);

} // namespace Poemstream
