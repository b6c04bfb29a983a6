// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include <array>

namespace Poemstream {

namespace {

/// What QCommandLineParser says: translated with our words, since Qt's own translations may not be installed.
[[maybe_unused]] constexpr std::array qtWords{
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
};

} // namespace

OptionReader::OptionReader(const QString &usage, const QString &description)
    : m_usage(usage)
{
    m_parser.setApplicationDescription(description);
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")});
    // It is taken out before; what is left of it lacks its value, which is said then.
    QCommandLineOption language(QStringLiteral("language"), {}, QStringLiteral("LANGUAGE"));
    language.setFlags(QCommandLineOption::HiddenFromHelp);
    m_parser.addOption(language);
}

void OptionReader::add(const QString &name, const QString &description, const QString &valueName)
{
    m_parser.addOption({name, description, valueName});
}

void OptionReader::parse(const QStringList &arguments, qsizetype maxPositional)
{
    const bool parsed = m_parser.parse(QStringList(QStringLiteral("poemstream")) + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        m_problem = HelpRequest{helpText()};
        return;
    }
    if (!parsed)
        setProblem(m_parser.errorText());
    else if (m_parser.positionalArguments().size() > maxPositional)
        setProblem(tr("Unexpected argument '%1'.").arg(m_parser.positionalArguments().at(maxPositional)));
}

void OptionReader::setFallback(const QString &name, const QStringList &values, const QString &label)
{
    if (!m_parser.isSet(name))
        m_fallbacks.insert(name, {values, label});
}

bool OptionReader::isSet(const QString &name) const
{
    return m_parser.isSet(name) || m_fallbacks.contains(name);
}

QString OptionReader::label(const QString &name) const
{
    const auto fallback = m_fallbacks.find(name);
    return fallback == m_fallbacks.end() ? QStringLiteral("--") + name : fallback->label;
}

QString OptionReader::text(const QString &name) const
{
    const QStringList values = texts(name);
    return values.isEmpty() ? QString() : values.last();
}

QStringList OptionReader::texts(const QString &name) const
{
    const auto fallback = m_fallbacks.find(name);
    return fallback == m_fallbacks.end() ? m_parser.values(name) : fallback->values;
}

QStringList OptionReader::positional() const
{
    return m_parser.positionalArguments();
}

qint64 OptionReader::number(const QString &name, qint64 fallback, qint64 low, qint64 high)
{
    if (!isSet(name))
        return fallback;
    bool isNumber = false;
    const qint64 value = text(name).toLongLong(&isNumber);
    if (isNumber && value >= low && value <= high)
        return value;
    setProblem(tr("%1 takes a whole number from %2 to %3, not '%4'.")
                   .arg(label(name), QString::number(low), QString::number(high), text(name)));
    return fallback;
}

QUrl OptionReader::httpUrl(const QString &name)
{
    if (!m_parser.isSet(name))
        return {};
    if (const auto url = toHttpUrl(m_parser.value(name)))
        return *url;
    setProblem(tr("--%1 takes an http or https URL, not '%2'.").arg(name, m_parser.value(name)));
    return {};
}

std::optional<QUrl> OptionReader::toHttpUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode); // as browsers take what people type
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return std::nullopt;
    return url;
}

void OptionReader::setProblem(const QString &text)
{
    if (!m_problem)
        m_problem = UsageError{text, {}};
    else if (auto *error = std::get_if<UsageError>(&*m_problem); error && m_keepsAll)
        error->others += text;
}

void OptionReader::keepAllProblems()
{
    m_keepsAll = true;
}

QString OptionReader::helpText() const
{
    // QCommandLineParser writes its own first line, from the application's name: ours knows the command.
    const QString text = m_parser.helpText();
    const QString usage = QString(m_usage).replace(QLatin1String("[options]"), tr("[options]"));
    return tr("Usage: %1").arg(usage) + text.mid(text.indexOf(QLatin1Char('\n')));
}

} // namespace Poemstream
