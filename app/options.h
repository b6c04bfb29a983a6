// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace Poemstream {

/// The command line is wrong; one line of words for stderr.
struct UsageError
{
    QString text;
    QStringList others; ///< what else is wrong, where that was wished: lines as well
};

/// --help was asked for; the whole text for stdout.
struct HelpRequest
{
    QString text;
};

/// What a command's parser gives: its options, or why there are none.
template <typename Options>
using Parsed = std::variant<Options, UsageError, HelpRequest>;

/// Reads one command's arguments with QCommandLineParser; pure: no output, no exit, no application object
/// needed. The first problem met is kept, and every later read is harmless, so a command reads all its
/// options and asks once:
///     OptionReader reader("poemstream serve", tr("…")); reader.add(…); reader.parse(arguments, 0); …; return
///     reader.result(options);
class OptionReader
{
    Q_DECLARE_TR_FUNCTIONS(Poemstream::OptionReader)
public:
    /// @p usage as it stands behind "Usage:", e.g. "poemstream listen URL [options]".
    OptionReader(const QString &usage, const QString &description);

    /// A flag, or an option with a value where @p valueName is not empty.
    void add(const QString &name, const QString &description, const QString &valueName = {});
    /// @p arguments: what follows the command's name. At most @p maxPositional words without a dash.
    void parse(const QStringList &arguments, qsizetype maxPositional);
    /// What @p name is where the command line has none: @p values from elsewhere, from what problems call
    /// @p label. Call after parse().
    void setFallback(const QString &name, const QStringList &values, const QString &label);

    [[nodiscard]] bool isSet(const QString &name) const;
    [[nodiscard]] QString label(
        const QString &name) const; ///< what problems call it: "--port", or a fallback's label
    [[nodiscard]] QString text(const QString &name) const; ///< the last value given; empty if none
    [[nodiscard]] QStringList texts(const QString &name) const;
    [[nodiscard]] QStringList positional() const;
    /// A whole number within [@p low, @p high], else a problem and @p fallback.
    [[nodiscard]] qint64 number(const QString &name, qint64 fallback, qint64 low, qint64 high);
    /// An absolute http or https URL, else a problem and an invalid URL. Invalid without a problem where not
    /// given.
    [[nodiscard]] QUrl httpUrl(const QString &name);
    [[nodiscard]] static std::optional<QUrl> toHttpUrl(const QString &text);

    void setProblem(const QString &text); ///< keeps the first one only, unless all are wished
    void keepAllProblems();               ///< from now on; call after parse()

    /// @p options where all was well, else the problem.
    template <typename Options>
    [[nodiscard]] Parsed<Options> result(const Options &options) const
    {
        if (m_problem)
            return std::visit([](const auto &problem) -> Parsed<Options> { return problem; }, *m_problem);
        return options;
    }

private:
    struct Fallback
    {
        QStringList values;
        QString label;
    };
    [[nodiscard]] QString helpText() const;

    QCommandLineParser m_parser;
    QHash<QString, Fallback> m_fallbacks;
    QString m_usage;
    std::optional<std::variant<UsageError, HelpRequest>> m_problem;
    bool m_keepsAll = false;
};

} // namespace Poemstream
