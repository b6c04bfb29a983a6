// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importwords.h"

#include "app/console.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>

#include <algorithm>
#include <chrono>
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

// On a terminal a Chinese character, or its punctuation, takes two columns. Knows our own words only.
int columnsOf(QStringView words)
{
    constexpr char16_t firstWide = 0x2E80;
    return int(words.size() +
               std::count_if(words.cbegin(), words.cend(), [](QChar c) { return c.unicode() >= firstWide; }));
}

QString fitting(QString words, int width)
{
    while (columnsOf(words) > width)
        words.chop(1);
    return words;
}

QString duration(std::chrono::seconds time)
{
    return QStringLiteral("%L1:%L2").arg(time.count() / 60).arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString describeCounts(const PoemImportReport &report)
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
    return parts.join(Console::tr("; "));
}

QString describeImport(const PoemImportReport &report)
{
    return Console::tr("%1: %2").arg(QDir::toNativeSeparators(report.path), describeCounts(report));
}

QStringList describeFailures(const PoemImportReport &report)
{
    QStringList lines;
    for (const PoemImportReport::Failure &failure : report.failures)
        lines += Console::tr("%1: %2").arg(failure.name, failure.text);
    if (const qsizetype more = report.filesFailed - report.failures.size(); more > 0)
        lines += Console::tr("%1: and %2 more files failed").arg(report.path).arg(more);
    return lines;
}

QString describeMissingFold()
{
    return Console::tr("built without OpenCC, or its data is missing: poems are found in the script "
                       "they are written in only");
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

double shareOf(const PoemImport::Progress &progress)
{
    if (progress.bytesInAll <= 0)
        return 0;
    return std::clamp(double(progress.bytesDone) / double(progress.bytesInAll), 0.0, 1.0);
}

QString describeProgress(const PoemImport::Progress &progress)
{
    using std::chrono::seconds;
    if (progress.bytesInAll <= 0)
        return Console::tr("looking at what is there …");
    const double share = shareOf(progress);
    const double spent = std::max(double(progress.elapsed.count()) / 1000, 0.001);
    if (share <= 0.02 || spent < 0.5) // too early to tell
        return Console::tr("%1 poems").arg(number(progress.poems));
    return Console::tr("%1 poems, %2 a second, %3 left")
        .arg(number(progress.poems), number(qint64(double(progress.poems) / spent)),
             duration(seconds(std::llround(spent / share - spent))));
}

QString progressLine(const PoemImport::Progress &progress, int width)
{
    constexpr int widest = 30;
    const double share = shareOf(progress);
    QString words = describeProgress(progress);
    if (progress.bytesInAll > 0)
        words.prepend(Console::tr("%1 %").arg(int(share * 100), 3) + QLatin1String("  "));
    const int cells = std::min(widest, width - columnsOf(words) - 3);
    if (progress.bytesInAll <= 0 || cells < 5)
        return fitting(words, width);
    const int full = int(share * cells);
    return QStringLiteral("[%1%2] ").arg(QString(full, u'#'), QString(cells - full, u'.')) + words;
}

} // namespace Poemstream
