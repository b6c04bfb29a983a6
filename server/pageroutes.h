// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "router.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

namespace Poemstream {

/// The web page at "/", in the reader's language, and below "/page/" the files that it is made of: all from
/// the program itself, and all that it may load. Open to everybody: who needs a token gives it on the page.
/// A file is read and deflated when it is first asked for: a server starts without. Knows nothing of poems;
/// what the page does is in resources/web.
class PageRoutes final
{
    Q_DISABLE_COPY_MOVE(PageRoutes)
public:
    /// @p router must not be asked after it.
    explicit PageRoutes(Router &router);

private:
    struct Coded
    {
        QByteArray content;
        QByteArray tag;
    };
    struct File // as it is answered, with all that is known of it beforehand
    {
        File() = default;
        File(const QByteArray &mediaType, const QByteArray &content);

        QByteArray type;
        Coded plain;
        Coded deflated;
    };

    static void addFile(Router &router, const QByteArray &name, const QByteArray &type);
    [[nodiscard]] HttpReply answerPage(const HttpRequest &request);
    [[nodiscard]] File pageIn(const QByteArray &language) const;
    [[nodiscard]] static HttpReply answer(const HttpRequest &request, const File &file);

    const bool m_knowsCharacters;    ///< the choice between simplified and traditional ones can be offered
    QHash<QByteArray, File> m_pages; ///< by language: those that were asked for
};

} // namespace Poemstream
