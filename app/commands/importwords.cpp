// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importwords.h"

#include "app/console.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

// %n has no thousands' separators, which such numbers need.
QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString describeNoise(PoemNoise noise, qsizetype count)
{
    const QString n = number(count);
    switch (noise) {
    case PoemNoise::Empty:
        return Console::tr("%1 empty").arg(n);
    case PoemNoise::Damaged:
        return Console::tr("%1 damaged").arg(n);
    case PoemNoise::Component:
        return Console::tr("%1 with characters that Unicode lacks").arg(n);
    case PoemNoise::Markup:
        return Console::tr("%1 with stray markup").arg(n);
    case PoemNoise::TooLong:
        return Console::tr("%1 too long").arg(n);
    case PoemNoise::Prose:
        return Console::tr("%1 no poems").arg(n);
    }
    return {};
}

QString duration(std::chrono::seconds time)
{
    return QStringLiteral("%1:%2").arg(time.count() / 60).arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString describeImport(const PoemImportReport &report)
{
    QStringList parts{Console::tr("%1 poems added").arg(number(report.added))};
    if (report.doubles > 0)
        parts += Console::tr("%1 there already").arg(number(report.doubles));
    if (report.filesKnown > 0)
        parts += Console::tr("files read before: %1").arg(number(report.filesKnown));
    if (report.filesFailed > 0)
        parts += Console::tr("files that failed: %1").arg(number(report.filesFailed));
    QStringList leftOut;
    for (auto noise = report.noise.cbegin(); noise != report.noise.cend(); ++noise)
        leftOut += describeNoise(noise.key(), noise.value());
    if (!leftOut.isEmpty())
        parts += Console::tr("left out: %1").arg(leftOut.join(Console::tr(", ")));
    return Console::tr("%1: %2").arg(QDir::toNativeSeparators(report.path), parts.join(Console::tr("; ")));
}

QString describeStoreError(const PoemStoreError &error, const QString &path)
{
    using Kind = PoemStoreError::Kind;
    const QString name = QDir::toNativeSeparators(path);
    switch (error.kind) {
    case Kind::NoDriver:
        return Console::tr("Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)");
    case Kind::NoFile:
        return Console::tr("there is no library %1").arg(name);
    case Kind::CannotWrite:
        return Console::tr("the library %1 cannot be written").arg(name);
    case Kind::Unreadable:
        return Console::tr("the library %1 cannot be read (%2)").arg(name, error.detail);
    case Kind::TooNew:
        return Console::tr("the library %1 was written by a later version of this program").arg(name);
    case Kind::Busy:
        return Console::tr("another import into %1 is running; try again when it is done").arg(name);
    case Kind::Failed:
        break;
    }
    return Console::tr("the library %1 cannot be written (%2); what was imported before is kept")
        .arg(name, error.detail);
}

QString describeProgress(const PoemImport::Progress &progress, std::chrono::milliseconds elapsed, int width)
{
    using std::chrono::seconds;
    if (progress.bytesInAll <= 0)
        return Console::tr("looking at what is there …").left(width);
    const double share = std::clamp(double(progress.bytesDone) / double(progress.bytesInAll), 0.0, 1.0);
    const double spent = std::max(double(elapsed.count()) / 1000, 0.001);
    QString words = Console::tr("%1 %  %2 poems, %3 a second")
                        .arg(int(share * 100), 3)
                        .arg(number(progress.poems), number(qint64(double(progress.poems) / spent)));
    if (share > 0.02)
        words += Console::tr(", %1 left").arg(duration(seconds(std::llround(spent / share - spent))));
    constexpr int widest = 30;
    const int cells = std::min(widest, width - int(words.size()) - 4);
    if (cells < 5)
        return words.left(width);
    const int full = int(share * cells);
    return QStringLiteral("[%1%2] ").arg(QString(full, u'#'), QString(cells - full, u'.')) + words;
}

} // namespace Poemstream
