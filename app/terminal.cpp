// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminal.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace Poemstream {

namespace {

void write(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
}

/// Embeds, overrides or isolates a direction of writing: what follows would be read in another order.
bool turnsText(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

} // namespace

bool isOutputTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

QString withoutControls(QString text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](QChar c) {
            return (c.category() == QChar::Other_Control && c != QLatin1Char('\n') &&
                    c != QLatin1Char('\t')) ||
                   turnsText(c);
        },
        QChar(QChar::ReplacementCharacter));
    return text;
}

void print(const QString &text)
{
    write(stdout, text);
}

bool hasOutputFailed()
{
    return std::ferror(stdout) != 0;
}

void printError(const QString &text)
{
    write(stderr, QStringLiteral("poemstream: ") + withoutControls(text).simplified() + QLatin1Char('\n'));
}

} // namespace Poemstream
