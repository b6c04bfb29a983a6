// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QPair>

#include <chrono>
#include <optional>

namespace Poemstream {

struct ListenOptions
{
    using Header = QPair<QByteArray, QByteArray>;

    QUrl url;
    QList<Header> headers;     ///< names are tokens, values have no CR, LF or NUL
    QByteArray token;          ///< sent as a bearer token; empty for none
    QString lastEventId;       ///< what to resume after; empty for none
    QByteArray method = "GET"; ///< a token
    QByteArray body;           ///< sent with the request
    QString bodyFile;          ///< what holds the body instead; empty for none
    bool idempotent = false;   ///< may be sent again whatever its method
    QUrl proxy;                ///< http or socks5; empty for the system's
    QString certificateFile;   ///< PEM, trusted besides the system's; empty for none
    qint64 maxEvents = 0;      ///< 0: no end
    std::optional<std::chrono::milliseconds> maxTime;
    std::optional<std::chrono::milliseconds>
        connectTimeout; ///< nothing: as the policy has it, here and below
    std::optional<std::chrono::milliseconds> answerTimeout;
    std::optional<std::chrono::milliseconds> idleTimeout;
    int maxFailures = 0; ///< in a row; 0: no end
    bool json = false;
    bool comments = false;
    bool reconnects = true;
    bool retriesRefusals = false;
    bool withCredentials = false;
};

[[nodiscard]] Parsed<ListenOptions> parseListen(const QStringList &arguments);

} // namespace Poemstream
