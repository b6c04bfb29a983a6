// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "socketoptions.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace Poemstream {

void dropWhenSilent(qintptr descriptor, std::chrono::milliseconds time)
{
#ifdef Q_OS_LINUX
    const auto milliseconds = unsigned(time.count());
    ::setsockopt(int(descriptor), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
#else
    Q_UNUSED(descriptor);
    Q_UNUSED(time);
#endif
}

void sendAtOnce(qintptr descriptor)
{
#ifdef Q_OS_LINUX
    const int yes = 1;
    ::setsockopt(int(descriptor), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
#else
    Q_UNUSED(descriptor);
#endif
}

void keepLittleUnsent(qintptr descriptor, int bytes)
{
#ifdef Q_OS_LINUX
    ::setsockopt(int(descriptor), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &bytes, sizeof bytes);
#else
    Q_UNUSED(descriptor);
    Q_UNUSED(bytes);
#endif
}

bool endSending(qintptr descriptor)
{
#ifdef Q_OS_UNIX
    ::shutdown(int(descriptor), SHUT_WR); // fails only where the peer is gone already
    return true;
#else
    Q_UNUSED(descriptor);
    return false;
#endif
}

int duplicateDescriptor(qintptr descriptor)
{
#ifdef Q_OS_UNIX
    return ::fcntl(int(descriptor), F_DUPFD_CLOEXEC, 0);
#else
    Q_UNUSED(descriptor);
    return -1;
#endif
}

} // namespace Poemstream
