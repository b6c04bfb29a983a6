// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpreply.h"

#include "httpdate.h"

#include <QtCore/QVariant>
#include <QtCore/QtGlobal>

#include <algorithm>
#include <chrono>

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

bool isFramingHeader(QByteArrayView name)
{
    const auto is = [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    return is("Connection") || is("Transfer-Encoding") || is("Content-Length");
}

} // namespace

void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    const auto is = [&name](const auto &field) {
        return field.first.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto existing = std::find_if(headers.begin(), headers.end(), is);
    if (existing != headers.end())
        existing->second = value;
    else
        headers.emplaceBack(name, value);
}

HttpHeaders withoutFraming(HttpHeaders headers)
{
    headers.removeIf([](const auto &field) { return isFramingHeader(field.first); });
    return headers;
}

QByteArray encodeHead(QHttpServerResponder::StatusCode status, const HttpHeaders &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(int(status)) + ' ' + reasonPhrase(status) + "\r\n";
    const auto isDate = [](const auto &field) {
        return field.first.compare("Date", Qt::CaseInsensitive) == 0;
    };
    if (std::none_of(headers.begin(), headers.end(), isDate)) {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        head += "Date: " + httpDate(now) + "\r\n";
    }
    for (const auto &[name, value] : headers) {
        if (!name.isEmpty() && staysOnItsLine(name) && staysOnItsLine(value))
            head += name + ": " + value + "\r\n";
        else
            qWarning("Left out a header field that does not fit on one line");
    }
    return head += "\r\n";
}

QByteArray encodeReply(const HttpReply &reply, const HttpHeaders &framing, bool withBody)
{
    using Status = QHttpServerResponder::StatusCode;
    HttpHeaders headers = withoutFraming(reply.headers);
    const bool hasBody = reply.status != Status::NoContent && reply.status != Status::NotModified;
    if (hasBody)
        headers.emplaceBack("Content-Length", QByteArray::number(reply.body.size()));
    headers.append(framing);
    const QByteArray head = encodeHead(reply.status, headers);
    return hasBody && withBody ? head + reply.body : head;
}

QByteArray encodeRefusal(QHttpServerResponder::StatusCode status)
{
    const QByteArray body =
        R"({"status":)" + QByteArray::number(int(status)) + R"(,"title":")" + reasonPhrase(status) + R"("})";
    return encodeHead(status, {{"Content-Type", "application/problem+json"},
                               {"Content-Length", QByteArray::number(body.size())},
                               {"Connection", "close"}}) +
           body;
}

} // namespace Poemstream
