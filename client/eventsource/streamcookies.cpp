// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamcookies.h"

#include <QtNetwork/QNetworkCookie>

namespace Poemstream {

bool StreamCookies::insertCookie(const QNetworkCookie &cookie)
{
    if (cookie.name().size() + cookie.value().size() > mostBytes || !QNetworkCookieJar::insertCookie(cookie))
        return false;
    keepYoungest(mostOfADomain, cookie.domain());
    keepYoungest(most, {});
    return true;
}

void StreamCookies::keepYoungest(qsizetype count, const QString &domain)
{
    QList<QNetworkCookie> cookies = allCookies(); // the youngest is the last
    if (!domain.isNull())
        cookies.removeIf([&](const QNetworkCookie &cookie) { return cookie.domain() != domain; });
    for (qsizetype i = 0; i < cookies.size() - count; ++i)
        deleteCookie(cookies.at(i));
}

} // namespace Poemstream
