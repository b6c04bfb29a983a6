// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "app/options.h"
#include "server/poemserver.h"

#include <QtNetwork/QHostAddress>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

struct ServeOptions
{
    QHostAddress host{QHostAddress::LocalHost};
    quint16 port = 3000; ///< 0 = any free one
    QStringList poems;   ///< files and folders; empty: the embedded poems
    PoemServer::Settings settings;
    std::chrono::milliseconds drain{5000}; ///< how long running streams may take to end
};

[[nodiscard]] Parsed<ServeOptions> parseServe(const QStringList &arguments);

/// Serves until SIGINT or SIGTERM, then drains.
[[nodiscard]] ExitCode runServe(QCoreApplication &application, const ServeOptions &options);

} // namespace Poemstream
