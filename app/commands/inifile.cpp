// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inifile.h"

#include "app/console.h"
#include "boundedfile.h"
#include "namedbytes.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Poemstream {

namespace {

constexpr int mostMiB = 1;

/// Lines as QSettings ends them: at CR, LF and both.
QByteArray withPlainLines(QByteArray bytes)
{
    return bytes.replace("\r\n", "\n").replace('\r', '\n');
}

/// To QSettings, only ; begins a comment. Such a line stays, since lines are counted.
QByteArray withoutHashComments(const QByteArray &bytes)
{
    QByteArray kept;
    for (const QByteArray &line : bytes.split('\n'))
        kept += (line.trimmed().startsWith('#') ? QByteArray() : line) + '\n';
    return kept;
}

/// QSettings says no more than that there is a line it cannot read: this is the first that looks so.
QString problemOfLines(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    const auto bad = std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) {
        const QByteArray words = line.trimmed();
        const bool isEntry = words.indexOf('=') > 0;
        const bool isSection = words.startsWith('[') && words.endsWith(']');
        return !words.isEmpty() && !words.startsWith(';') && !isEntry && !isSection;
    });
    if (bad == lines.end())
        return Console::tr("has a line that is not 'key = value'");
    return Console::tr("line %1 is not 'key = value'").arg(std::distance(lines.begin(), bad) + 1);
}

/// The section of a line, as QSettings begins its keys.
QString startOfKeys(const QByteArray &line)
{
    const QString name = QString::fromUtf8(line.mid(1, line.size() - 2).trimmed());
    const bool isNone = name.compare(QLatin1String("general"), Qt::CaseInsensitive) == 0;
    return isNone ? QString() : name + u'/';
}

/// In which line each key stands; or which stands there twice: QSettings takes the last without a word.
std::variant<QHash<QString, int>, QString> linesOfKeys(const QByteArray &text)
{
    QHash<QString, int> lines;
    QString section;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QByteArray words = line.trimmed();
        if (words.startsWith('['))
            section = startOfKeys(words);
        const auto length = words.indexOf('=');
        if (length <= 0 || words.startsWith(';') || words.startsWith('['))
            continue;
        const QString key = QString::fromUtf8(words.left(length).trimmed());
        if (lines.contains(section + key))
            return Console::tr("line %1: '%2' stands there twice").arg(number).arg(shownKey(key));
        lines.insert(section + key, number);
    }
    return lines;
}

} // namespace

QString shownKey(const QString &key)
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z_/-]{1,40}\\z"));
    return word.match(key).hasMatch() ? key : QStringLiteral("…");
}

std::variant<IniFile, QString> readIniFile(const QString &path)
{
    const auto bytes = readBoundedFile(path, mostMiB); // QSettings takes one that it cannot read for empty
    if (const auto *problem = std::get_if<QString>(&bytes))
        return *problem;
    const auto &raw = std::get<QByteArray>(bytes);
    if (!raw.isValidUtf8())
        return Console::tr("is not UTF-8");
    const QByteArray mark = QByteArrayLiteral("\xEF\xBB\xBF");
    const QByteArray text =
        withoutHashComments(withPlainLines(raw.startsWith(mark) ? raw.mid(mark.size()) : raw));
    const NamedBytes copy(text); // QSettings reads nothing but files
    if (copy.name().isEmpty())
        return Console::tr("cannot be copied to be read: %1").arg(copy.errorString());
    const QSettings settings(copy.name(), QSettings::IniFormat);
    const QStringList keys = settings.allKeys(); // which is when it reads, so ask for the status later
    if (settings.status() != QSettings::NoError || keys.contains(QString()))
        return problemOfLines(text);
    auto lines = linesOfKeys(text);
    if (const auto *problem = std::get_if<QString>(&lines))
        return *problem;
    IniFile file{{}, std::get<QHash<QString, int>>(std::move(lines))};
    for (const QString &key : keys)
        file.values.insert(key, settings.value(key).toStringList());
    return file;
}

} // namespace Poemstream
