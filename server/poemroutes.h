// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poems/poemlibrary.h"
#include "router.h"

namespace Poemstream {

/// The poems as JSON: one at random, one by its id, and those that have to do with words. The streams are
/// elsewhere: routes whose path begins as /v1/poems/{id} does must be added before it, to be found first.
class PoemRoutes final
{
    Q_DISABLE_COPY_MOVE(PoemRoutes)
public:
    static constexpr qint64 defaultHits = 20;
    static constexpr qint64 maxHits = 100; ///< poems in one answer of /v1/search

    /// Both must outlive it, or the library be replaced; none of its routes may be asked after it.
    PoemRoutes(Router &router, PoemLibrary &library);

    /// From the next request on.
    void setLibrary(PoemLibrary &library) { m_library = &library; }

private:
    using Route = HttpReply (PoemRoutes::*)(const HttpRequest &request);

    void add(Router &router, const QString &path, Route route);
    [[nodiscard]] HttpReply answerRandom(const HttpRequest &request);
    [[nodiscard]] HttpReply answerPoem(const HttpRequest &request);
    void answerSearch(const HttpRequest &request, const QObject &context, const Router::Then &then);

    PoemLibrary *m_library;
};

} // namespace Poemstream
