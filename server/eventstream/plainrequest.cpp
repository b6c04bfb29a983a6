// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainrequest.h"

namespace Poemstream {

PlainRequest::PlainRequest(const PlainHead &head, const QHostAddress &client)
    : m_head(head)
    , m_client(client)
{}

QString PlainRequest::path() const
{
    const QByteArrayView path = m_head.path();
    return path.contains('%') ? QString::fromUtf8(QByteArray::fromPercentEncoding(path.toByteArray()))
                              : QString::fromLatin1(path);
}

QByteArray PlainRequest::value(const QByteArray &name) const
{
    return m_head.value(name).toByteArray();
}

} // namespace Poemstream
