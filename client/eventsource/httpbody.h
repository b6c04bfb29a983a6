// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace Poemstream {

struct HttpHead;

/// The body of an HTTP/1 answer -> its content: in chunks, counted, or to the end of the connection (RFC
/// 9112, 6 and 7). Internal to EventSource.
class HttpBodyReader
{
public:
    enum class State {
        Counting, ///< more is to come
        Open,     ///< more may come, or the end of the connection, which is the end of the body
        Complete,
        Broken ///< the framing makes no sense
    };

    HttpBodyReader() = default;
    explicit HttpBodyReader(const HttpHead &head, bool wasHeadAsked = false);

    /// Appends the content in @p bytes to @p content. What comes after the end of the body is left unread.
    void feed(QByteArrayView bytes, QByteArray &content);

    [[nodiscard]] State state() const { return m_state; }

private:
    enum class Part { Size, Extension, Data, DataEnd, Trailer };

    void count(const HttpHead &head);
    [[nodiscard]] QByteArrayView takeChunked(QByteArrayView bytes, QByteArray &content);
    [[nodiscard]] QByteArrayView takeData(QByteArrayView bytes, QByteArray &content);
    void takeFramingByte(char byte);
    void takeSizeByte(char byte);
    void endSizeLine();
    void takeTrailerByte(char byte);
    void breakOff() { m_state = State::Broken; }

    State m_state = State::Complete;
    bool m_isChunked = false;
    Part m_part = Part::Size;
    qint64 m_left = 0;         ///< of the chunk, or of the whole body
    qint64 m_lineBytes = 0;    ///< of a size and its extension, or of all trailers
    bool m_isLineEmpty = true; ///< of the trailer that is being read
};

} // namespace Poemstream
