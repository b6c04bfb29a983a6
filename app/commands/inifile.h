// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <variant>

namespace Poemstream {

/// What stands under each key, "key" or "section/key": most often one text, several where commas are between.
using IniValues = QMap<QString, QStringList>;

/// What a file says, and in which line each key stands: from 1, and 0 where that is not known, as of a key
/// that is written with QSettings' escapes.
struct IniFile
{
    IniValues values;
    QHash<QString, int> lines;
};

/// @p key as it may be told to people: where another file was named by mistake, one of tokens perhaps, a line
/// of it must not be seen in a log.
[[nodiscard]] QString shownKey(const QString &key);

/// Reads the INI file @p path as QSettings does, and takes lines that begin with # for comments, too. A
/// QString is what is wrong, for people, without the file's name. At most 1 MiB is read; a longer file is
/// refused.
[[nodiscard]] std::variant<IniFile, QString> readIniFile(const QString &path);

} // namespace Poemstream
