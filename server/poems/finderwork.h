// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemlibrary.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Poemstream {

class PoemFinder;

/// A thread that has a library's file open, and does one search after another on it, in the order they were
/// given. It begins with the first; the file is opened there.
class FinderWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FinderWork)
public:
    /// What is to be done with what was found, on the thread that asked.
    using Delivery = std::function<void()>;
    /// Runs on the thread; null where the file could not be opened. Must not touch what others have.
    using Job = std::function<Delivery(PoemFinder *finder)>;

    /// @p path: the library's file.
    explicit FinderWork(const QString &path);
    /// Waits until all is done that somebody still wants. What was found and not yet delivered is posted to
    /// those who asked.
    ~FinderWork() override;

    /// Does what was asked for by now, delivers it, and is then deleted from the event loop: at the latest,
    /// and then by waiting, when that ends.
    static void finish(std::unique_ptr<FinderWork> work);

    /// The delivery is made from the event loop, if @p context is still there.
    void add(const QObject &context, Job job);
    [[nodiscard]] std::size_t waiting() const; ///< jobs that were not begun yet

Q_SIGNALS:
    void found(); ///< on the thread; for itself
    void ended(); ///< likewise, and its last

private:
    struct Entry
    {
        QPointer<const QObject> context; // looked at on the asking thread only
        Job job;
        Delivery delivery;
    };
    void end();
    void run();
    void doJobs(PoemFinder *finder);
    [[nodiscard]] bool takeNext(Entry &entry);
    void deliver();

    const QString m_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_added;
    std::deque<Entry> m_jobs;
    std::deque<Entry> m_done;
    bool m_isEnding = false;
    bool m_hasEnded = false; ///< the thread does nothing more
    std::thread m_thread;
};

} // namespace Poemstream
