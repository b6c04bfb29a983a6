// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipe.h"

#include <QtCore/QFile>

namespace Poemstream {

QByteArray pageText(const QByteArray &page)
{
    QFile file(QStringLiteral(POEMSTREAM_DOCS "/") + QString::fromUtf8(page));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no %s", qPrintable(file.fileName()));
    return file.readAll();
}

QByteArray recipe(const QByteArray &page, const QByteArray &name)
{
    const QByteArray text = pageText(page);
    const QByteArray marker = "<!-- recipe: " + name + " -->\n```";
    const qsizetype found = text.indexOf(marker);
    const qsizetype begin = text.indexOf('\n', found + marker.size()) + 1;
    const qsizetype end = text.indexOf("\n```\n", begin - 1);
    if (found < 0 || begin == 0 || end < begin)
        qFatal("%s has no recipe %s", page.constData(), name.constData());
    return text.sliced(begin, end + 1 - begin);
}

} // namespace Poemstream
