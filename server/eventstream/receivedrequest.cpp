// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receivedrequest.h"

#include <QtCore/QUrl>

namespace Poemstream {

ReceivedRequest::ReceivedRequest(const QHttpServerRequest &request)
    : m_request(request)
{}

QByteArray ReceivedRequest::host() const
{
    const QByteArray field = m_request.value("Host");
    return field.isEmpty() ? m_request.url().host(QUrl::FullyEncoded).toLatin1() : field;
}

QByteArray ReceivedRequest::query() const
{
    return m_request.url().query(QUrl::FullyEncoded).toUtf8();
}

} // namespace Poemstream
