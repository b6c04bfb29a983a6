// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// streamurl URL: prints what an event stream says, until it is over for good.

#include <poemstream/eventsource.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <QtCore/QFile>
#include <QtNetwork/QNetworkRequest>

#include <cstdio>

using namespace Poemstream;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QFile out;
    if (application.arguments().size() != 2 ||
        !out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        qWarning("usage: streamurl URL");
        return 2;
    }

    EventSource source;
    // QDebug quotes strings: they come from a stranger, and could drive the terminal.
    QObject::connect(&source, &EventSource::messageReceived, &application, [&out](const MessageEvent &event) {
        QDebug(&out).nospace() << event.type << ' ' << event.data << '\n';
    });
    QObject::connect(&source, &EventSource::interrupted, &application,
                     [](std::chrono::milliseconds retryIn, const StreamError &error) {
                         qInfo() << error.kind << error.detail << "- again in" << retryIn.count() << "ms";
                     });
    QObject::connect(&source, &EventSource::failed, &application, [](const StreamError &error) {
        qInfo() << error.kind << error.httpStatus << error.detail;
        QCoreApplication::exit(error.kind == StreamError::Kind::Stopped ? 0 : 1);
    });
    source.open(QNetworkRequest(QUrl(application.arguments().at(1))));
    return application.exec();
}
