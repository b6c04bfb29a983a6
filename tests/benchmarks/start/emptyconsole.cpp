// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// emptyconsole [quit]: the least that a program on QCoreApplication is. Says "ready" from its event loop,
// then stays, or quits.

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTimer::singleShot(0, &application, [argc] {
        std::puts("ready");
        std::fflush(stdout);
        if (argc > 1)
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
