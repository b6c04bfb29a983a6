// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httphead.h"

#include <algorithm>

namespace Poemstream {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Space and tab are HTTP's white space around a value; what else Qt trims belongs to it.
QByteArrayView withoutSpace(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text = text.chopped(1);
    return text;
}

void goOn(QByteArray &value, QByteArrayView more)
{
    if (!value.isEmpty() && !more.isEmpty())
        value += ' ';
    value += more;
}

} // namespace

QByteArray HttpHead::header(QByteArrayView name) const
{
    QByteArray joined;
    for (const auto &[each, value] : headers) {
        if (QByteArrayView(each).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!joined.isNull())
            joined += ", ";
        joined += value.isNull() ? QByteArrayLiteral("") : value;
    }
    return joined;
}

QByteArray HttpHead::singleHeader(QByteArrayView name) const
{
    QByteArray single;
    for (const auto &[each, value] : headers) {
        if (QByteArrayView(each).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!single.isNull() && single != value)
            return QByteArrayLiteral("");
        single = value.isNull() ? QByteArrayLiteral("") : value;
    }
    return single;
}

QByteArrayView HttpHeadParser::feed(QByteArrayView bytes)
{
    while (m_state == State::Incomplete && !bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end + 1);
        m_bytes += piece.size();
        if (m_bytes > m_mostBytes) {
            m_state = State::Broken;
            break;
        }
        m_line += piece;
        bytes = bytes.sliced(piece.size());
        // What does not begin like an answer is not waited for to end like one.
        if (m_head.status == 0 &&
            !QByteArrayView("HTTP/1.").startsWith(
                QByteArrayView(m_line).first(std::min<qsizetype>(m_line.size(), 7))) &&
            m_line.trimmed().size() > 0)
            m_state = State::Broken;
        if (end < 0 || m_state == State::Broken)
            continue;
        m_line.chop(m_line.endsWith("\r\n") ? 2 : 1);
        takeLine(m_line);
        m_line.resize(0);
    }
    return bytes;
}

void HttpHeadParser::takeLine(QByteArrayView line)
{
    if (m_head.status == 0) {
        if (!line.trimmed().isEmpty()) // an empty line before the head does no harm
            takeStatusLine(line);
    } else if (line.isEmpty()) {
        endHead();
    } else {
        takeHeader(line);
    }
}

void HttpHeadParser::takeStatusLine(QByteArrayView line)
{
    // HTTP/1.x SP 3DIGIT [ SP reason ]
    const bool isStatusLine = line.size() >= 12 && isDigit(line[7]) && line[8] == ' ' && line[9] >= '1' &&
                              line[9] <= '9' && isDigit(line[10]) && isDigit(line[11]) &&
                              (line.size() == 12 || line[12] == ' ');
    if (!isStatusLine) {
        m_state = State::Broken;
        return;
    }
    m_head.status = line.sliced(9, 3).toInt();
    m_head.reason = line.sliced(12).trimmed().toByteArray();
}

void HttpHeadParser::takeHeader(QByteArrayView line)
{
    if (line.startsWith(' ') || line.startsWith('\t')) {
        if (m_isFoldable)
            goOn(m_head.headers.last().second, withoutSpace(line));
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).trimmed().toByteArray();
    m_isFoldable = !name.isEmpty() && !name.contains(' ');
    if (!m_isFoldable)
        return;
    if (m_head.headers.size() == mostHeaders)
        m_state = State::Broken;
    else
        m_head.headers.append({name, withoutSpace(line.sliced(colon + 1)).toByteArray()});
}

void HttpHeadParser::endHead()
{
    const bool isInterim = m_head.status < 200 && m_head.status != 101;
    if (isInterim)
        m_head = {};
    else
        m_state = State::Complete;
    m_isFoldable = false;
}

} // namespace Poemstream
