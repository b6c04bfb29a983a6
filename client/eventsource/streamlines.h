// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <cstring>
#include <optional>

namespace Poemstream {

/// Bytes of an event stream -> its lines, however the bytes are cut. A line ends with LF, CR or CRLF; one
/// byte order mark at the very start is skipped. Knows neither fields nor UTF-8. In linear time. A part of
/// EventStreamParser.
class StreamLines
{
public:
    /// Of one line, without its end: a longer one is the end of reading. Holds from the next line on.
    void setLimit(qsizetype bytes) { m_limit = bytes; }

    /// The next bytes. What was not read of those before comes first.
    void give(const QByteArray &bytes);

    /// The next line, without its end; valid until the next call to a function that is not const. Nothing
    /// where the bytes hold no more, or one is too long.
    [[nodiscard]] std::optional<QByteArrayView> next();

    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }

    /// Lets go of the bytes given; the line they may have begun is kept.
    void dropBytes();
    /// Makes ready for another stream. The limit stays.
    void reset();

private:
    [[nodiscard]] char unread() const { return m_bytes.constData()[m_at]; }
    void skipByteOrderMark();
    void leaveLastLine();
    [[nodiscard]] std::optional<QByteArrayView> endLine(qsizetype end);
    [[nodiscard]] qsizetype find(char wanted, qsizetype from, qsizetype end) const;
    void keep(QByteArrayView piece);
    void giveUp();

    qsizetype m_limit = 0;
    QByteArray m_bytes;
    qsizetype m_at = 0;         ///< in m_bytes: what is before is read
    qsizetype m_nextReturn = 0; ///< in m_bytes: the first CR from m_at on, or the end
    QByteArray m_partialLine;   ///< what came of a line whose end did not come yet
    bool m_gavePartialLine = false;
    bool m_skipsLineFeed = false; ///< a CR came last: an LF right after it belongs to it
    bool m_isTooLong = false;
    int m_markBytesSeen = 0; ///< of a byte order mark at the very start; 3: no longer looked for
};

inline qsizetype StreamLines::find(char wanted, qsizetype from, qsizetype end) const
{
    const char *begin = m_bytes.constData();
    if (from == end || begin[from] == wanted)
        return from;
    const void *found = std::memchr(begin + from, wanted, static_cast<size_t>(end - from));
    return found ? static_cast<const char *>(found) - begin : end;
}

/// Most lines are whole among the bytes given, and end with LF: for these it is in the header.
inline std::optional<QByteArrayView> StreamLines::next()
{
    if (m_gavePartialLine || m_skipsLineFeed)
        leaveLastLine();
    const qsizetype end = find('\n', m_at, m_nextReturn);
    const qsizetype size = end - m_at;
    if (end == m_nextReturn || !m_partialLine.isEmpty() || size > m_limit)
        return endLine(end);
    m_at = end + 1;
    return QByteArrayView(m_bytes.constData() + end - size, size);
}

} // namespace Poemstream
