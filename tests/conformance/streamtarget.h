// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>

namespace Poemstream {

/// The event stream under test, and how it is asked for: what the environment says of it.
struct StreamTarget
{
    QString host;
    quint16 port = 80;
    QByteArray authority; ///< as the Host field says it
    QByteArray pathAndQuery;
    QByteArray token;  ///< empty: none
    QByteArray origin; ///< of the page that a browser would ask for
    std::chrono::milliseconds patience = std::chrono::seconds(20);

    QString fault; ///< one line; empty if everything above is good

    /// EVENT_STREAM_URL, and what README.md names beside it.
    [[nodiscard]] static StreamTarget fromEnvironment();

    /// What has to come at once has to come within this.
    [[nodiscard]] std::chrono::milliseconds promptness() const { return patience / 4; }

    /// A whole request without a body. @p fields: more header lines, each with its CRLF. An OPTIONS request
    /// carries no token: a browser's preflight has none.
    [[nodiscard]] QByteArray request(const QByteArray &method = "GET", const QByteArray &fields = {},
                                     const QByteArray &version = "HTTP/1.1") const;
};

} // namespace Poemstream
