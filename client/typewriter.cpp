// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typewriter.h"

#include "linebreak.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds frame{16};
constexpr std::chrono::hours longestRest{24}; // a timer cannot count much further
constexpr qsizetype longestHeldWord = 64;
constexpr qsizetype longestHeldLine = 256;

} // namespace

Typewriter::Typewriter(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Typewriter::tick);
}

void Typewriter::setPace(std::chrono::milliseconds pace)
{
    if (pace == m_pace)
        return;
    m_pace = std::max(pace, instant);
    if (!isInstant())
        m_cadence.setPace(m_pace);
    m_next = m_cadence.next(Clock::now());
    goOn();
    Q_EMIT modeChanged();
}

void Typewriter::setPaused(bool isPaused)
{
    if (isPaused == m_isPaused)
        return;
    m_isPaused = isPaused;
    if (!isPaused) {
        m_next = Clock::now();
        m_cadence.resume(m_next);
    }
    goOn();
    Q_EMIT modeChanged();
}

void Typewriter::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    goOn();
}

void Typewriter::append(QStringView text)
{
    if (m_isEnded)
        return;
    m_text.append(m_marks.pass(text.first(std::min(text.size(), maxLength - m_text.size()))));
    takeIn();
    goOn();
}

void Typewriter::endInput()
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_cadence.end(Clock::now());
    takeIn();
    goOn();
    announce();
}

void Typewriter::reopenInput()
{
    m_isEnded = m_isAnnounced = false;
    m_next = Clock::now();
    m_cadence.reopen(m_next);
    Q_EMIT modeChanged();
}

void Typewriter::clear()
{
    const bool hadText = m_revealed > 0;
    const bool wasOver = m_isEnded || m_isPaused;
    forgetText();
    m_isEnded = m_isAnnounced = m_isPaused = false;
    if (hadText)
        Q_EMIT revealedChanged();
    if (wasOver)
        Q_EMIT modeChanged();
}

void Typewriter::replace(const QString &text, qsizetype length)
{
    forgetText();
    m_text = m_marks.pass(text.first(std::min(text.size(), maxLength)));
    if (m_isEnded)
        m_cadence.end(Clock::now());
    takeIn();
    while (isTyping() && m_borders.front() <= length)
        revealNext(Clock::now());
    Q_EMIT replaced();
    Q_EMIT revealedChanged();
    goOn();
    announce();
}

bool Typewriter::step()
{
    if (!isTyping())
        return false;
    revealNext(Clock::now());
    arm();
    Q_EMIT revealedChanged();
    announce();
    return true;
}

void Typewriter::revealAll()
{
    revealTo(m_sureEnd);
}

// What is certain of the text's uncertain end is cut into clusters, and those that are not held back arrive.
void Typewriter::takeIn()
{
    const auto now = Clock::now();
    m_clusters.read(m_text, m_isEnded, m_borders);
    const auto known = std::upper_bound(m_borders.begin(), m_borders.end(), m_sureEnd);
    if (known == m_borders.end())
        return;
    qsizetype begin = m_sureEnd;
    const qsizetype end = sureEnd();
    for (auto border = known; border != m_borders.end() && *border <= end; ++border) {
        m_cadence.arrive(QStringView(m_text).sliced(begin, *border - begin), now);
        begin = m_sureEnd = *border;
    }
    m_next = std::min(m_next, m_cadence.next(now));
}

// Clusters up to here may be revealed, whatever may come. Called only where that is not yet known of the last
// one, or a cluster that grew without end would be looked at again with each piece.
qsizetype Typewriter::sureEnd() const
{
    const qsizetype end = m_borders.back();
    if (m_isEnded || m_holdBack == HoldBack::Cluster || m_text.back() == u'\n')
        return end;
    const qsizetype context =
        std::max<qsizetype>(m_sureEnd - longestHeldWord, 0); // a finder forgets what is before
    const QStringView tail = QStringView(m_text).sliced(context);
    const bool isHalf = tail.back().isHighSurrogate();
    const qsizetype lineBreak =
        context + std::max(lastLineBreak(tail.chopped(isHalf ? 1 : 0)), tail.lastIndexOf(u'\n') + 1);
    return m_text.size() - std::max(lineBreak, m_sureEnd) <= longestHeldWord ? lineBreak : end;
}

// How much of the text is revealed when there is no pace.
qsizetype Typewriter::instantEnd() const
{
    const QStringView waiting = QStringView(m_text).first(m_sureEnd).sliced(m_revealed);
    if (m_isEnded || !m_isWatched || waiting.size() > longestHeldLine)
        return m_sureEnd;
    return m_revealed + waiting.lastIndexOf(u'\n') + 1;
}

void Typewriter::goOn()
{
    if (!m_isPaused && (isInstant() || !m_isWatched))
        revealTo(instantEnd());
    arm();
}

void Typewriter::arm()
{
    using std::chrono::milliseconds;
    if (m_isPaused || !m_isWatched || isInstant() || !isTyping()) {
        m_timer.stop();
        return;
    }
    const auto rest = std::clamp<Clock::duration>(m_next - Clock::now(), milliseconds(0), longestRest);
    m_timer.start(std::chrono::ceil<milliseconds>(rest));
}

// One frame's worth: pauses too short to be seen are taken together.
void Typewriter::tick()
{
    const auto now = Clock::now();
    m_next = now;
    while (isTyping() && m_next < now + frame)
        revealNext(m_next);
    arm();
    Q_EMIT revealedChanged();
    announce();
}

void Typewriter::revealNext(Cadence::Time now)
{
    const qsizetype begin = std::exchange(m_revealed, m_borders.front());
    m_borders.pop_front();
    m_cadence.reveal(revealed().sliced(begin), now);
    m_next = m_cadence.next(now);
}

void Typewriter::revealTo(qsizetype end)
{
    if (end <= m_revealed)
        return;
    const auto now = Clock::now();
    while (isTyping() && m_borders.front() <= end)
        revealNext(now);
    m_next = now;
    arm();
    Q_EMIT revealedChanged();
    announce();
}

void Typewriter::forgetText()
{
    m_timer.stop();
    m_text.clear();
    m_marks = {};
    m_clusters = {};
    m_borders.clear();
    m_revealed = m_sureEnd = 0;
    m_cadence.clear();
    m_next = {};
}

void Typewriter::announce()
{
    if (!isFinished() || m_isAnnounced)
        return;
    m_isAnnounced = true;
    Q_EMIT finished();
}

} // namespace Poemstream
