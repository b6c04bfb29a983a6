// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "router.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

namespace Poemstream {

/// The web page at "/", in the reader's language, and below "/page/" the files that it is made of: all from
/// the program itself, and all that it may load. Open to everybody: who needs a token gives it on the page.
/// Knows nothing of poems; what the page does is in resources/web.
class PageRoutes final
{
    Q_DISABLE_COPY_MOVE(PageRoutes)
public:
    /// @p router must not be asked after it.
    explicit PageRoutes(Router &router);

private:
    struct File // as it is answered, with what is known of it beforehand
    {
        QByteArray type;
        QByteArray content;
        QByteArray tag;
    };

    static void addFile(Router &router, const QString &path, const QString &name, const QByteArray &type);
    void readPage();
    [[nodiscard]] HttpReply answerPage(const HttpRequest &request) const;
    [[nodiscard]] static HttpReply answer(const HttpRequest &request, const File &file);

    QHash<QByteArray, File> m_pages; // by language
};

} // namespace Poemstream
