// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifysocket.h"

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Poemstream {

NotifySocket::NotifySocket(const QString &address)
    : m_address(address)
    , m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    sockaddr_un place = {};
    place.sun_family = AF_UNIX;
    QByteArray path = address.toUtf8();
    Q_ASSERT(path.size() < qsizetype(sizeof place.sun_path));
    std::memcpy(place.sun_path, path.constData(), std::size_t(path.size()));
    std::size_t size = offsetof(sockaddr_un, sun_path) + std::size_t(path.size());
    if (path.startsWith('@'))
        place.sun_path[0] = '\0';
    else
        ++size;
    if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&place), socklen_t(size)) != 0)
        qFatal("cannot bind %s", path.constData());
}

NotifySocket::~NotifySocket()
{
    ::close(m_descriptor);
}

QString NotifySocket::variable() const
{
    return QStringLiteral("NOTIFY_SOCKET=") + m_address;
}

QList<QByteArray> NotifySocket::messages()
{
    QByteArray buffer(4096, Qt::Uninitialized);
    for (;;) {
        const auto size = ::recv(m_descriptor, buffer.data(), std::size_t(buffer.size()), 0);
        if (size < 0)
            return m_messages;
        m_messages += buffer.first(size);
    }
}

} // namespace Poemstream
