// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QPair>

namespace Poemstream {

/// The head of an HTTP/1 answer (RFC 9112, 4 and 5). Internal to EventSource.
struct HttpHead
{
    int status = 0;
    QByteArray reason = {};
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< as they came; values without space around them

    /// The values of all headers called @p name (in any case of letters), joined as lists are; null where
    /// there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// The same for a header that is no list: empty where there are several values and they differ.
    [[nodiscard]] QByteArray singleHeader(QByteArrayView name) const;
};

/// Bytes -> heads, one after the other: an interim answer (1xx) may come before the final one. Lines may end
/// with a bare LF, go on in the next line (obs-fold), or make no sense: such a line is skipped, the others
/// count.
class HttpHeadParser
{
public:
    enum class State { Incomplete, Complete, Broken /* not HTTP/1, or beyond a bound */ };

    static constexpr qsizetype mostBytes = 256 * 1024; ///< of all heads of one answer together
    static constexpr qsizetype mostHeaders = 1000;     ///< of one head: what looks for a header looks at all

    explicit HttpHeadParser(qsizetype most = mostBytes)
        : m_mostBytes(most)
    {}

    /// Takes from @p bytes what belongs to the head and gives back the rest: the body, once it is Complete.
    [[nodiscard]] QByteArrayView feed(QByteArrayView bytes);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const HttpHead &head() const { return m_head; }

private:
    void takeLine(QByteArrayView line);
    void takeStatusLine(QByteArrayView line);
    void takeHeader(QByteArrayView line);
    void endHead();

    qsizetype m_mostBytes;
    State m_state = State::Incomplete;
    HttpHead m_head;
    QByteArray m_line; ///< what came of a line whose end did not come yet
    qsizetype m_bytes = 0;
    bool m_isFoldable = false; ///< the last line was a header
};

} // namespace Poemstream
