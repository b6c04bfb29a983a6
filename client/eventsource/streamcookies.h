// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtNetwork/QNetworkCookieJar>

namespace Poemstream {

/// The cookies of one EventSource, in memory. Bounded, for servers fill it: a cookie whose name and value are
/// longer than mostBytes is not taken, and the oldest ones go beyond mostOfADomain and most (RFC 6265, 6.1).
/// Internal to EventSource.
class StreamCookies final : public QNetworkCookieJar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamCookies)
public:
    static constexpr qsizetype mostBytes = 4096;
    static constexpr qsizetype mostOfADomain = 50;
    static constexpr qsizetype most = 500;

    StreamCookies() = default;

protected:
    bool insertCookie(const QNetworkCookie &cookie) override;

private:
    /// Of those with this domain, or of all where it is null, all but the youngest @p count.
    void keepYoungest(qsizetype count, const QString &domain);
};

} // namespace Poemstream
