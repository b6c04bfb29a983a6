// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livepoem.h"

#include "eventstream/eventframe.h"
#include "poemcursor.h"
#include "poemdescription.h"
#include "poemframes.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Poemstream {

namespace {

using std::chrono::microseconds;

constexpr microseconds longestPause = std::chrono::seconds(2); ///< a short poem is not drawn out

/// The place in @p text of its code point @p index.
qsizetype placeOf(const QString &text, qsizetype index)
{
    qsizetype place = 0;
    for (; index > 0; --index)
        place += text.at(place).isHighSurrogate() ? 2 : 1;
    return place;
}

QString codePoints(const QString &text, qsizetype from, qsizetype to)
{
    const qsizetype begin = placeOf(text, from);
    return text.sliced(begin, placeOf(text, to) - begin);
}

QByteArray encoded(const EventFrame &frame)
{
    return encode(frame).value_or(QByteArray()); // text and ids of our own: never refused
}

} // namespace

LivePoem::LivePoem(const Poem &poem, Time period)
    : m_poem(poem)
    , m_frames(PoemFrames(poem).all())
{
    qsizetype told = 0;
    for (const QString &fragment : PoemFrames::fragments(poem.text))
        m_told += told += codePointCount(fragment);
    m_told += m_poem.length + 1;
    Q_ASSERT(m_told.size() == m_frames.size());
    const microseconds twoThirds = microseconds(period) * 2 / 3;
    m_pause = std::clamp<microseconds>(twoThirds / m_frames.size(), microseconds(1), longestPause);
}

qsizetype LivePoem::stepsDue(Time time) const
{
    if (time.count() < 0)
        return 0;
    return std::min<qsizetype>(microseconds(time) / m_pause + 1, steps());
}

LivePoem::Time LivePoem::dueTime(qsizetype step) const
{
    return std::chrono::ceil<Time>(m_pause * step);
}

QByteArray LivePoem::heading(qsizetype steps) const
{
    QJsonObject object = describe(m_poem);
    object.insert(QStringLiteral("position"), std::min(told(steps), m_poem.length));
    return encoded({.event = "poem",
                    .data = QJsonDocument(object).toJson(QJsonDocument::Compact),
                    .id = PoemCursor{m_poem.id, 0}.toEventId()});
}

LivePoem::Missed LivePoem::missed(qsizetype from, qsizetype steps) const
{
    Missed result;
    const qsizetype to = std::min(told(steps), m_poem.length);
    if (from < to) {
        result.frames = encoded({.data = codePoints(m_poem.text, from, to).toUtf8(),
                                 .id = PoemCursor{m_poem.id, to}.toEventId()});
        ++result.events;
    }
    if (from <= m_poem.length && steps == this->steps()) {
        result.frames += m_frames.plain(m_frames.size() - 1, m_frames.size());
        ++result.events;
    }
    return result;
}

} // namespace Poemstream
