// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>
#include <QtHttpServer/QHttpServerRequest>
#include <QtNetwork/QHostAddress>

namespace Poemstream {

/// What a request says, whoever read it from the wire. Good while it is answered.
class HttpRequest
{
public:
    using Method = QHttpServerRequest::Method;

    Q_DISABLE_COPY_MOVE(HttpRequest)
    virtual ~HttpRequest() = default;

    [[nodiscard]] virtual Method method() const = 0;
    /// "http" or "https"; something else where the target, in absolute form, names that.
    [[nodiscard]] virtual QString scheme() const = 0;
    /// The Host field; where there is none, what the target names; empty where neither is.
    [[nodiscard]] virtual QByteArray host() const = 0;
    /// The target's, decoded.
    [[nodiscard]] virtual QString path() const = 0;
    /// The target's, as it is encoded, without the "?".
    [[nodiscard]] virtual QByteArray query() const = 0;
    /// Of the header field @p name, in any case; empty where there is none.
    [[nodiscard]] virtual QByteArray value(const QByteArray &name) const = 0;
    [[nodiscard]] virtual QHostAddress remoteAddress() const = 0;

protected:
    HttpRequest() = default;
};

} // namespace Poemstream
