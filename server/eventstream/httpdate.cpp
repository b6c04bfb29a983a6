// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpdate.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace Poemstream {

namespace {

QByteArray format(std::chrono::sys_seconds time)
{
    const auto date = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc());
    // Not QDateTime::toString(), which speaks the user's language.
    return QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

} // namespace

QByteArray httpDate(std::chrono::sys_seconds time)
{
    struct Made
    {
        std::chrono::sys_seconds time;
        QByteArray text;
    };
    static thread_local Made last;
    if (last.text.isEmpty() || last.time != time)
        last = {time, format(time)};
    return last.text;
}

} // namespace Poemstream
