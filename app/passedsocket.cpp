// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passedsocket.h"

#include "console.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Poemstream {

namespace {

constexpr int firstDescriptor = 3; // after the standard ones; so it is agreed

std::optional<int> socketOption(int descriptor, int option)
{
    int value = 0;
    socklen_t size = sizeof value;
    if (::getsockopt(descriptor, SOL_SOCKET, option, &value, &size) != 0)
        return std::nullopt;
    return value;
}

QHostAddress addressOf(int descriptor)
{
    sockaddr_storage storage = {};
    socklen_t size = sizeof storage;
    auto *address = static_cast<sockaddr *>(static_cast<void *>(&storage));
    if (::getsockname(descriptor, address, &size) != 0)
        return {};
    return QHostAddress(address); // null unless of IP
}

} // namespace

std::variant<std::optional<PassedSocket>, QString> takePassedSocket()
{
    const QByteArray count = qgetenv("LISTEN_FDS");
    const bool isForUs = qgetenv("LISTEN_PID").toLongLong() == ::getpid();
    for (const char *name : {"LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES"})
        qunsetenv(name);
    if (!isForUs || count.isEmpty() || count == "0")
        return std::nullopt;
    if (count != "1")
        return Console::tr("LISTEN_FDS: one socket can be taken over, not '%1'")
            .arg(QString::fromLocal8Bit(count));
    // NOLINTNEXTLINE(*-vararg): so it is in POSIX
    const bool isOpen = ::fcntl(firstDescriptor, F_SETFD, FD_CLOEXEC) == 0;
    const QHostAddress address = addressOf(firstDescriptor);
    const bool listens = isOpen && socketOption(firstDescriptor, SO_ACCEPTCONN) == 1 &&
                         socketOption(firstDescriptor, SO_TYPE) == SOCK_STREAM;
    if (!listens || address.isNull())
        return Console::tr("LISTEN_FDS: descriptor %1 is no TCP socket that listens").arg(firstDescriptor);
    return PassedSocket{firstDescriptor, address};
}

} // namespace Poemstream
