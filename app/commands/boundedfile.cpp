// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boundedfile.h"

#include "app/console.h"

#include <QtCore/QFile>

#include <algorithm>

namespace Poemstream {

std::variant<QByteArray, QString> readBoundedFile(const QString &path, int mostMiB)
{
    constexpr qint64 atOnce = 1024 * 1024;
    const qint64 mostBytes = mostMiB * atOnce;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QByteArray bytes;
    while (bytes.size() <= mostBytes) {
        const QByteArray more = file.read(std::min(atOnce, mostBytes + 1 - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFile::NoError) // a folder opens
        return file.errorString();
    if (bytes.size() > mostBytes)
        return Console::tr("larger than %1 MiB").arg(mostMiB);
    return bytes;
}

} // namespace Poemstream
