// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainhead.h"

#include "httpsyntax.h"

#include <algorithm>

namespace Poemstream {

namespace {

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Printing ASCII, each "%" before two hex digits, and no fragment.
bool isPlainTarget(QByteArrayView target)
{
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target[i];
        if (c <= ' ' || c >= 0x7f || c == '#')
            return false;
        if (c == '%' && (i + 2 >= target.size() || !isHexDigit(target[i + 1]) || !isHexDigit(target[i + 2])))
            return false;
    }
    return true;
}

/// Those that change how the connection goes on, or say that there is a body.
bool isPlainField(QByteArrayView name)
{
    return !isNamed(name, "Content-Length") && !isNamed(name, "Transfer-Encoding") &&
           !isNamed(name, "Expect") && !isNamed(name, "Upgrade");
}

bool isPlainValue(QByteArrayView value)
{
    return std::none_of(value.begin(), value.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f;
    });
}

} // namespace

std::optional<PlainHead> PlainHead::read(QByteArrayView bytes)
{
    PlainHead head;
    bool isFirst = true;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 1 || bytes[end - 1] != '\r')
            return std::nullopt;
        const QByteArrayView line = bytes.first(end - 1);
        bytes = bytes.sliced(end + 1);
        if (line.isEmpty()) {
            const bool isWhole = bytes.isEmpty() && !head.value("Host").isEmpty();
            return isWhole ? std::optional(head) : std::nullopt;
        }
        if (isFirst ? !head.readRequestLine(line) : !head.readField(line))
            return std::nullopt;
        isFirst = false;
    }
    return std::nullopt;
}

QByteArrayView PlainHead::value(QByteArrayView name) const
{
    const auto *end = m_fields.begin() + m_size;
    const auto *field =
        std::find_if(m_fields.begin(), end, [name](const Field &one) { return isNamed(one.name, name); });
    return field == end ? QByteArrayView() : field->value;
}

bool PlainHead::readRequestLine(QByteArrayView line)
{
    constexpr QByteArrayView method("GET ");
    constexpr QByteArrayView version(" HTTP/1.1");
    if (!line.startsWith("GET /") || line.startsWith("GET //") || !line.endsWith(version))
        return false;
    const QByteArrayView target = line.sliced(method.size()).chopped(version.size());
    if (!isPlainTarget(target))
        return false;
    const qsizetype mark = target.indexOf('?');
    m_path = mark < 0 ? target : target.first(mark);
    m_query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    return true;
}

bool PlainHead::readField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1 || m_size == m_fields.size())
        return false;
    const Field field{line.first(colon), line.sliced(colon + 1).trimmed()};
    if (!isToken(field.name) || !isPlainValue(line.sliced(colon + 1)) || !isPlainField(field.name) ||
        !value(field.name).isNull())
        return false;
    m_fields.at(m_size++) = field;
    return true;
}

} // namespace Poemstream
