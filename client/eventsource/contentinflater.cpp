// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentinflater.h"

#define ZLIB_CONST
#include <zlib.h>

#include <iterator>

namespace Poemstream {

struct ContentInflater::Stream : z_stream
{};

namespace {

constexpr int gzipOrZlib = 32 + MAX_WBITS;
constexpr int gzipAlone = 16 + MAX_WBITS;
constexpr int bare = -MAX_WBITS;
constexpr Bytef gzipMagic[] = {0x1F, 0x8B};

QByteArray nameOf(const QByteArray &encoding)
{
    return encoding.trimmed().toLower();
}

/// Whether it is the first byte of zlib's or gzip's wrapping. Bare deflate data begins with neither: these
/// would be a stored block, behind which the bits are zero, and a block of no known type.
bool beginsWrapping(Bytef first)
{
    return (first & 0x0F) == Z_DEFLATED || first == gzipMagic[0];
}

} // namespace

ContentInflater::ContentInflater(const QByteArray &encoding)
    : m_isDeflate(nameOf(encoding) == "deflate")
    , m_stream(std::make_unique<Stream>())
    , m_isBroken(inflateInit2(m_stream.get(), gzipOrZlib) != Z_OK) // out of memory
{}

ContentInflater::~ContentInflater()
{
    inflateEnd(m_stream.get());
}

bool ContentInflater::knows(const QByteArray &encoding)
{
    const QByteArray name = nameOf(encoding);
    return name == "gzip" || name == "x-gzip" || name == "deflate";
}

bool ContentInflater::wantsMore() const
{
    return m_stream->avail_in == 0 && !m_hasOutput;
}

void ContentInflater::give(const QByteArray &bytes)
{
    Q_ASSERT(wantsMore());
    if (m_isOver)
        return;
    m_input = bytes;
    m_stream->next_in = static_cast<const Bytef *>(static_cast<const void *>(m_input.constData()));
    m_stream->avail_in = static_cast<uInt>(m_input.size());
}

QByteArray ContentInflater::take(qsizetype most)
{
    QByteArray output;
    while (output.isEmpty() && !m_isBroken && !wantsMore())
        output = inflateSome(most); // empty for a head or a trailer, and more may follow
    return output;
}

void ContentInflater::beginMember()
{
    const bool isBare = m_isDeflate && !beginsWrapping(*m_stream->next_in);
    inflateReset2(m_stream.get(), m_hadMember ? gzipAlone : isBare ? bare : gzipOrZlib);
}

/// What follows is no part of it.
void ContentInflater::endContent()
{
    m_isOver = m_isComplete = true;
    m_hasOutput = false;
    m_input.clear();
    m_stream->avail_in = 0;
}

QByteArray ContentInflater::inflateSome(qsizetype most)
{
    if (m_isComplete && m_stream->avail_in > 0) {
        if (m_hadMember && *m_stream->next_in != gzipMagic[0]) {
            endContent();
            return {};
        }
        beginMember();
    }
    QByteArray output(most, Qt::Uninitialized);
    m_stream->next_out = static_cast<Bytef *>(static_cast<void *>(output.data()));
    m_stream->avail_out = static_cast<uInt>(most);
    const int status = inflate(m_stream.get(), Z_SYNC_FLUSH);
    if (m_hadMember && status == Z_DATA_ERROR && m_stream->total_in <= std::size(gzipMagic)) {
        endContent(); // it began like a member by chance
        return {};
    }
    m_isComplete = status == Z_STREAM_END;
    m_hadMember = m_hadMember || m_isComplete;
    m_isBroken = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR;
    m_hasOutput = status == Z_OK && m_stream->avail_out == 0;
    output.truncate(most - static_cast<qsizetype>(m_stream->avail_out));
    return output;
}

} // namespace Poemstream
