// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/frameblock.h"
#include "poems/poem.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Poemstream {

/// The frames that are left of a poem, each an event.
struct FrameRun
{
    QByteArray first = {};  ///< what is left of a fragment, or a whole one, or the end
    FrameBlock others = {}; ///< of the whole poem, shared by all who read it
    qsizetype next = 0;     ///< those before it are not of the run
};

/// A poem cut into fragments, each encoded once and shared by every stream that sends it. Immutable.
/// A fragment is a phrase or a line with its end, never cut inside a grapheme cluster; together they are the
/// text.
class PoemFrames
{
public:
    explicit PoemFrames(const Poem &poem);

    [[nodiscard]] const QString &poemId() const;
    [[nodiscard]] qsizetype length() const; ///< code points of the whole poem

    /// The whole: one frame for each fragment, and the `done` event.
    [[nodiscard]] const FrameBlock &all() const { return m_frames; }
    /// What is left to send after code point @p position (0 to length()): first the rest of the fragment it
    /// lies in, then the whole ones, last the `done` event.
    [[nodiscard]] FrameRun after(qsizetype position) const;

    /// Where the poem is cut: the fragments' texts, in order.
    [[nodiscard]] static QStringList fragments(const QString &text);

private:
    struct Fragment
    {
        QString text;
        qsizetype end; // code points up to here
    };
    [[nodiscard]] QByteArray encodeFragment(const QString &text, qsizetype end) const;
    [[nodiscard]] QByteArray encodeDone() const;

    QString m_poemId;
    qsizetype m_length;
    QList<Fragment> m_fragments;
    FrameBlock m_frames; ///< one for each fragment, and that of the end
};

} // namespace Poemstream
