// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QSharedData>

namespace Poemstream {

/// Frames of event streams, encoded and framed once for all streams that send them: a chunk each, one behind
/// the other, so that any run of them is one piece of memory. Immutable; a copy is one pointer.
class FrameBlock
{
public:
    FrameBlock() = default;
    /// None of @p frames is empty: an empty chunk would be the last one.
    explicit FrameBlock(const QList<QByteArray> &frames);

    [[nodiscard]] qsizetype size() const { return m_data ? m_data->ends.size() : 0; }
    /// The frames from @p from up to, and without, @p to: as HTTP/1.1 sends them. Lives as long as the block.
    [[nodiscard]] QByteArrayView chunks(qsizetype from, qsizetype to) const;
    /// Bytes of the same without HTTP's framing.
    [[nodiscard]] qsizetype bytes(qsizetype from, qsizetype to) const;
    /// The same without HTTP's framing.
    [[nodiscard]] QByteArray plain(qsizetype from, qsizetype to) const;

private:
    struct End
    {
        qsizetype chunk; ///< in chunks
        qsizetype frame; ///< in bytes of the frames alone
    };
    struct Data : QSharedData
    {
        QByteArray chunks;
        QList<End> ends;
    };
    [[nodiscard]] End before(qsizetype frame) const;

    QExplicitlySharedDataPointer<const Data> m_data;
};

} // namespace Poemstream
