// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemframes.h"

#include "eventstream/eventframe.h"
#include "poemcursor.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

constexpr int longestPhrase =
    40; // grapheme clusters without a pause: longer ones are cut at a space, or here

bool endsPhrase(QStringView cluster)
{
    static const QString pauses = QStringLiteral("，。！？；：、…—,.!?;:\n");
    return pauses.contains(cluster.back());
}

/// What must not begin a fragment: it belongs to the phrase before it.
bool clingsToPhrase(QStringView cluster)
{
    static const QString closers = QStringLiteral("”’」』》）)]\"'");
    return endsPhrase(cluster) || closers.contains(cluster.front()) || cluster.front().isSpace();
}

QList<QStringView> clustersOf(const QString &text)
{
    QList<QStringView> clusters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        clusters += QStringView(text).sliced(from, to - from);
    return clusters;
}

/// The UTF-16 index in @p text after @p codePoints code points.
qsizetype indexAfter(const QString &text, qsizetype codePoints)
{
    qsizetype index = 0;
    for (; codePoints > 0 && index < text.size(); --codePoints)
        index +=
            text.at(index).isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate()
                ? 2
                : 1;
    return index;
}

/// A surrogate without its other half cannot be said in UTF-8; encode() refuses nothing that toUtf8() wrote.
QByteArray encoded(const EventFrame &frame)
{
    const auto bytes = encode(frame);
    Q_ASSERT(bytes);
    return bytes.value_or(QByteArray());
}

} // namespace

PoemFrames::PoemFrames(const Poem &poem)
    : m_poemId(poem.id)
    , m_length(poem.length)
{
    QList<QByteArray> frames;
    qsizetype end = 0;
    for (const QString &text : fragments(poem.text)) {
        end += codePointCount(text);
        m_fragments += Fragment{text, end};
        frames += encodeFragment(text, end);
    }
    frames += encodeDone();
    m_frames = FrameBlock(frames);
}

const QString &PoemFrames::poemId() const
{
    return m_poemId;
}

qsizetype PoemFrames::length() const
{
    return m_length;
}

FrameRun PoemFrames::after(qsizetype position) const
{
    Q_ASSERT(position >= 0 && position <= m_length);
    const auto isRead = [position](const Fragment &fragment) { return fragment.end <= position; };
    const auto current = std::find_if_not(m_fragments.begin(), m_fragments.end(), isRead);
    const qsizetype index = current - m_fragments.begin();
    const qsizetype begin = index == 0 ? 0 : m_fragments.at(index - 1).end;
    if (current == m_fragments.end() || begin == position)
        return {m_frames.plain(index, index + 1), m_frames, index + 1};
    const QString rest = current->text.sliced(indexAfter(current->text, position - begin));
    return {encodeFragment(rest, current->end), m_frames, index + 1};
}

QStringList PoemFrames::fragments(const QString &text)
{
    QStringList fragments;
    QString current;
    int length = 0;
    bool pauses = false;
    for (const QStringView cluster : clustersOf(text)) {
        const bool isTooLong =
            length >= 2 * longestPhrase || (length >= longestPhrase && current.back().isSpace());
        if ((pauses || isTooLong) && !clingsToPhrase(cluster)) {
            fragments += std::exchange(current, QString());
            length = 0;
            pauses = false;
        }
        current += cluster;
        ++length;
        pauses = pauses || endsPhrase(cluster);
    }
    if (!current.isEmpty())
        fragments += current;
    return fragments;
}

QByteArray PoemFrames::encodeFragment(const QString &text, qsizetype end) const
{
    return encoded({.data = text.toUtf8(), .id = PoemCursor{m_poemId, end}.toEventId()});
}

QByteArray PoemFrames::encodeDone() const
{
    return encoded({.event = "done",
                    .data = "{\"length\":" + QByteArray::number(m_length) + '}',
                    .id = PoemCursor{m_poemId, 0, true}.toEventId()});
}

} // namespace Poemstream
