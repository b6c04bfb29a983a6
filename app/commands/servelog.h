// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/logwriter.h"
#include "server/accesslog.h"

namespace Poemstream {

class PoemServer;

/// What `serve` says on standard error while it runs: the access log and, among its lines, Qt's messages and
/// ours to developers, so that not even they wait for a reader. One at a time.
class ServeLog final
{
    Q_DISABLE_COPY_MOVE(ServeLog)
public:
    explicit ServeLog(const AccessLog::Settings &settings);
    ~ServeLog();

    /// From now on; until one of the two ends.
    void follow(const PoemServer &server);
    /// At once: it may be the last word.
    void noteMessage(const QString &text);

private:
    LogWriter m_writer;
    AccessLog m_log;
};

} // namespace Poemstream
