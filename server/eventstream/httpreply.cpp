// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpreply.h"

#include <QtCore/QVariant>
#include <QtCore/QtGlobal>

#include <algorithm>

namespace Poemstream {

namespace {

/// The words after the status number, from the name in Qt's enumeration: NotFound is "Not Found". Only for
/// people; programs look at the number.
QByteArray reasonPhrase(QHttpServerResponder::StatusCode status)
{
    if (status == QHttpServerResponder::StatusCode::Ok)
        return "OK";
    // Not QMetaEnum::valueToKey(): it takes another type of integer since Qt 6.9.
    const QByteArray key = QVariant::fromValue(status).toByteArray();
    QByteArray phrase;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z' && !phrase.isEmpty())
            phrase += ' ';
        phrase += c;
    }
    return phrase;
}

bool staysOnItsLine(QByteArrayView text)
{
    const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return std::none_of(text.begin(), text.end(), breaks);
}

} // namespace

bool isFramingHeader(QByteArrayView name)
{
    const auto is = [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    return is("Connection") || is("Transfer-Encoding") || is("Content-Length");
}

QByteArray encodeHead(QHttpServerResponder::StatusCode status, const HttpHeaders &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(int(status)) + ' ' + reasonPhrase(status) + "\r\n";
    for (const auto &[name, value] : headers) {
        if (!name.isEmpty() && staysOnItsLine(name) && staysOnItsLine(value))
            head += name + ": " + value + "\r\n";
        else
            qWarning("Left out a header field that does not fit on one line");
    }
    return head += "\r\n";
}

} // namespace Poemstream
