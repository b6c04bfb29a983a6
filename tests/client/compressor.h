// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#define ZLIB_CONST
#include <zlib.h>

namespace Poemstream {

/// How compressed bytes are wrapped.
enum class Wrapping { Gzip, Zlib, Bare };

/// What a server compresses with.
class Compressor final
{
    Q_DISABLE_COPY_MOVE(Compressor)
public:
    explicit Compressor(Wrapping wrapping = Wrapping::Gzip)
    {
        const int bits = wrapping == Wrapping::Gzip   ? MAX_WBITS + 16
                         : wrapping == Wrapping::Zlib ? MAX_WBITS
                                                      : -MAX_WBITS;
        deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
    }
    ~Compressor() { deflateEnd(&m_stream); }

    QByteArray hold(const QByteArray &bytes) { return run(bytes, Z_NO_FLUSH); }
    QByteArray flush(const QByteArray &bytes) { return run(bytes, Z_SYNC_FLUSH); }
    QByteArray finish(const QByteArray &bytes = {}) { return run(bytes, Z_FINISH); }

private:
    QByteArray run(const QByteArray &bytes, int mode)
    {
        m_stream.next_in = reinterpret_cast<const Bytef *>(bytes.constData());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        QByteArray all;
        do {
            QByteArray output(64 * 1024, Qt::Uninitialized);
            m_stream.next_out = reinterpret_cast<Bytef *>(output.data());
            m_stream.avail_out = static_cast<uInt>(output.size());
            deflate(&m_stream, mode);
            output.chop(static_cast<qsizetype>(m_stream.avail_out));
            all += output;
        } while (m_stream.avail_out == 0);
        return all;
    }

    z_stream m_stream{};
};

[[nodiscard]] inline QByteArray compressed(const QByteArray &bytes, Wrapping wrapping = Wrapping::Gzip)
{
    return Compressor(wrapping).finish(bytes);
}

/// Each byte a piece of its own.
[[nodiscard]] inline QList<QByteArray> bytewise(const QByteArray &bytes)
{
    QList<QByteArray> all;
    for (const char byte : bytes)
        all += QByteArray(1, byte);
    return all;
}

/// An answer's head, for content with this Content-Encoding.
[[nodiscard]] inline QByteArray head(const QByteArray &encoding, const QByteArray &more = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: " + encoding + "\r\n" +
           more + "\r\n";
}

[[nodiscard]] inline QByteArray chunkedHead(const QByteArray &encoding)
{
    return head(encoding, "Transfer-Encoding: chunked\r\n");
}

/// What the tests compress.
inline const QByteArray poem = "id: 1\nretry: 1\ndata: 床前明月光\n\n: hi\nid: 2\ndata: 疑是地上霜\n\n";

} // namespace Poemstream
