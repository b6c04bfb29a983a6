// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QDeadlineTimer>
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
/// inside a surrogate pair), and it only ever grows, until clear(). The timer runs only while there is
/// something to reveal.
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

    /// In UTF-16 code units. What arrives beyond is dropped.
    static constexpr qsizetype maxLength = 1 << 20;

    explicit Typewriter(QObject *parent = nullptr);

    /// The pause after an ordinary character, 100 ms at first; 0 or less: everything is revealed with the
    /// next tick.
    void setPace(std::chrono::milliseconds pace);
    [[nodiscard]] std::chrono::milliseconds pace() const { return m_pace; }
    /// Cluster at first. Counts from the next append() on.
    void setHoldBack(HoldBack holdBack) { m_holdBack = holdBack; }

    /// Ignored after endInput(), until clear().
    void append(QStringView text);
    /// There will be no more text: finished() follows once all is revealed, perhaps from inside this call.
    void endInput();
    /// Forgets everything; what comes next is another text. finished() is not emitted for the one forgotten.
    void clear();

    /// Reveals the next cluster now. False where there is none yet.
    bool step();
    /// Reveals what can be revealed now, without waiting; what comes later is typed as usual.
    void revealAll();

    /// Everything that arrived. Valid until the next call that is not const; so is revealed().
    [[nodiscard]] const QString &received() const { return m_text; }
    [[nodiscard]] QStringView revealed() const { return QStringView(m_text).first(m_revealed); }
    /// True while something is left that can be revealed: the timer runs.
    [[nodiscard]] bool isTyping() const { return !m_borders.empty(); }
    /// True once the input has ended and all of it is revealed.
    [[nodiscard]] bool isFinished() const { return m_isEnded && m_borders.empty(); }

Q_SIGNALS:
    void revealedChanged(); ///< at most once a frame while typing
    void finished();        ///< once per text, after its last revealedChanged()

private:
    void findBorders();
    [[nodiscard]] qsizetype sureEnd() const;
    std::chrono::microseconds revealNext();
    void tick();
    void arm();
    void announce();

    QString m_text;
    std::deque<qsizetype> m_borders; // ends of the clusters that are complete and not yet revealed
    qsizetype m_revealed = 0;
    qsizetype m_known = 0;        // the last border that is certain
    qsizetype m_searchLength = 0; // what the uncertain end must have grown to before it is searched again
    std::chrono::milliseconds m_pace{100};
    QDeadlineTimer
        m_notBefore;      // the pause after the last cluster, which outlasts the timer when nothing is left
    QTimer m_timer{this}; // a child, so that it moves to another thread with this
    HoldBack m_holdBack = HoldBack::Cluster;
    bool m_isEnded = false;
    bool m_isAnnounced = false; // finished() was emitted
};

} // namespace Poemstream
