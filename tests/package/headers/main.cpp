// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QNetworkRequest>
#include <poemstream/eventsource.h>

#include <cstdio>

#if !defined(signals) || !defined(slots)
#error "Qt's keywords are off, though nobody here has switched them off"
#endif

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    Poemstream::EventSource source;
    QObject::connect(&source, &Poemstream::EventSource::failed, [](const Poemstream::StreamError &error) {
        QCoreApplication::exit(error.kind == Poemstream::StreamError::Kind::InvalidUrl ? 0 : 1);
    });
    source.open(QNetworkRequest(QString("nowhere")));
    return application.exec();
}
