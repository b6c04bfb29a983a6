// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poempdf.h"

#include "app/messages.h"
#include "client/poemheading.h"
#include "pdftext.h"
#include "poemsheets.h"

#include <QtCore/QBuffer>
#include <QtCore/QLocale>
#include <QtCore/QMarginsF>
#include <QtGui/QPdfWriter>

namespace Poemstream {

QPageSize paperOf(const QLocale &locale)
{
    const bool isImperial = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(isImperial ? QPageSize::Letter : QPageSize::A4);
}

QByteArray poemAsPdf(const PoemHeading &heading, const QString &text, const QPageSize &paper)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(heading.title.simplified());
    writer.setCreator(QStringLiteral("Poemstream"));
    writer.setPageSize(paper);
    writer.setPageMargins(QMarginsF());
    if (!paintSheets(heading, text, writer))
        return {};
    const QString written = heading.title + describeAuthor(heading) + text;
    return withCharactersOf(written, content);
}

} // namespace Poemstream
