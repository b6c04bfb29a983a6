// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "userlibrary.h"

#include "app/console.h"
#include "app/terminal.h"
#include "importwords.h"
#include "server/poems/filelibrary.h"
#include "server/poems/memorylibrary.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

namespace Poemstream {

QString userLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1String("/poems.sqlite");
}

OpenedLibrary openLibrary(const QString &path, QRandomGenerator &random)
{
    auto opened = FileLibrary::open(path, random);
    if (const auto *error = std::get_if<PoemStoreError>(&opened))
        return describeStoreError(*error, path);
    return std::unique_ptr<PoemLibrary>(std::get<std::unique_ptr<FileLibrary>>(std::move(opened)));
}

OpenedLibrary openUserLibrary(QRandomGenerator &random)
{
    const QString path = userLibraryPath();
    if (QFile::exists(path))
        return openLibrary(path, random);
    return std::unique_ptr<PoemLibrary>(MemoryLibrary::embedded(random));
}

std::unique_ptr<PoemLibrary> libraryAtHand(QRandomGenerator &random)
{
    auto opened = openUserLibrary(random);
    if (auto *library = std::get_if<std::unique_ptr<PoemLibrary>>(&opened))
        return std::move(*library);
    printError(Console::tr("%1; here are the poems in the program").arg(std::get<QString>(opened)));
    return MemoryLibrary::embedded(random);
}

bool isLibraryFile(const QString &path)
{
    constexpr qint64 size = 16;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(size) == QByteArray("SQLite format 3\0", size);
}

} // namespace Poemstream
