// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemfiles.h"

#include "poemarchive.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Poemstream {

namespace {

QString errorOf(const QFile &file)
{
    return QFileInfo(file.fileName()).isDir() ? QStringLiteral("is a folder") : file.errorString();
}

bool visitFile(const QString &path, bool isNamed, PoemFileVisitor &visitor)
{
    if (isPoemArchive(path))
        return PoemArchive::visit(path, visitor);
    const FoundPoemFile file{path, QFileInfo(path).size(), isNamed};
    if (!visitor.wants(file))
        return true;
    const auto read = readFileOfPoems(path);
    if (const auto *bytes = std::get_if<QByteArray>(&read))
        return visitor.take(file, *bytes);
    visitor.fail(path, std::get<PoemFileError>(read));
    return true;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (found.hasNext())
        files += found.next();
    files.sort();
    return files;
}

} // namespace

void visitPoemFiles(const QString &path, PoemFileVisitor &visitor)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        visitor.fail(path, {QStringLiteral("no such file")});
    } else if (!info.isDir()) {
        visitFile(path, true, visitor);
    } else if (!info.isReadable()) {
        visitor.fail(path, {QStringLiteral("cannot be read")});
    } else {
        for (const QString &file : filesBelow(path)) {
            if (!visitFile(file, false, visitor))
                return;
        }
    }
}

std::variant<QByteArray, PoemFileError> readFileOfPoems(const QString &path)
{
    if (path.endsWith(QLatin1String(".gz")))
        return PoemArchive::unpack(path, mostFileSize);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return PoemFileError{errorOf(file)};
    QByteArray bytes = file.read(mostFileSize + 1);
    if (file.error() != QFile::NoError)
        return PoemFileError{file.errorString()};
    if (bytes.size() > mostFileSize)
        return PoemFileError{QStringLiteral("larger than %1 MiB").arg(mostFileSize / 1024 / 1024)};
    return bytes;
}

bool isPoemArchive(const QString &name)
{
    return name.endsWith(QLatin1String(".tgz")) || name.endsWith(QLatin1String(".tar.gz")) ||
           name.endsWith(QLatin1String(".tar"));
}

} // namespace Poemstream
