// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemprinter.h"

#include "app/messages.h"
#include "app/terminal.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>

namespace Poemstream {

namespace {

constexpr auto bold = "\033[1m";
constexpr auto dim = "\033[2m";
constexpr auto plain = "\033[0m";

QString styled(const char *style, const QString &text)
{
    return QLatin1String(style) + withoutControls(text) + QLatin1String(plain);
}

} // namespace

TypingPrinter::TypingPrinter(QObject *parent)
    : PoemPrinter(parent)
{
    connect(&m_typewriter, &Typewriter::revealedChanged, this, &TypingPrinter::printRevealed);
    connect(&m_typewriter, &Typewriter::finished, this, &TypingPrinter::finish);
}

void TypingPrinter::setHeading(const PoemHeading &heading)
{
    const QString author = describeAuthor(heading);
    if (!heading.title.isEmpty())
        print(styled(bold, heading.title) + QLatin1Char('\n'));
    if (!author.isEmpty())
        print(styled(dim, author) + QLatin1Char('\n'));
    print(QStringLiteral("\n"));
    m_reason = describeMatch(heading);
}

void TypingPrinter::append(const QString &text)
{
    m_typewriter.append(text);
}

void TypingPrinter::restart()
{
    m_typewriter.clear();
    m_printed = 0;
    print(QStringLiteral("\n\n"));
}

void TypingPrinter::end()
{
    m_typewriter.endInput();
}

void TypingPrinter::printRevealed()
{
    const QStringView revealed = m_typewriter.revealed();
    print(withoutControls(revealed.sliced(m_printed).toString()));
    m_printed = revealed.size();
}

void TypingPrinter::finish()
{
    printRevealed();
    print(QStringLiteral("\n"));
    if (!m_reason.isEmpty())
        print(QLatin1Char('\n') + styled(dim, m_reason) + QLatin1Char('\n'));
    Q_EMIT finished();
}

void LinePrinter::setHeading(const PoemHeading &heading)
{
    const QString author = describeAuthor(heading);
    if (!heading.title.isEmpty())
        print(withoutControls(heading.title) + QLatin1Char('\n'));
    if (!author.isEmpty())
        print(withoutControls(author) + QLatin1Char('\n'));
    print(QStringLiteral("\n"));
}

void LinePrinter::append(const QString &text)
{
    m_line += text;
    const qsizetype end = m_line.lastIndexOf(QLatin1Char('\n')) + 1;
    if (end > 0)
        print(withoutControls(m_line.first(end)));
    m_line.remove(0, end);
}

void LinePrinter::restart()
{
    print(m_line + QStringLiteral("\n\n"));
    m_line.clear();
}

void LinePrinter::end()
{
    print(withoutControls(m_line) + QLatin1Char('\n'));
    Q_EMIT finished();
}

void JsonPrinter::setHeading(const PoemHeading &heading)
{
    m_heading = heading;
}

void JsonPrinter::append(const QString &text)
{
    m_text += text;
}

void JsonPrinter::restart()
{
    m_heading = {};
    m_text.clear();
}

void JsonPrinter::end()
{
    QJsonObject match{{QStringLiteral("kind"), m_heading.match},
                      {QStringLiteral("words"), QJsonArray::fromStringList(m_heading.matchedWords)}};
    if (!m_heading.theme.isEmpty())
        match.insert(QStringLiteral("theme"), m_heading.theme);
    if (!m_heading.foundWords.isEmpty())
        match.insert(QStringLiteral("found"), QJsonArray::fromStringList(m_heading.foundWords));
    const QJsonObject object{{QStringLiteral("id"), m_heading.id},
                             {QStringLiteral("title"), m_heading.title},
                             {QStringLiteral("author"), m_heading.author},
                             {QStringLiteral("dynasty"), m_heading.dynasty},
                             {QStringLiteral("language"), m_heading.language},
                             {QStringLiteral("source"), m_heading.source},
                             {QStringLiteral("length"), m_heading.length},
                             {QStringLiteral("match"), match},
                             {QStringLiteral("text"), m_text}};
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
    Q_EMIT finished();
}

} // namespace Poemstream
