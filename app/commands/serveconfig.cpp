// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveconfig.h"

#include "app/console.h"
#include "inifile.h"
#include "servetable.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Poemstream {

namespace {

using Reach = ServeTableRow::Reach;

std::optional<bool> toSwitch(const QString &word)
{
    const QString lower = word.toLower();
    if (QStringList{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"), QStringLiteral("1")}
            .contains(lower))
        return true;
    if (QStringList{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"), QStringLiteral("0")}
            .contains(lower))
        return false;
    return std::nullopt;
}

/// @p label: where the values come from, as people are told.
void take(OptionReader &reader, const ServeTableRow &row, const QStringList &values, const QString &label)
{
    if (!row.value.isEmpty()) {
        if (values.size() == 1 || row.isRepeatable)
            reader.setFallback(row.name, values, label);
        else
            reader.setProblem(
                Console::tr("%1 takes one value; one with a comma stands in double quotes.").arg(label));
        return;
    }
    const auto isOn = toSwitch(values.join(u','));
    if (!isOn)
        reader.setProblem(Console::tr("%1 takes 'true' or 'false', not '%2'.").arg(label, values.join(u',')));
    else if (*isOn)
        reader.setFallback(row.name, values, label);
}

/// As a service's manager has it, an empty variable is none.
QStringList valuesIn(const QProcessEnvironment &environment, const ServeTableRow &row)
{
    const QString value = environment.value(row.variable());
    if (value.isEmpty() || row.reach == Reach::CommandLineOnly)
        return {};
    return row.isRepeatable ? value.split(u',') : QStringList{value};
}

/// Files lie beside the configuration that names them.
QStringList resolved(QStringList values, const QString &configuration)
{
    const QFileInfo info(configuration);
    if (!info.isFile())
        return values; // a pipe lies nowhere
    for (QString &value : values) {
        if (!value.isEmpty())
            value = info.absoluteDir().absoluteFilePath(value);
    }
    return values;
}

bool isVariable(const QString &name)
{
    const auto rows = serveTable();
    return std::any_of(rows.begin(), rows.end(), [&name](const auto &row) {
        return row.reach != Reach::CommandLineOnly && row.variable() == name;
    });
}

QString placeOf(const QString &path, int line)
{
    return line > 0 ? path + u':' + QString::number(line) : path;
}

/// What stands under [serve], or under no section.
std::optional<IniValues> readKeys(OptionReader &reader, const QString &path)
{
    const auto read = readIniFile(path);
    if (const auto *problem = std::get_if<QString>(&read)) {
        reader.setProblem(
            QStringLiteral("%1: %2: %3").arg(reader.label(QStringLiteral("config")), path, *problem));
        return std::nullopt;
    }
    const auto &[found, lines] = std::get<IniFile>(read);
    const QString section = QStringLiteral("serve/");
    IniValues values;
    for (auto it = found.begin(); it != found.end(); ++it) {
        const QString key = it.key().startsWith(section) ? it.key().mid(section.size()) : it.key();
        const auto rows = serveTable();
        if (std::none_of(rows.begin(), rows.end(), [&key](const auto &row) {
                return row.reach == Reach::Everywhere && row.name == key;
            }))
            reader.setProblem(Console::tr("%1: there is no key '%2'")
                                  .arg(placeOf(path, lines.value(it.key())), shownKey(it.key())));
        if (values.contains(key))
            reader.setProblem(Console::tr("%1: %2 stands there twice").arg(path, shownKey(key)));
        values.insert(key, it.value());
    }
    return values;
}

} // namespace

QStringList unknownVariables(const QProcessEnvironment &environment)
{
    static const QRegularExpression ours(QStringLiteral("\\APOEMSTREAM_SERVE_([A-Z0-9_]{1,60})\\z"));
    static const QRegularExpression ofKubernetes(QStringLiteral("_SERVICE_|_PORT(_|\\z)"));
    QStringList problems;
    for (const QString &name : environment.keys()) {
        const auto match = ours.match(name);
        if (!match.hasMatch() || environment.value(name).isEmpty() || isVariable(name) ||
            ofKubernetes.match(name).hasMatch())
            continue;
        const QString key = match.captured(1).toLower().replace(u'_', u'-');
        problems += Console::tr("%1: there is no key '%2'").arg(name, shownKey(key));
    }
    problems.sort();
    return problems;
}

void readServeConfig(OptionReader &reader, const QProcessEnvironment &environment)
{
    for (const ServeTableRow &row : serveTable()) {
        const QStringList values = valuesIn(environment, row);
        if (!values.isEmpty() && !reader.isSet(row.name))
            take(reader, row, values, row.variable());
    }
    const QString config = QStringLiteral("config");
    const QString path = reader.text(config);
    if (path.isEmpty())
        return;
    const auto keys = readKeys(reader, path);
    if (!keys)
        return;
    for (const ServeTableRow &row : serveTable()) {
        const auto key = keys->find(row.name);
        const bool isTaken = reader.isSet(row.name) || !valuesIn(environment, row).isEmpty();
        if (key != keys->end() && !isTaken)
            take(reader, row, row.isPath() ? resolved(*key, path) : *key,
                 path + QStringLiteral(": ") + row.name);
    }
}

} // namespace Poemstream
