// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finderwork.h"

#include "poemfinder.h"
#include "poemstore.h"
#include "themes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTimer>

#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

namespace Poemstream {

namespace {

QByteArray compiledIn(const QString &name)
{
    QFile file(QStringLiteral(":/poemstream/") + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace

FinderWork::FinderWork(const QString &path)
    : m_path(path)
{
    connect(this, &FinderWork::found, this, &FinderWork::deliver, Qt::QueuedConnection);
}

FinderWork::~FinderWork()
{
    end();
    if (m_thread.joinable())
        m_thread.join();
    for (Entry &entry : m_done) {
        if (entry.context)
            QTimer::singleShot(0, entry.context.data(), std::move(entry.delivery));
    }
}

void FinderWork::finish(std::unique_ptr<FinderWork> work)
{
    work->end();
    if (!work->m_thread.joinable())
        return;
    FinderWork *self = work.release();
    self->setParent(QCoreApplication::instance()); // which must not end before the thread does
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, self, [self] { delete self; });
    const std::lock_guard lock(self->m_mutex);
    connect(self, &FinderWork::ended, self, &QObject::deleteLater, Qt::QueuedConnection);
    if (self->m_hasEnded) // before anybody listened
        self->deleteLater();
}

void FinderWork::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        std::erase_if(m_jobs, [](const Entry &entry) { return entry.context.isNull(); });
    }
    m_added.notify_one();
}

void FinderWork::add(const QObject &context, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({&context, std::move(job), {}});
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_added.notify_one();
}

std::size_t FinderWork::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

bool FinderWork::takeNext(Entry &entry)
{
    std::unique_lock lock(m_mutex);
    m_added.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
    if (m_jobs.empty())
        return false;
    entry = std::move(m_jobs.front());
    m_jobs.pop_front();
    return true;
}

void FinderWork::run()
{
    auto opened = PoemStore::open(m_path);
    std::optional<Themes> themes;
    std::optional<AuthorNames> authors;
    std::optional<PoemFinder> finder;
    if (const auto *store = std::get_if<std::unique_ptr<PoemStore>>(&opened)) {
        themes.emplace(compiledIn(QStringLiteral("themes.json")));
        authors.emplace(compiledIn(QStringLiteral("authors.json")));
        finder.emplace(**store, *themes, *authors);
    }
    doJobs(finder ? &*finder : nullptr);
    const std::lock_guard lock(m_mutex);
    m_hasEnded = true;
    Q_EMIT ended();
}

void FinderWork::doJobs(PoemFinder *finder)
{
    for (Entry entry; takeNext(entry);) {
        if (finder)
            std::ignore = finder->store().version(); // opens it anew where that has to be
        entry.delivery = entry.job(finder);
        entry.job = {};
        bool isFirst = false;
        {
            const std::lock_guard lock(m_mutex);
            isFirst = m_done.empty();
            m_done.push_back(std::move(entry));
        }
        entry = {};
        if (isFirst)
            Q_EMIT found();
    }
}

void FinderWork::deliver()
{
    std::deque<Entry> done;
    {
        const std::lock_guard lock(m_mutex);
        done.swap(m_done);
    }
    // Whoever is told may end this.
    for (const Entry &entry : done) {
        if (entry.context)
            entry.delivery();
    }
}

} // namespace Poemstream
