// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finderthread.h"

#include <QtCore/QThread>

#include <utility>

namespace Poemstream {

FinderThread::FinderThread(const QString &path)
    : m_work(std::make_unique<FinderWork>(path))
{}

FinderThread::~FinderThread()
{
    if (QThread::currentThread()->loopLevel() > 0)
        FinderWork::finish(std::move(m_work));
}

void FinderThread::add(const QObject &context, Job job)
{
    m_work->add(context, std::move(job));
}

} // namespace Poemstream
