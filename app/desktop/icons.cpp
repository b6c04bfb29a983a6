// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

namespace Poemstream {

namespace {

// Pictures, for without QtSvg there is nobody to draw; made by scripts/make-icons.
QIcon ownIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        icon.addFile(QStringLiteral(":/poemstream/icons/%1-%2.png").arg(applicationId()).arg(size),
                     QSize(size, size)); // told, Qt reads none before it is wanted
    return icon;
}

} // namespace

QString applicationId()
{
    return QStringLiteral("io.github.poemstream.Poemstream");
}

QIcon applicationIcon()
{
    return QIcon::fromTheme(applicationId(), ownIcon());
}

QIcon windowIcon()
{
    const QIcon icon = applicationIcon();
    QIcon small;
    for (const int size : {16, 22, 24, 32, 48, 64, 128})
        small.addPixmap(icon.pixmap(QSize(size, size), 1));
    return small;
}

} // namespace Poemstream
