// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typewriter.h"

#include "cadence.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr std::chrono::microseconds frame{16'000};
constexpr qsizetype longestHeldWord = 64;
constexpr qsizetype cheapSearch = 256;

// The last place inside @p text where a line may be broken, whatever follows; 0 where there is none. A break
// before a single character is not yet certain ("$|(" turns into "$(5", which is kept together), nor is one
// inside a cluster.
qsizetype lastLineBreak(QStringView text)
{
    constexpr qsizetype lookAhead = 2;
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, text.data(), text.size());
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    lines.toEnd();
    while (lines.toPreviousBoundary() > 0) {
        clusters.setPosition(lines.position());
        if (text.size() - lines.position() >= lookAhead && clusters.isAtBoundary())
            return lines.position();
    }
    return 0;
}

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
    m_pace = pace;
    m_notBefore = QDeadlineTimer();
    m_timer.stop();
    arm();
}

void Typewriter::append(QStringView text)
{
    if (m_isEnded)
        return;
    m_text.append(text.first(std::min(text.size(), maxLength - m_text.size())));
    findBorders();
    arm();
}

void Typewriter::endInput()
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    findBorders();
    arm();
    announce();
}

void Typewriter::clear()
{
    const bool hadText = m_revealed > 0;
    m_timer.stop();
    m_text.clear();
    m_borders.clear();
    m_revealed = m_known = m_searchLength = 0;
    m_notBefore = QDeadlineTimer();
    m_isEnded = m_isAnnounced = false;
    if (hadText)
        Q_EMIT revealedChanged();
}

bool Typewriter::step()
{
    if (m_borders.empty())
        return false;
    m_notBefore.setRemainingTime(revealNext(), Qt::PreciseTimer);
    m_timer.stop();
    arm();
    Q_EMIT revealedChanged();
    announce();
    return true;
}

void Typewriter::revealAll()
{
    if (m_borders.empty())
        return;
    m_timer.stop();
    m_revealed = m_borders.back();
    m_borders.clear();
    Q_EMIT revealedChanged();
    announce();
}

// Cuts what is certain of the text's uncertain end into clusters, beginning at a border that is certain.
// Where a single cluster grows out of all proportion, it is searched again only when it has doubled: the cost
// stays linear.
void Typewriter::findBorders()
{
    const QStringView tail = QStringView(m_text).sliced(m_known);
    if (!m_isEnded && tail.size() < m_searchLength)
        return;
    const qsizetype known = m_known;
    const qsizetype end = sureEnd() - known;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, tail.data(), tail.size());
    for (auto border = finder.toNextBoundary(); border > 0 && border <= end;
         border = finder.toNextBoundary()) {
        m_known = known + border;
        m_borders.push_back(m_known);
    }
    const qsizetype rest = m_text.size() - m_known;
    m_searchLength = rest < cheapSearch ? 0 : 2 * rest;
}

// Borders up to here stay borders, whatever may come.
qsizetype Typewriter::sureEnd() const
{
    qsizetype end = m_text.size();
    if (m_isEnded || end == m_known || m_text.back() == u'\n')
        return end;
    if (m_text.back().isHighSurrogate() &&
        --end == m_known) // its other half may join it to what stands before it
        return m_known;
    if (m_holdBack == HoldBack::Word) {
        const qsizetype context =
            std::max<qsizetype>(m_known - longestHeldWord, 0); // a finder forgets what is before
        const qsizetype lineBreak = context + lastLineBreak(QStringView(m_text).first(end).sliced(context));
        if (end - std::max(lineBreak, m_known) <= longestHeldWord)
            return lineBreak;
    }
    return end - 1;
}

std::chrono::microseconds Typewriter::revealNext()
{
    const qsizetype begin = m_revealed;
    m_revealed = m_borders.front();
    m_borders.pop_front();
    const QStringView cluster = revealed().sliced(begin);
    return pauseAfter(m_pace, cluster, static_cast<qsizetype>(m_borders.size()));
}

// One frame's worth: pauses too short to be seen are taken together.
void Typewriter::tick()
{
    std::chrono::microseconds pause{0};
    while (!m_borders.empty() && pause < frame)
        pause += revealNext();
    m_notBefore.setRemainingTime(pause, Qt::PreciseTimer);
    arm();
    Q_EMIT revealedChanged();
    announce();
}

void Typewriter::arm()
{
    if (m_borders.empty() || m_timer.isActive())
        return;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(m_notBefore.remainingTimeAsDuration()));
}

void Typewriter::announce()
{
    if (!isFinished() || m_isAnnounced)
        return;
    m_isAnnounced = true;
    Q_EMIT finished();
}

} // namespace Poemstream
