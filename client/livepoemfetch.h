// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pastanswer.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace Poemstream {

class PoemSource;

/// Fetches as a whole the poem that a server shows to everybody now, for who will not wait until it is typed:
/// its name from the live stream, its text from the poems. One at a time, on one thread. What a server sends
/// is bounded: a text of more than longestText characters fails, and so does what is not there in time.
class LivePoemFetch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LivePoemFetch)
public:
    static constexpr std::chrono::seconds usualPatience{30};
    static constexpr qsizetype longestText = 100'000;

    /// @p live: begins with the poem of now. @p poems: goes on from any place of it, best without pauses.
    /// Neither null.
    LivePoemFetch(std::unique_ptr<PoemSource> live, std::unique_ptr<PoemSource> poems,
                  std::chrono::milliseconds patience = usualPatience, QObject *parent = nullptr);
    ~LivePoemFetch() override;

    /// What is being fetched is given up.
    void fetch();
    /// Silently. Harmless when there is nothing to give up.
    void cancel();

Q_SIGNALS:
    void fetched(const Poemstream::PastAnswer &poem); ///< complete, without a question
    void failed();                                    ///< for whatever reason; nothing follows

private:
    void fetchText(const PoemHeading &heading);
    void take(const QString &text);
    void fail();

    const std::unique_ptr<PoemSource> m_live;
    const std::unique_ptr<PoemSource> m_poems;
    PastAnswer m_poem;
    QTimer m_untilFailure;
};

} // namespace Poemstream
