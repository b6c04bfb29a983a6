// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputwriter.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <unistd.h>

namespace Poemstream {

namespace {

/// So much a pipe takes without waiting once it says that it takes something.
constexpr qsizetype pieceBytes = PIPE_BUF;

bool isReady()
{
    struct pollfd output = {STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&output, 1, 0) > 0;
}

} // namespace

OutputWriter::OutputWriter(QObject *parent)
    : QObject(parent)
    , m_notifier(STDOUT_FILENO, QSocketNotifier::Write)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &OutputWriter::writePending);
}

void OutputWriter::write(const QString &text)
{
    if (m_hasFailed)
        return;
    const bool wasBehind = isBehind();
    m_pending += text.toUtf8();
    if (wasBehind)
        return;
    writePending();
    if (isBehind())
        Q_EMIT fellBehind();
}

void OutputWriter::writePending()
{
    const bool wasWaiting = m_notifier.isEnabled();
    qsizetype written = 0;
    while (written < m_pending.size() && isReady()) {
        const auto most = std::min(pieceBytes, m_pending.size() - written);
        const ssize_t size =
            ::write(STDOUT_FILENO, m_pending.constData() + written, static_cast<size_t>(most));
        if (size < 0 && errno != EINTR && errno != EAGAIN)
            return fail();
        written += std::max<ssize_t>(size, 0);
    }
    m_pending.remove(0, written);
    m_notifier.setEnabled(isBehind());
    if (wasWaiting && !isBehind())
        Q_EMIT caughtUp();
}

void OutputWriter::fail()
{
    const QString reason = qt_error_string(errno);
    m_hasFailed = true;
    m_pending.clear();
    m_notifier.setEnabled(false);
    Q_EMIT failed(reason);
}

} // namespace Poemstream
