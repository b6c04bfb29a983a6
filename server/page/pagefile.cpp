// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QString>

namespace Poemstream {

namespace {

QString inProgram(const QByteArray &name)
{
    const bool isIcon = name == "icon.svg"; // the window's
    return QLatin1String(":/poemstream/") + QLatin1String(isIcon ? "icons/" : "web/") +
           QLatin1String(isIcon ? "io.github.poemstream.Poemstream-small.svg" : name);
}

QByteArray withoutNotes(const QByteArray &text)
{
    QByteArray bare;
    bare.reserve(text.size());
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray words = line.trimmed();
        if (!words.isEmpty() && !words.startsWith("///"))
            bare += words + '\n';
    }
    return bare;
}

} // namespace

QByteArray pageFile(const QByteArray &name)
{
    QFile file(inProgram(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere); // it is part of the program
    return isThere ? withoutNotes(file.readAll()) : QByteArray();
}

bool pageKnowsCharacters()
{
    return QFileInfo(inProgram("characters.txt")).size() > 0;
}

} // namespace Poemstream
