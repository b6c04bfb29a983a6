// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtNetwork/QNetworkAccessManager>

namespace Poemstream {

/// The QNetworkAccessManager of one EventSource: with the system's proxies, but none for this machine itself;
/// with cookies of its own; and with a StreamReply for each request, so that there is no cap on connections,
/// no thread, and nothing that happens behind our back. Internal to EventSource.
class StreamNetwork final : public QNetworkAccessManager
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamNetwork)
public:
    StreamNetwork();

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override;
};

} // namespace Poemstream
