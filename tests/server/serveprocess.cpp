// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveprocess.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <sys/resource.h>

namespace Poemstream {

namespace {

QString writePoem(const QTemporaryDir &folder, int lines, const QString &line)
{
    QJsonArray text;
    for (int i = 0; i < lines; ++i)
        text.append(QString(QString::number(i) + line));
    const QJsonObject poem{{QStringLiteral("title"), QStringLiteral("long")},
                           {QStringLiteral("author"), QStringLiteral("nobody")},
                           {QStringLiteral("dynasty"), QStringLiteral("none")},
                           {QStringLiteral("language"), QStringLiteral("en")},
                           {QStringLiteral("tags"), QJsonArray()},
                           {QStringLiteral("lines"), text}};
    QFile file(folder.filePath(QStringLiteral("long.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(QJsonArray{poem}).toJson()) < 0)
        qFatal("Cannot write a poem");
    return folder.path();
}

ChildProcess::Modifier limit(unsigned mostDescriptors)
{
    if (mostDescriptors == 0)
        return {};
    return [mostDescriptors] {
        const rlimit limit{.rlim_cur = mostDescriptors, .rlim_max = mostDescriptors};
        ::setrlimit(RLIMIT_NOFILE, &limit);
    };
}

} // namespace

ServeProcess::ServeProcess(const QStringList &options, int lines, const QString &line,
                           unsigned mostDescriptors)
    : m_program(QStringList{QStringLiteral("--poems"), writePoem(m_folder, lines, line)} + options, {},
                limit(mostDescriptors))
{}

qsizetype ServeProcess::descriptors() const
{
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(m_program.processId()));
    return folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

qint64 ServeProcess::residentSize() const
{
    QFile file(QStringLiteral("/proc/%1/status").arg(m_program.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray status = file.readAll();
    const QByteArray rest = status.mid(status.indexOf("VmRSS:") + 6);
    return rest.first(rest.indexOf("kB")).trimmed().toLongLong();
}

} // namespace Poemstream
