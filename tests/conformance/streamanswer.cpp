// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamanswer.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Poemstream {

namespace {

void note(StreamAnswer &answer, const QByteArray &fault)
{
    if (answer.fault.isEmpty())
        answer.fault = fault;
}

/// @p line: a name, a colon, a value. No line may go on on the next (RFC 9112, 5.2).
void readField(StreamAnswer &answer, const QByteArray &line)
{
    static const QRegularExpression name(QStringLiteral("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"));
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !name.match(QString::fromLatin1(line.first(colon))).hasMatch())
        return note(answer, "a malformed header line: " + line);
    answer.fields.emplaceBack(line.first(colon), line.sliced(colon + 1).trimmed());
}

void readHead(StreamAnswer &answer, const QByteArray &head)
{
    static const QRegularExpression status(QStringLiteral("^HTTP/1\\.[01] ([1-5][0-9][0-9])( .*)?$"));
    QList<QByteArray> lines = head.split('\n');
    for (QByteArray &line : lines) {
        if (!line.endsWith('\r'))
            note(answer, "a header line that does not end with CRLF: " + line);
        line = line.endsWith('\r') ? line.chopped(1) : line;
    }
    answer.statusLine = lines.takeFirst();
    const auto match = status.match(QString::fromLatin1(answer.statusLine));
    if (!match.hasMatch())
        note(answer, "a malformed status line: " + answer.statusLine);
    answer.status = match.hasMatch() ? match.captured(1).toInt() : 999;
    for (const QByteArray &line : std::as_const(lines))
        readField(answer, line);
}

/// The length of a chunk by its first line; -1 where that is malformed (RFC 9112, 7.1).
qint64 chunkSize(const QByteArray &line)
{
    static const QRegularExpression form(QStringLiteral("^([0-9A-Fa-f]{1,15})([ \\t]*;.*)?$"));
    const auto match = form.match(QString::fromLatin1(line));
    return match.hasMatch() ? match.captured(1).toLongLong(nullptr, 16) : -1;
}

/// From behind the line of the last chunk: trailers, then an empty line.
void readTrailers(StreamAnswer &answer, QByteArray bytes)
{
    for (qsizetype end = bytes.indexOf("\r\n"); end >= 0; end = bytes.indexOf("\r\n")) {
        bytes = bytes.sliced(end + 2);
        if (end == 0) {
            answer.isWhole = true;
            answer.rest = bytes;
            return;
        }
    }
}

void readChunks(StreamAnswer &answer, const QByteArray &bytes)
{
    for (qsizetype begin = 0;;) {
        const qsizetype lineEnd = bytes.indexOf("\r\n", begin);
        if (lineEnd < 0) {
            constexpr qsizetype enough = 1024;
            if (bytes.size() - begin > enough || bytes.indexOf('\n', begin) >= 0)
                note(answer, "no chunk's size where one begins: " + bytes.sliced(begin).left(80));
            return;
        }
        const QByteArray line = bytes.sliced(begin, lineEnd - begin);
        const qint64 size = chunkSize(line);
        begin = lineEnd + 2;
        if (size < 0)
            return note(answer, "a malformed chunk size: " + line.left(80));
        if (size == 0)
            return readTrailers(answer, bytes.sliced(begin));
        const QByteArray data = bytes.mid(begin, size);
        answer.body += data;
        begin += size;
        const QByteArray end = bytes.mid(begin, 2);
        if (!QByteArray("\r\n").startsWith(end))
            return note(answer,
                        "a chunk of " + line + " (hex) bytes does not end there: " + bytes.mid(begin, 80));
        if (end.size() < 2)
            return;
        begin += 2;
    }
}

void readCounted(StreamAnswer &answer, const QByteArray &bytes)
{
    bool isNumber = false;
    const qlonglong length = answer.field("Content-Length").toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return note(answer, "a malformed Content-Length: " + answer.field("Content-Length"));
    answer.body = bytes.left(length);
    answer.isWhole = answer.body.size() == length;
    answer.rest = bytes.sliced(answer.body.size());
}

/// RFC 9112, 6.3.
void readBody(StreamAnswer &answer, const QByteArray &bytes, bool isToHead, bool isOver)
{
    const QByteArray coding = answer.field("Transfer-Encoding").toLower();
    if (isToHead || answer.status == 204 || answer.status == 304) {
        answer.isWhole = true;
        answer.rest = bytes;
    } else if (coding == "chunked") {
        readChunks(answer, bytes);
    } else if (!coding.isEmpty()) {
        note(answer, "an unknown Transfer-Encoding: " + coding);
    } else if (!answer.field("Content-Length").isNull()) {
        readCounted(answer, bytes);
    } else {
        answer.body = bytes;
        answer.isWhole = isOver;
    }
    if (isOver && !answer.isWhole)
        note(answer, "the connection ended before the body did");
}

} // namespace

QByteArray StreamAnswer::field(const QByteArray &name) const
{
    QByteArray values;
    for (const auto &field : fields) {
        if (field.first.compare(name, Qt::CaseInsensitive) == 0)
            values = values.isNull() ? QByteArray("").append(field.second) : values + ", " + field.second;
    }
    return values;
}

bool StreamAnswer::lists(const QByteArray &name, const QByteArray &item) const
{
    const QList<QByteArray> values = field(name).toLower().split(',');
    return std::any_of(values.begin(), values.end(), [&](const QByteArray &value) {
        return value.split(';').first().split('=').first().trimmed() == item;
    });
}

QByteArray StreamAnswer::type() const
{
    return field("Content-Type").split(';').first().trimmed().toLower();
}

StreamAnswer readAnswer(const QByteArray &bytes, bool isToHead, bool isOver)
{
    StreamAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        answer.rest = bytes;
        return answer;
    }
    readHead(answer, bytes.first(end + 1));
    if (answer.status < 200 && answer.status != 101 && answer.fault.isEmpty())
        return readAnswer(bytes.sliced(end + 4), isToHead, isOver);
    readBody(answer, bytes.sliced(end + 4), isToHead, isOver);
    return answer;
}

} // namespace Poemstream
