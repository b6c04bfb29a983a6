// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventframe.h"

#include <QtCore/QByteArrayView>

#include <algorithm>

namespace Poemstream {

namespace {

/// Whether @p value fits on one line and survives the client: a client ignores an id with NUL in it.
bool isOneLine(QByteArrayView value)
{
    const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return std::none_of(value.begin(), value.end(), breaks) && value.isValidUtf8();
}

/// A client drops exactly one space after the colon, so a value that begins with a space keeps it. No space
/// after an empty value: nothing would be dropped but bytes.
void appendLine(QByteArray &out, QByteArrayView field, QByteArrayView value)
{
    out.append(field).append(':');
    if (!value.isEmpty())
        out.append(' ').append(value);
    out.append('\n');
}

/// One line of @p field for each line of @p text; n line ends make n + 1 lines. A bare CR ends a line for a
/// client too: left inside, it would begin a field of the text's choosing.
void appendLines(QByteArray &out, QByteArrayView field, QByteArrayView text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' && text[i] != '\n')
            continue;
        appendLine(out, field, text.sliced(begin, i - begin));
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
        begin = i + 1;
    }
    appendLine(out, field, text.sliced(begin));
}

bool canBeSaid(const EventFrame &frame)
{
    return isOneLine(frame.event) && isOneLine(frame.id) && QByteArrayView(frame.data).isValidUtf8() &&
           QByteArrayView(frame.comment).isValidUtf8() && (!frame.retry || frame.retry->count() >= 0);
}

} // namespace

std::optional<QByteArray> encode(const EventFrame &frame)
{
    if (!canBeSaid(frame))
        return std::nullopt;
    QByteArray out;
    out.reserve(frame.data.size() + frame.data.size() / 8 + frame.comment.size() + 64);
    if (!frame.comment.isNull())
        appendLines(out, "", frame.comment);
    if (!frame.event.isEmpty())
        appendLine(out, "event", frame.event);
    if (!frame.id.isNull())
        appendLine(out, "id", frame.id);
    if (frame.retry)
        appendLine(out, "retry", QByteArray::number(qint64(frame.retry->count())));
    if (!frame.data.isNull())
        appendLines(out, "data", frame.data);
    return out.append('\n');
}

} // namespace Poemstream
