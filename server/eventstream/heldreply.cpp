// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heldreply.h"

namespace Poemstream {

HeldReply::HeldReply(ResponderArg responder, const QHttpServerRequest &request)
    : m_connection(connectionOf(responder, request))
    , m_isHead(request.method() == QHttpServerRequest::Method::Head)
{
    if (m_connection)
        m_connection->takeOver();
}

HeldReply::~HeldReply()
{
    if (m_connection)
        m_connection->abort();
}

void HeldReply::send(const HttpReply &reply)
{
    if (!m_connection)
        return;
    m_connection->write(encodeReply(reply, {{"Connection", "close"}}, !m_isHead));
    m_connection->finish();
    m_connection.clear();
}

} // namespace Poemstream
