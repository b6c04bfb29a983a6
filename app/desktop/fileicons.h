// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtGlobal>

QT_BEGIN_NAMESPACE
class QAbstractFileIconProvider;
QT_END_NAMESPACE

namespace Poemstream {

/// Icons for a QFileDialog, which needs no file's content for them.
[[nodiscard]] QAbstractFileIconProvider *fileIcons();

} // namespace Poemstream
