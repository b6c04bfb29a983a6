// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentreader.h"

#include "contentinflater.h"
#include "streamanswer.h"

#include <QtNetwork/QNetworkReply>

namespace Poemstream {

ContentReader::ContentReader(QNetworkReply &reply)
    : m_reply(reply)
{
    const QByteArray encoding = reply.rawHeader("Content-Encoding");
    if (ContentInflater::knows(encoding))
        m_inflater = std::make_unique<ContentInflater>(encoding);
}

ContentReader::~ContentReader() = default;

QByteArray ContentReader::take(qsizetype most)
{
    if (!m_inflater)
        return m_reply.read(most);
    QByteArray bytes = m_inflater->take(most);
    while (bytes.isEmpty() && m_inflater->wantsMore() && m_reply.bytesAvailable() > 0) {
        m_inflater->give(m_reply.read(most));
        bytes = m_inflater->take(most);
    }
    return bytes;
}

std::optional<StreamError> ContentReader::end() const
{
    using Kind = StreamError::Kind;
    if (m_inflater && m_inflater->isBroken())
        return StreamError{Kind::Protocol, statusOf(m_reply), QStringLiteral("broken gzip content")};
    if (!m_reply.isFinished())
        return std::nullopt;
    StreamError error = errorOf(m_reply, true);
    if (error.kind == Kind::Ended && m_inflater && !m_inflater->isComplete())
        error = {Kind::Cut, error.httpStatus, QStringLiteral("the gzip content is not complete")};
    return error;
}

} // namespace Poemstream
