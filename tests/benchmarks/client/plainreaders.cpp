// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainreaders.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpSocket>

#include <array>
#include <cerrno>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

QByteArray requestOf(const PlainTarget &target)
{
    return "GET " + target.path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";
}

/// True once the stream of @p descriptor is over.
bool readAll(int descriptor)
{
    std::array<char, 16384> bytes; // NOLINT(*-member-init): overwritten
    for (;;) {
        const ssize_t length = ::recv(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (length == 0)
            return true;
        if (length < 0)
            return errno != EAGAIN;
        if (length < ssize_t(bytes.size()))
            return std::string_view(bytes.data(), std::size_t(length)).ends_with("\r\n0\r\n\r\n");
    }
}

void turn(int set, Finish &finish)
{
    std::array<epoll_event, 256> ready; // NOLINT(*-member-init): overwritten
    const int count = ::epoll_wait(set, ready.data(), int(ready.size()), 0);
    for (int i = 0; i < count; ++i) {
        const int descriptor = ready[std::size_t(i)].data.fd;
        if (readAll(descriptor)) {
            ::close(descriptor);
            finish.one();
        }
    }
}

} // namespace

void Finish::one()
{
    if (--m_left == 0)
        QCoreApplication::quit();
}

void openSockets(const PlainTarget &target, int count, Finish &finish)
{
    for (int i = 0; i < count; ++i) {
        auto *socket = new QTcpSocket(&finish);
        socket->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(socket, &QTcpSocket::connected, socket,
                         [socket, request = requestOf(target)] { socket->write(request); });
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (socket->readAll().endsWith("\r\n0\r\n\r\n"))
                socket->disconnectFromHost();
        });
        QObject::connect(socket, &QTcpSocket::disconnected, &finish, &Finish::one);
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), target.port);
    }
}

void openReplies(const PlainTarget &target, int count, Finish &finish)
{
    const QUrl url(
        QStringLiteral("http://127.0.0.1:%1%2").arg(target.port).arg(QString::fromUtf8(target.path)));
    for (int i = 0; i < count; ++i) {
        auto *manager = new QNetworkAccessManager(&finish);
        manager->setProxy(QNetworkProxy::NoProxy);
        QNetworkRequest request(url);
        request.setRawHeader("Accept", "text/event-stream");
        QNetworkReply *reply = manager->get(request);
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply] { reply->readAll(); });
        QObject::connect(reply, &QNetworkReply::finished, &finish, &Finish::one);
    }
}

void openDescriptors(const PlainTarget &target, int count, Finish &finish)
{
    const int set = ::epoll_create1(EPOLL_CLOEXEC);
    const QByteArray request = requestOf(target);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(target.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int i = 0; i < count; ++i) {
        const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        // NOLINTNEXTLINE(*-reinterpret-cast): as connect() wants it
        if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0 ||
            ::send(descriptor, request.constData(), std::size_t(request.size()), 0) != request.size())
            qFatal("cannot connect");
        epoll_event wanted = {};
        wanted.events = EPOLLIN;
        wanted.data.fd = descriptor;
        ::epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &wanted);
    }
    auto *notifier = new QSocketNotifier(set, QSocketNotifier::Read, &finish);
    QObject::connect(notifier, &QSocketNotifier::activated, &finish, [set, &finish] { turn(set, finish); });
}
