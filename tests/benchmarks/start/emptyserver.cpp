// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// emptyserver: a QHttpServer that answers nothing, on 127.0.0.1. Says "ready" once it listens.

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtHttpServer/QHttpServer>
#include <QtNetwork/QTcpServer>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QHttpServer server;
    auto *listener = new QTcpServer(&server);
    if (!listener->listen(QHostAddress(QHostAddress::LocalHost), 0))
        return 1;
    server.bind(listener);
    QTimer::singleShot(0, &server, [] {
        std::puts("ready");
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
