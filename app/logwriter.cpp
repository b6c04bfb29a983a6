// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwriter.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace Poemstream {

namespace {

/// So much a pipe takes without waiting once it says that it takes something.
constexpr qsizetype pieceBytes = PIPE_BUF;

} // namespace

LogWriter::LogWriter(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_notifier(descriptor, QSocketNotifier::Write)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &LogWriter::writePending);
}

LogWriter::~LogWriter()
{
    blockSignals(true);
    writePending();
}

void LogWriter::write(const QByteArray &line)
{
    if (m_pending.size() + line.size() > mostPending) {
        ++m_leftOut;
        return;
    }
    m_pending += line;
    if (m_pending.size() >= pieceBytes)
        flush();
    else if (!std::exchange(m_isFlushPlanned, true))
        QMetaObject::invokeMethod(this, &LogWriter::flush, Qt::QueuedConnection);
}

void LogWriter::flush()
{
    m_isFlushPlanned = false;
    if (!m_pending.isEmpty() && !m_notifier.isEnabled())
        writePending();
}

bool LogWriter::isReady() const
{
    struct pollfd output = {m_descriptor, POLLOUT, 0};
    return ::poll(&output, 1, 0) > 0;
}

void LogWriter::writePending()
{
    qsizetype written = 0;
    while (written < m_pending.size() && isReady()) {
        const auto most = std::min(pieceBytes, m_pending.size() - written);
        const ssize_t size =
            ::write(m_descriptor, m_pending.constData() + written, static_cast<size_t>(most));
        if (size < 0 && errno != EINTR && errno != EAGAIN)
            return dropPending();
        written += std::max<ssize_t>(size, 0);
    }
    m_pending.remove(0, written);
    m_notifier.setEnabled(!m_pending.isEmpty());
    if (m_pending.isEmpty() && m_leftOut > 0)
        Q_EMIT leftOut(std::exchange(m_leftOut, 0));
}

/// Nobody reads, or the disk is full. Either may change: the next line is tried again.
void LogWriter::dropPending()
{
    m_leftOut += m_pending.count('\n');
    m_pending.clear();
    m_notifier.setEnabled(false);
}

} // namespace Poemstream
