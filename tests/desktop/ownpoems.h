// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pastanswer.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace Poemstream {

/// All poems that come with the program. OWN_POEMS is their folder.
inline QList<PastAnswer> ownPoems()
{
    QList<PastAnswer> poems;
    const QDir folder(QStringLiteral(OWN_POEMS));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %ls", qUtf16Printable(name));
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
            QStringList lines;
            for (const QJsonValue &line : value[QStringLiteral("lines")].toArray())
                lines.append(line.toString());
            const auto said = [&value](const QString &key) { return value[key].toString(); };
            poems.append({.heading = {.title = said(QStringLiteral("title")),
                                      .author = said(QStringLiteral("author")),
                                      .dynasty = said(QStringLiteral("dynasty")),
                                      .language = said(QStringLiteral("language"))},
                          .text = lines.join(u'\n')});
        }
    }
    return poems;
}

inline PastAnswer ownPoem(const QString &title)
{
    for (const PastAnswer &poem : ownPoems())
        if (poem.heading.title == title)
            return poem;
    qFatal("no poem %ls", qUtf16Printable(title));
}

/// How many lines of it have text.
inline qsizetype versesOf(const QString &text)
{
    qsizetype count = 0;
    for (const QString &line : text.split(u'\n'))
        count += line.trimmed().isEmpty() ? 0 : 1;
    return count;
}

} // namespace Poemstream
