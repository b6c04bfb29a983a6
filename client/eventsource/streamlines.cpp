// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlines.h"

#include <utility>

namespace Poemstream {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr qsizetype keptCapacity = 64 * 1024; ///< a buffer that grew beyond this is given back after use

} // namespace

void StreamLines::give(const QByteArray &bytes)
{
    if (m_isTooLong)
        return;
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
        if (unread() != byteOrderMark[m_markBytesSeen]) {
            keep(byteOrderMark.first(m_markBytesSeen));
            m_markBytesSeen = int(byteOrderMark.size());
            break;
        }
        ++m_markBytesSeen;
        ++m_at;
    }
}

void StreamLines::leaveLastLine()
{
    if (std::exchange(m_gavePartialLine, false))
        m_partialLine.resize(0); // keeps the memory
    if (m_at < m_bytes.size() && std::exchange(m_skipsLineFeed, false) && unread() == '\n')
        ++m_at;
}

/// Any line, or the begin of one: it ends before @p end. Linear however CR and LF are mixed: the next CR is
/// looked for only when the last one found has been passed, and LF only before it.
std::optional<QByteArrayView> StreamLines::endLine(qsizetype end)
{
    const QByteArrayView piece = QByteArrayView(m_bytes).sliced(m_at, end - m_at);
    if (!m_partialLine.isEmpty() || end == m_bytes.size())
        keep(piece);
    if (piece.size() > m_limit)
        giveUp();
    if (m_isTooLong)
        return std::nullopt;
    m_at = end;
    if (end == m_bytes.size())
        return std::nullopt;
    ++m_at;
    if (end == m_nextReturn) {
        m_skipsLineFeed = true;
        m_nextReturn = find('\r', m_at, m_bytes.size());
    }
    m_gavePartialLine = !m_partialLine.isEmpty();
    return m_gavePartialLine ? m_partialLine : piece;
}

void StreamLines::keep(QByteArrayView piece)
{
    if (piece.size() > m_limit - m_partialLine.size())
        giveUp();
    else if (!piece.isEmpty())
        m_partialLine += piece;
}

void StreamLines::giveUp()
{
    m_isTooLong = true;
    dropBytes();
}

} // namespace Poemstream
