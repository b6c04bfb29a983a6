// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serverurl.h"

namespace Poemstream {

QUrl endpointUrl(const QUrl &server, const QString &path)
{
    QString base = server.path();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    QUrl url = server;
    url.setPath(base + path);
    return url;
}

} // namespace Poemstream
