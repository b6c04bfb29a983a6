// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokenfile.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <optional>

namespace Poemstream {

namespace {

/// A date with a slip in it must not become the name of a token that never expires.
bool isMeantAsTime(const QByteArray &word)
{
    static const QRegularExpression start(QStringLiteral("\\A[0-9]{4}-"));
    return start.match(QString::fromUtf8(word)).hasMatch();
}

std::optional<AccessToken> readToken(const QByteArray &line)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    AccessToken token{words.first(), {}, {}};
    if (words.size() > 3)
        return std::nullopt;
    for (const QByteArray &word : words.sliced(1)) {
        QDateTime time = QDateTime::fromString(QString::fromUtf8(word), Qt::ISODate);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeZone(QTimeZone::utc());
        if (time.isValid() && !token.expiry.isValid())
            token.expiry = time;
        else if (token.name.isEmpty() && !token.expiry.isValid() && !isMeantAsTime(word))
            token.name = QString::fromUtf8(word);
        else
            return std::nullopt;
    }
    return token;
}

} // namespace

std::variant<QList<AccessToken>, TokenFileError> readTokenFile(const QByteArray &content)
{
    QList<AccessToken> tokens;
    QHash<QByteArray, int> lines; // of each secret
    int lineNumber = 0;
    const bool hasMark = content.startsWith("\xef\xbb\xbf"); // as some editors begin a file
    for (const QByteArray &line : content.sliced(hasMark ? 3 : 0).split('\n')) {
        ++lineNumber;
        if (line.trimmed().isEmpty() || line.trimmed().startsWith('#'))
            continue;
        const auto token = readToken(line);
        if (!token)
            return TokenFileError{QStringLiteral("line %1 is not TOKEN [NAME] [EXPIRY]").arg(lineNumber)};
        const auto former = lines.constFind(token->secret);
        if (former != lines.cend())
            return TokenFileError{
                QStringLiteral("line %1 has the token of line %2").arg(lineNumber).arg(*former)};
        lines.insert(token->secret, lineNumber);
        tokens += *token;
    }
    if (tokens.isEmpty())
        return TokenFileError{QStringLiteral("no token in it")};
    return tokens;
}

} // namespace Poemstream
