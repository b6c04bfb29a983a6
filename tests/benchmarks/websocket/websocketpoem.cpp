// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// websocketpoem FILE PACE: serves a poem over WebSocket at 127.0.0.1, and says at which port on stdout. FILE
// is a JSON array of events, objects with "id" and whatever readers shall get; PACE the milliseconds between
// two.

#include "websocketpoet.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

#include <sys/resource.h>

int main(int argc, char *argv[])
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);

    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile file(arguments.value(1));
    if (arguments.size() != 3 || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: websocketpoem FILE PACE\n", stderr);
        return 2;
    }
    QList<WebSocketPoet::Event> events;
    for (const QJsonValue event : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = event.toObject();
        events.append({object.value(QLatin1String("id")).toString(),
                       QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))});
    }
    WebSocketPoet poet(events, std::chrono::milliseconds(arguments.at(2).toInt()));
    if (events.isEmpty() || !poet.listen())
        return 1;
    std::printf("%d\n", int(poet.port()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
