// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/poems/poemlibrary.h"

#include <QtCore/QString>

#include <memory>
#include <variant>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

/// Where the user's own library is, whether or not it is there yet.
[[nodiscard]] QString userLibraryPath();

/// A QString is what is wrong, in one line for people.
using OpenedLibrary = std::variant<std::unique_ptr<PoemLibrary>, QString>;

/// The library in the file @p path. @p random must outlive it.
[[nodiscard]] OpenedLibrary openLibrary(const QString &path, QRandomGenerator &random);
/// The user's own, or the embedded poems where there is none.
[[nodiscard]] OpenedLibrary openUserLibrary(QRandomGenerator &random);
/// The same; where it cannot be read, says so on standard error and gives the embedded poems.
[[nodiscard]] std::unique_ptr<PoemLibrary> libraryAtHand(QRandomGenerator &random);

/// True for a file that openLibrary() is for, by how it begins: a database.
[[nodiscard]] bool isLibraryFile(const QString &path);

} // namespace Poemstream
