// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QSocketNotifier>

#include <functional>
#include <memory>

namespace Poemstream {

/// Many descriptors behind one QSocketNotifier: epoll(7). A QSocketNotifier for each of them would cost more
/// with each that there is. Level-triggered. It owns no descriptor, and one that is closed has left. Linux
/// only. On one thread with an event loop; nobody whom it tells may destroy it.
class EpollSet final
{
public:
    /// @p events are epoll's, and may be those of a former @p descriptor of that number.
    using Tell = std::function<void(int descriptor, quint32 events)>;

    explicit EpollSet(Tell tell);
    Q_DISABLE_COPY_MOVE(EpollSet)
    ~EpollSet();

    /// False where that cannot be done.
    [[nodiscard]] bool add(int descriptor, quint32 events) const;
    void change(int descriptor, quint32 events) const;
    void remove(int descriptor) const;

private:
    void turn() const;

    const Tell m_tell;
    const int m_epoll; ///< below 0 where the system has none left: nothing can be added
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Poemstream
