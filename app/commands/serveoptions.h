// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"
#include "givenfile.h"
#include "server/accesslog.h"
#include "server/poemserver.h"

#include <QtNetwork/QHostAddress>

QT_BEGIN_NAMESPACE
class QProcessEnvironment;
QT_END_NAMESPACE

namespace Poemstream {

struct ServeOptions
{
    QHostAddress host{QHostAddress::LocalHost};
    quint16 port = 3000;               ///< 0 = any free one
    QStringList poems;                 ///< files and folders; empty: the embedded poems
    QString poemsLabel;                ///< what problems call the option that names them
    GivenFile tlsCertificates, tlsKey; ///< PEM files; none: HTTP in the clear
    GivenFile tokenFile;               ///< where settings.access.tokens were read; none: everybody may ask
    QString configuration;             ///< the file that was read; empty: none
    QStringList warnings;              ///< a line for people each
    bool isCheck = false;              ///< not to serve: all that could be wrong was told by then
    PoemServer::Settings settings;
    AccessLog::Settings log;
    std::chrono::milliseconds drain{5000}; ///< how long running streams may take to end
};

/// What of @p settings follows from the address that the server listens on: whose Host is ours.
[[nodiscard]] PoemServer::Settings settingsAt(const QHostAddress &address, PoemServer::Settings settings);

/// What @p arguments leave open is read from @p environment, then from a configuration file (serveconfig.h).
/// Where they ask for a check, every problem is kept, and the poems and certificates are tried, too.
[[nodiscard]] Parsed<ServeOptions> parseServe(const QStringList &arguments,
                                              const QProcessEnvironment &environment);
/// The same in this process's environment.
[[nodiscard]] Parsed<ServeOptions> parseServe(const QStringList &arguments);

} // namespace Poemstream
