// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokenfile.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

/// A date with a slip in it, or in another format, must not become the name of a token that never expires.
bool isMeantAsTime(const QString &word)
{
    static const QRegularExpression start(QStringLiteral("\\A[0-9]{4}-"));
    static const QRegularExpression numbers(QStringLiteral("\\A[-0-9./:,+TtWwZz]*\\z"));
    constexpr auto fewestDigits = 6;
    const auto digits =
        std::count_if(word.cbegin(), word.cend(), [](QChar one) { return one >= u'0' && one <= u'9'; });
    return start.match(word).hasMatch() || (digits >= fewestDigits && numbers.match(word).hasMatch());
}

/// ISO 8601's basic format, which Qt does not read, in the extended one: 20270131T120000Z.
QString extended(const QString &word)
{
    static const QRegularExpression basic(QStringLiteral(
        "\\A(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d{4}|[+-]\\d\\d)?)?\\z"));
    const auto match = basic.match(word);
    if (!match.hasMatch())
        return word;
    const QString day = match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3);
    if (match.captured(4).isEmpty())
        return day;
    const QString seconds = match.captured(6).isEmpty() ? QStringLiteral("00") : match.captured(6);
    return day + u'T' + match.captured(4) + u':' + match.captured(5) + u':' + seconds + match.captured(7);
}

QDateTime toTime(const QString &word)
{
    if (!isMeantAsTime(word))
        return {};
    QDateTime time = QDateTime::fromString(extended(word), Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::utc());
    return time;
}

std::optional<AccessToken> readToken(const QByteArray &line)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    AccessToken token{words.first(), {}, {}};
    if (words.size() > 3)
        return std::nullopt;
    for (const QByteArray &bytes : words.sliced(1)) {
        const QString word = QString::fromUtf8(bytes);
        const QDateTime time = toTime(word);
        if (time.isValid() && !token.expiry.isValid())
            token.expiry = time;
        else if (token.name.isEmpty() && !token.expiry.isValid() && !isMeantAsTime(word))
            token.name = word;
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
    if (!content.isValidUtf8() || content.contains('\0')) // UTF-16, most likely: its tokens would be others
        return TokenFileError{QStringLiteral("is not UTF-8")};
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
