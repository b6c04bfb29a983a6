// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finderwork.h"

#include <QtCore/QtGlobal>

#include <cstddef>
#include <memory>

namespace Poemstream {

/// Holds a FinderWork, and lets go of it without holding an event loop up.
class FinderThread final
{
    Q_DISABLE_COPY_MOVE(FinderThread)
public:
    using Delivery = FinderWork::Delivery;
    using Job = FinderWork::Job;

    /// @p path: the library's file.
    explicit FinderThread(const QString &path);
    /// All that was asked is still done, and delivered to those who are there. Where the calling thread runs
    /// an event loop, that comes later; elsewhere it is waited for.
    ~FinderThread();

    void add(const QObject &context, Job job); ///< as FinderWork does
    [[nodiscard]] std::size_t waiting() const { return m_work->waiting(); }

private:
    std::unique_ptr<FinderWork> m_work;
};

} // namespace Poemstream
