// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// makestreams FOLDER POEMS-FILE...: writes event streams to measure readers with, as our server would send
// them. The same bytes each time.

#include "server/eventstream/eventframe.h"
#include "server/poemframes.h"
#include "server/poems/poemjson.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>
#include <functional>

using namespace Poemstream;

namespace {

constexpr qsizetype streamBytes = 8 * 1024 * 1024;
constexpr qsizetype largeBytes = 1024 * 1024;

/// Frames from @p next until there are enough of them.
QByteArray streamOf(const std::function<QByteArray()> &next)
{
    QByteArray stream;
    while (stream.size() < streamBytes)
        stream += next();
    return stream;
}

/// A few words each, as a chat model's answer has them.
QByteArray smallEvents()
{
    return streamOf([n = 0]() mutable {
        return *encode({.data = "{\"n\":" + QByteArray::number(++n) + ",\"text\":\" and\"}"});
    });
}

QByteArray namedEvents()
{
    return streamOf([n = 0]() mutable {
        return *encode({.event = "word", .data = " and", .id = QByteArray::number(++n)});
    });
}

/// The poems of one language, fragment by fragment, over and over.
QByteArray poems(const QList<Poem> &all, const QString &language)
{
    QByteArray once;
    for (const Poem &poem : all) {
        if (poem.language != language)
            continue;
        const PoemFrames frames(poem);
        once += frames.all().plain(0, frames.all().size());
    }
    return once.isEmpty() ? once : streamOf([once] { return once; });
}

/// Events of 1 MiB, which repeat @p text.
QByteArray largeEvents(const QByteArray &text)
{
    const QByteArray frame = *encode({.data = text.repeated(largeBytes / text.size())});
    return streamOf([frame] { return frame; });
}

bool write(const QDir &folder, const QString &name, const QByteArray &stream)
{
    QFile file(folder.filePath(name));
    return !stream.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(stream) == stream.size();
}

} // namespace

int main(int argc, char **argv)
{
    const QDir folder(argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    QList<Poem> all;
    for (int i = 2; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        const auto read = readPoems(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), {});
        if (const auto *list = std::get_if<QList<Poem>>(&read))
            all += *list;
    }
    const bool done =
        folder.mkpath(QStringLiteral(".")) && //
        write(folder, QStringLiteral("small"), smallEvents()) &&
        write(folder, QStringLiteral("named"), namedEvents()) &&
        write(folder, QStringLiteral("poems-en"), poems(all, QStringLiteral("en"))) &&
        write(folder, QStringLiteral("poems-zh"), poems(all, QStringLiteral("zh"))) &&
        write(folder, QStringLiteral("large-line"), largeEvents("The moon is in the well tonight. ")) &&
        write(folder, QStringLiteral("large-lines"),
              largeEvents("The moon is in the well tonight,\nand cold.\n")) &&
        write(folder, QStringLiteral("large-zh"), largeEvents(QStringLiteral("月落乌啼霜满天，").toUtf8()));
    if (!done)
        std::fputs("makestreams FOLDER POEMS-FILE...: could not write the streams\n", stderr);
    return done ? 0 : 1;
}
