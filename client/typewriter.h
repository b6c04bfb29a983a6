// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cadence.h"
#include "clusterborders.h"
#include "markbound.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <chrono>
#include <deque>

namespace Poemstream {

/// A text that arrives in pieces and reveals itself one grapheme cluster at a time. Knows neither where the
/// text comes from nor how it is shown. For the thread it lives on.
///
/// What is revealed always ends on a cluster border of the final text, however the pieces were cut (even
/// inside a surrogate pair), and it only ever grows, until clear() or replace(). When a cluster is revealed
/// is for Cadence to say. The timer runs only while there is something to reveal by and by: never while
/// paused, unwatched or instant.
class Typewriter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Typewriter)
public:
    /// How much of the received text's end is kept back until more text, or its end, has shown what becomes
    /// of it.
    enum class HoldBack {
        Cluster, ///< the last cluster: what a terminal needs
        Word, ///< back to the last place where a line may be broken (64 code units at most): the word that is
              ///< still arriving may yet move to the next line, and must not do so before the reader's eyes
    };

    /// In UTF-16 code units. What arrives beyond is dropped; so are marks that no script has use for (see
    /// MarkBound).
    static constexpr qsizetype maxLength = 1 << 20;

    explicit Typewriter(QObject *parent = nullptr);

    /// A pace that is none: each line is revealed as soon as it has arrived whole, within append(), and what
    /// is left by endInput(). Of a line longer than 256 code units, what can be revealed is.
    static constexpr std::chrono::milliseconds instant{0};

    /// The pause after an ordinary character: 70 ms at first, at which a poem of 48 characters takes about
    /// five seconds. Less than 0 is instant.
    void setPace(std::chrono::milliseconds pace);
    [[nodiscard]] std::chrono::milliseconds pace() const { return m_pace; }
    [[nodiscard]] bool isInstant() const { return m_pace == instant; }
    /// Paused, nothing is revealed but by step() and revealAll(), which leave the pause as it is. Text goes
    /// on arriving, up to maxLength; when the pause is over, all that waits is typed as if it had come just
    /// then. clear() ends a pause.
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// Unwatched, all that can be revealed is revealed at once, within append(), but not in a pause. Watched
    /// at first.
    void setWatched(bool isWatched);
    /// Cluster at first. Counts from the next append() on.
    void setHoldBack(HoldBack holdBack) { m_holdBack = holdBack; }

    /// Ignored after endInput(), until clear().
    void append(QStringView text);
    /// There will be no more text: finished() follows once all is revealed, perhaps from inside this call.
    void endInput();
    /// After endInput(): there will be more text after all, and another finished(). What is revealed stays
    /// so.
    void reopenInput();
    /// Forgets everything; what comes next is another text. finished() is not emitted for the one forgotten.
    void clear();

    /// Has another text instead of all that arrived, of which the first @p length code units are revealed at
    /// once, as far as whole clusters can be. Whether the input has ended, a pause and the pace stay as they
    /// are; what is not revealed is typed as if it had come just then. finished() does not come again.
    void replace(const QString &text, qsizetype length);

    /// Reveals the next cluster now, whatever the pace. False where there is none yet.
    bool step();
    /// Reveals what can be revealed now, without waiting; what comes later is typed as usual, or waits for
    /// the end of the pause.
    void revealAll();

    /// Everything that arrived. Valid until the next call that is not const; so is revealed().
    [[nodiscard]] const QString &received() const { return m_text; }
    [[nodiscard]] QStringView revealed() const { return QStringView(m_text).first(m_revealed); }
    /// True while something is left that can be revealed.
    [[nodiscard]] bool isTyping() const { return !m_borders.empty() && m_borders.front() <= m_sureEnd; }
    /// True once the input has ended and all of it is revealed.
    [[nodiscard]] bool isFinished() const { return m_isEnded && m_borders.empty(); }

Q_SIGNALS:
    void revealedChanged(); ///< at most once a frame while typing
    void replaced();        ///< by replace(), before its revealedChanged(): nothing that was revealed counts
    void finished();        ///< once per text, after its last revealedChanged()
    void modeChanged();     ///< paused or not, instant or not; or the text is open again after its end

private:
    void takeIn();
    [[nodiscard]] qsizetype sureEnd() const;
    [[nodiscard]] qsizetype instantEnd() const;
    void goOn();
    void arm();
    void tick();
    void revealNext(Cadence::Time now);
    void revealTo(qsizetype end);
    void announce();
    void forgetText();

    QString m_text;
    MarkBound m_marks;
    ClusterBorders m_clusters;
    std::deque<qsizetype> m_borders; // ends of the clusters that are complete and not yet revealed
    qsizetype m_revealed = 0;
    qsizetype m_sureEnd = 0; // what comes after it is held back
    std::chrono::milliseconds m_pace{70};
    Cadence m_cadence;
    Cadence::Time m_next; // before which nothing is revealed, also when nothing waits
    QTimer m_timer{this}; // a child, so that it moves to another thread with this
    HoldBack m_holdBack = HoldBack::Cluster;
    bool m_isPaused = false;
    bool m_isWatched = true;
    bool m_isEnded = false;
    bool m_isAnnounced = false; // finished() was emitted
};

} // namespace Poemstream
