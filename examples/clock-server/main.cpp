// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// clockserver [PORT]: tells the time at /clock, each second, to all who listen. Any QHttpServer would do.

#include <poemstream/eventframe.h>
#include <poemstream/listener.h>
#include <poemstream/openeventstream.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QTimer>

using namespace Poemstream;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QHttpServer server;
    std::vector<std::unique_ptr<EventStream>> readers; // after the server, so that they die before it
    const auto toRead = QHttpServerRequest::Method::Get | QHttpServerRequest::Method::Head;
    const auto listen = [&](const QHttpServerRequest &request, ResponderArg responder) {
        readers.push_back(openEventStream(std::forward<ResponderArg>(responder), request));
    };
    server.route(QStringLiteral("/clock"), toRead, listen);
    QTimer second;
    second.callOnTimeout(&application, [&readers] {
        const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
        const QByteArray frame = encode({.event = "second", .data = time, .id = time}).value_or(QByteArray());
        std::erase_if(readers, [](const auto &reader) { return !reader->isOpen(); });
        for (const auto &reader : readers)
            reader->send(frame);
    });
    second.setTimerType(Qt::PreciseTimer); // no second is left out
    second.start(std::chrono::seconds(1));
    auto *listener = new Listener(&server);
    if (!listener->listen(QHostAddress::LocalHost, application.arguments().value(1).toUShort()))
        qFatal("%s", qPrintable(listener->errorString()));
    server.bind(listener);
    leaveBoundsToListener(server);
    qInfo("curl -N http://127.0.0.1:%d/clock", listener->serverPort());
    return QCoreApplication::exec();
}
