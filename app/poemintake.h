// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// Where a reader hands in poems for a library, which go in while the window goes on. What it says is in
/// words for people already. On the thread of its window.
class PoemIntake : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PoemIntake)
public:
    struct Progress
    {
        QString words = {}; ///< how much, how fast, how long still
        double share = 0;   ///< of all that is to be done, from 0 to 1
    };
    struct Outcome
    {
        QString summary = {};      ///< one line
        QStringList problems = {}; ///< a line each: files that failed, and the like
    };

    explicit PoemIntake(QObject *parent = nullptr)
        : QObject(parent)
    {}

    /// Takes files, folders and archives, and gives ended() in the end; nothing while it is running.
    virtual void begin(const QStringList &paths) = 0;
    /// Ends after the file that is being read; what was read stays. ended() follows.
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;
    [[nodiscard]] virtual Progress progress() const = 0;
    /// False as long as there are the poems in the program only.
    [[nodiscard]] virtual bool hasLibrary() const = 0;

Q_SIGNALS:
    void begun();
    void ended(const Poemstream::PoemIntake::Outcome &outcome);
};

} // namespace Poemstream
