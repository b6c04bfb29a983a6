// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamerror.h"

#include <QtCore/QByteArray>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace Poemstream {

class ContentInflater;

/// The content of an accepted answer, inflated where it is compressed. Internal to EventSource.
class ContentReader
{
    Q_DISABLE_COPY_MOVE(ContentReader)
public:
    /// @p reply must have its headers, and outlive this.
    explicit ContentReader(QNetworkReply &reply);
    ~ContentReader();

    /// The next piece of what the server wants to say, at most @p most bytes; empty where there is none at
    /// the moment.
    [[nodiscard]] QByteArray take(qsizetype most);
    /// When there is nothing to take: why nothing will come any more; nothing while something may.
    [[nodiscard]] std::optional<StreamError> end() const;

private:
    QNetworkReply &m_reply;
    std::unique_ptr<ContentInflater> m_inflater; ///< null for plain content
};

} // namespace Poemstream
