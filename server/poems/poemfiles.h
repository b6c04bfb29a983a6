// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemjson.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <variant>

namespace Poemstream {

/// Bytes of one file, also of one within an archive, when unpacked: beyond, it fails.
constexpr qint64 mostFileSize = qint64(64) * 1024 * 1024;
/// Bytes of all that is in an archive, unpacked: beyond, the rest of it is not read.
constexpr qint64 mostArchiveSize = qint64(4) * 1024 * 1024 * 1024;

/// A file that was come upon.
struct FoundPoemFile
{
    QString name = {};    ///< its path; within an archive, "archive:path"
    qint64 size = 0;      ///< bytes, as it lies there
    bool isNamed = false; ///< a person named it; else it was met in a folder or an archive
};

/// Who is shown files.
class PoemFileVisitor
{
public:
    PoemFileVisitor() = default;
    virtual ~PoemFileVisitor() = default;
    Q_DISABLE_COPY_MOVE(PoemFileVisitor)
    /// Whether to read the file.
    [[nodiscard]] virtual bool wants(const FoundPoemFile &file) = 0;
    /// False: enough, show no more.
    [[nodiscard]] virtual bool take(const FoundPoemFile &file, const QByteArray &bytes) = 0;
    virtual void fail(const QString &name, const PoemFileError &error) = 0;
};

/// Shows @p visitor the file @p path; or the files below the folder @p path, in the order of their names,
/// links left out; or those in the archive @p path (.tar, .tgz, .tar.gz, also below a folder), in its own
/// order. A file whose name ends in .gz is unpacked. Nothing is ever written; of an archive's members only
/// plain files count, whatever their names.
void visitPoemFiles(const QString &path, PoemFileVisitor &visitor);

/// What is in the file @p path, unpacked where its name ends in .gz: at most mostFileSize.
[[nodiscard]] std::variant<QByteArray, PoemFileError> readFileOfPoems(const QString &path);

[[nodiscard]] bool isPoemArchive(const QString &name);

} // namespace Poemstream
