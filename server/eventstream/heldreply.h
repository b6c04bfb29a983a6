// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpeventstream.h"

#include <memory>

namespace Poemstream {

/// An answer that a QHttpServer handler owes, to be sent after the handler has returned. It owns the
/// connection from here on, as a stream does: requests pipelined behind it are discarded, and the answer says
/// that the connection is closed after it. Destroying it without an answer drops the connection. A client
/// that closes its sending side meanwhile still gets it, where streams leave QTcpSocket (openEventStream()).
class HeldReply final
{
    Q_DISABLE_COPY_MOVE(HeldReply)
public:
    /// To be made within the handler.
    HeldReply(ResponderArg responder, const QHttpServerRequest &request);
    ~HeldReply();

    /// Once. False, and a no-op, if the client left.
    bool send(const HttpReply &reply);

private:
    class Way;
    class AttachedWay;
    class DetachedWay;

    std::unique_ptr<Way> m_way; ///< null once the answer was sent
    bool m_isHead;
};

} // namespace Poemstream
