// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlines.h"

#include <cstring>
#include <utility>

namespace Poemstream {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr qsizetype keptCapacity = 64 * 1024; ///< a buffer that grew beyond this is given back after use

} // namespace

void StreamLines::give(const QByteArray &bytes)
{
    const qsizetype unreadBytes = m_bytes.size() - m_at;
    if (unreadBytes == 0)
        m_bytes = bytes;
    else
        m_bytes.remove(0, m_at).append(bytes);
    m_nextReturn -= m_at;
    m_at = 0;
    if (m_nextReturn == unreadBytes) // there was none
        m_nextReturn = find('\r', unreadBytes, m_bytes.size());
    if (m_partialLine.isEmpty() && m_partialLine.capacity() > keptCapacity)
        m_partialLine = QByteArray();
    skipByteOrderMark();
}

std::optional<QByteArrayView> StreamLines::next()
{
    if (std::exchange(m_gavePartialLine, false))
        m_partialLine.resize(0); // keeps the memory
    if (m_at < m_bytes.size() && std::exchange(m_skipsLineFeed, false) && unread().front() == '\n')
        ++m_at;
    if (m_at == m_bytes.size() || m_isTooLong)
        return std::nullopt;
    const qsizetype end = findEnd();
    const QByteArrayView piece = unread().first(end - m_at);
    if (end == m_bytes.size()) {
        m_at = end;
        keep(piece);
        return std::nullopt;
    }
    m_at = end + 1;
    m_skipsLineFeed = end == m_nextReturn;
    if (m_partialLine.isEmpty())
        return checked(piece);
    keep(piece);
    m_gavePartialLine = true;
    return checked(m_partialLine);
}

void StreamLines::dropBytes()
{
    m_bytes = QByteArray();
    m_at = 0;
    m_nextReturn = 0;
}

void StreamLines::reset()
{
    dropBytes();
    m_partialLine = QByteArray();
    m_gavePartialLine = false;
    m_skipsLineFeed = false;
    m_isTooLong = false;
    m_markBytesSeen = 0;
}

/// However it is cut; gives back what turned out to be none.
void StreamLines::skipByteOrderMark()
{
    while (m_markBytesSeen < byteOrderMark.size() && m_at < m_bytes.size()) {
        if (unread().front() != byteOrderMark[m_markBytesSeen]) {
            keep(byteOrderMark.first(m_markBytesSeen));
            m_markBytesSeen = int(byteOrderMark.size());
            break;
        }
        ++m_markBytesSeen;
        ++m_at;
    }
}

/// Where the line ends, or all bytes do. Linear however CR and LF are mixed: the next CR is looked for only
/// when the last one found has been passed, and LF only before it.
qsizetype StreamLines::findEnd()
{
    if (unread().front() == '\n')
        return m_at;
    if (m_nextReturn < m_at)
        m_nextReturn = find('\r', m_at, m_bytes.size());
    return find('\n', m_at, m_nextReturn);
}

/// The first @p wanted from @p from on and before @p end, or @p end.
qsizetype StreamLines::find(char wanted, qsizetype from, qsizetype end) const
{
    const char *begin = m_bytes.constData();
    const void *found =
        from == end ? nullptr : std::memchr(begin + from, wanted, static_cast<size_t>(end - from));
    return found ? static_cast<const char *>(found) - begin : end;
}

std::optional<QByteArrayView> StreamLines::checked(QByteArrayView line)
{
    m_isTooLong = m_isTooLong || line.size() > m_limit;
    return m_isTooLong ? std::nullopt : std::optional(line);
}

void StreamLines::keep(QByteArrayView piece)
{
    if (piece.size() > m_limit - m_partialLine.size())
        m_isTooLong = true;
    else
        m_partialLine += piece;
}

} // namespace Poemstream
