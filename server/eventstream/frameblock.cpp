// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frameblock.h"

#include "chunks.h"

namespace Poemstream {

FrameBlock::FrameBlock(const QList<QByteArray> &frames)
{
    auto *data = new Data; // m_data's
    qsizetype bytes = 0;
    for (const QByteArray &frame : frames) {
        Q_ASSERT(!frame.isEmpty());
        data->chunks += chunkOf(frame);
        bytes += frame.size();
        data->ends.append({data->chunks.size(), bytes});
    }
    m_data = data;
}

QByteArrayView FrameBlock::chunks(qsizetype from, qsizetype to) const
{
    const qsizetype begin = before(from).chunk;
    return QByteArrayView(m_data->chunks).sliced(begin, before(to).chunk - begin);
}

qsizetype FrameBlock::bytes(qsizetype from, qsizetype to) const
{
    return before(to).frame - before(from).frame;
}

QByteArray FrameBlock::plain(qsizetype from, qsizetype to) const
{
    QByteArray frames;
    frames.reserve(bytes(from, to));
    for (qsizetype i = from; i < to; ++i) {
        const qsizetype size = bytes(i, i + 1);
        frames += chunks(i, i + 1).sliced(chunkHead(size).size(), size);
    }
    return frames;
}

FrameBlock::End FrameBlock::before(qsizetype frame) const
{
    return frame == 0 ? End{0, 0} : m_data->ends.at(frame - 1);
}

} // namespace Poemstream
