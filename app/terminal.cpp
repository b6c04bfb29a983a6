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
            return c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        },
        QChar(QChar::ReplacementCharacter));
    return text;
}

void print(const QString &text)
{
    write(stdout, text);
}

void printError(const QString &text)
{
    write(stderr, QStringLiteral("poemstream: ") + withoutControls(text).simplified() + QLatin1Char('\n'));
}

} // namespace Poemstream
