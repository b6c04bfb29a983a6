// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "router.h"

namespace Poemstream {

/// POST /v1/session: changes a token that came in a header for a cookie, so that a browser's EventSource,
/// which cannot set headers, is let in. Keeps nothing: the cookie is the token.
class SessionRoute final
{
    Q_DISABLE_COPY_MOVE(SessionRoute)
public:
    /// @p isSecure: the cookie is for TLS only. @p router must not be asked after it.
    SessionRoute(Router &router, bool isSecure);

private:
    [[nodiscard]] HttpReply answer(const Admission &admission) const;

    const bool m_isSecure;
};

} // namespace Poemstream
