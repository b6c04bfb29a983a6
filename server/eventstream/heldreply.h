// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpeventstream.h"

#include <QtCore/QPointer>

namespace Poemstream {

/// An answer that a QHttpServer handler owes, to be sent after the handler has returned. It owns the
/// connection from here on, as a stream does: requests pipelined behind it are discarded, and the answer says
/// that the connection is closed after it. Destroying it without an answer drops the connection.
class HeldReply final
{
    Q_DISABLE_COPY_MOVE(HeldReply)
public:
    /// To be made within the handler.
    HeldReply(ResponderArg responder, const QHttpServerRequest &request);
    ~HeldReply();

    /// Once. A no-op if the client left.
    void send(const HttpReply &reply);

private:
    QPointer<HttpConnection> m_connection; ///< dies with its socket, at the peer's will
    bool m_isHead;
};

} // namespace Poemstream
