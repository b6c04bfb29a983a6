// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lingeringclose.h"

#include "socketoptions.h"

#include <QtCore/QSocketNotifier>
#include <QtCore/QTimerEvent>

#include <array>
#include <cerrno>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Poemstream {

LingeringClose::LingeringClose(qintptr descriptor)
    : m_descriptor(duplicateDescriptor(descriptor))
{}

LingeringClose::~LingeringClose()
{
#ifdef Q_OS_UNIX
    if (m_descriptor >= 0)
        ::close(m_descriptor);
#endif
}

void LingeringClose::begin(QObject &keeper, std::chrono::milliseconds time)
{
    setParent(&keeper);
    m_deadline.start(int(time.count()), this);
    if (m_descriptor < 0 || !endSending(m_descriptor))
        return;
    auto *reader = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(reader, &QSocketNotifier::activated, this, &LingeringClose::discard);
}

void LingeringClose::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_deadline.timerId())
        return;
    m_deadline.stop();
    deleteLater();
}

void LingeringClose::discard()
{
#ifdef Q_OS_UNIX
    std::array<char, 16 * 1024> thrownAway = {};
    const ssize_t size = ::recv(m_descriptor, thrownAway.data(), thrownAway.size(), MSG_DONTWAIT);
    const bool goesOn = size > 0 || (size < 0 && (errno == EAGAIN || errno == EINTR));
    if (goesOn)
        return;
    findChild<QSocketNotifier *>()->setEnabled(false);
    deleteLater();
#endif
}

} // namespace Poemstream
