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
    QList<Header> headers;   ///< names are tokens, values have no CR, LF or NUL
    QByteArray token;        ///< sent as a bearer token; empty for none
    QString lastEventId;     ///< what to resume after; empty for none
    QString certificateFile; ///< PEM, trusted besides the system's; empty for none
    qint64 maxEvents = 0;    ///< 0: no end
    std::optional<std::chrono::milliseconds> maxTime;
    bool json = false;
    bool comments = false;
    bool reconnects = true;
    bool retriesRefusals = false;
    bool withCredentials = false;
};

[[nodiscard]] Parsed<ListenOptions> parseListen(const QStringList &arguments);

} // namespace Poemstream
