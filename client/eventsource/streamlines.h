// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

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
    [[nodiscard]] QByteArrayView unread() const { return QByteArrayView(m_bytes).sliced(m_at); }
    void skipByteOrderMark();
    [[nodiscard]] qsizetype findEnd();
    [[nodiscard]] qsizetype find(char wanted, qsizetype from, qsizetype end) const;
    [[nodiscard]] std::optional<QByteArrayView> checked(QByteArrayView line);
    void keep(QByteArrayView piece);

    qsizetype m_limit = 0;
    QByteArray m_bytes;
    qsizetype m_at = 0;         ///< in m_bytes: what is before is read
    qsizetype m_nextReturn = 0; ///< in m_bytes: the first CR that was not passed, or the end
    QByteArray m_partialLine;   ///< what came of a line whose end did not come yet
    bool m_gavePartialLine = false;
    bool m_skipsLineFeed = false; ///< a CR came last: an LF right after it belongs to it
    bool m_isTooLong = false;
    int m_markBytesSeen = 0; ///< of a byte order mark at the very start; 3: no longer looked for
};

} // namespace Poemstream
