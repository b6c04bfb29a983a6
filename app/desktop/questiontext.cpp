// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questiontext.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr char16_t nextLine = 0x0085;

bool endsLine(QChar c)
{
    return c == u'\r' || c == u'\v' || c == u'\f' || c == nextLine || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

bool isUnwanted(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
}

} // namespace

qsizetype countCodePoints(QStringView text)
{
    qsizetype pairs = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        pairs += text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate() ? 1 : 0;
    return text.size() - pairs;
}

QString beginningOf(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const QString enough = text.first(std::min(text.size(), 2 * most + 2)); // one code point too many, or all
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, enough);
    qsizetype end = 0;
    qsizetype count = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        count += countCodePoints(QStringView(enough).sliced(end, next - end));
        if (count > most)
            break;
        end = next;
    }
    return enough.first(end);
}

QString withPlainLines(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    std::replace_if(plain.begin(), plain.end(), endsLine, QChar(u'\n'));
    plain.removeIf(isUnwanted);
    return plain;
}

} // namespace Poemstream
