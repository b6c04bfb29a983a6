// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"
#include "server/accesslog.h"
#include "server/poemserver.h"

#include <QtNetwork/QHostAddress>

namespace Poemstream {

struct ServeOptions
{
    QHostAddress host{QHostAddress::LocalHost};
    quint16 port = 3000;             ///< 0 = any free one
    QStringList poems;               ///< files and folders; empty: the embedded poems
    QString tlsCertificates, tlsKey; ///< PEM files; both empty: HTTP in the clear
    QString tokenFile;               ///< where settings.access.tokens were read; empty: everybody may ask
    PoemServer::Settings settings;
    AccessLog::Settings log;
    std::chrono::milliseconds drain{5000}; ///< how long running streams may take to end
};

/// What of @p settings follows from the address that the server listens on: whose Host is ours.
[[nodiscard]] PoemServer::Settings settingsAt(const QHostAddress &address, PoemServer::Settings settings);

[[nodiscard]] Parsed<ServeOptions> parseServe(const QStringList &arguments);

} // namespace Poemstream
