// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionroute.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace Poemstream {

SessionRoute::SessionRoute(Router &router, bool isSecure)
    : m_isSecure(isSecure)
{
    // Not for who shows the cookie already: another site's page could have a browser send that.
    router.addAnswer(QStringLiteral("/v1/session"),
                     {.audience = RouteRules::Audience::Bearer, .verb = RouteRules::Verb::Post},
                     [this](const Visit &visit) { return answer(visit.admission); });
}

HttpReply SessionRoute::answer(const Admission &admission) const
{
    HttpReply reply{QHttpServerResponder::StatusCode::NoContent, {{"Cache-Control", "no-store"}}, {}};
    if (admission.secret.isEmpty())
        return reply;
    QByteArray cookie = cookieText(admission.secret) + "; Path=/; HttpOnly; SameSite=Strict";
    if (m_isSecure)
        cookie += "; Secure";
    if (admission.expiry.isValid()) {
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(admission.expiry);
        cookie += "; Max-Age=" + QByteArray::number(std::max<qint64>(left, 0));
    }
    reply.headers.emplaceBack("Set-Cookie", cookie);
    return reply;
}

} // namespace Poemstream
