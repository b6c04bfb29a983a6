// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <atomic>
#include <thread>

namespace Poemstream {

/// A sender for tests that pushes as hard as it can, on a thread of its own: to whoever asks first it writes
/// a head, and then the same bytes again and again, whenever the kernel takes some. So what it got rid of is
/// what the kernel and the receiver together took, even while the receiver's event loop stands still.
class Torrent final
{
public:
    /// Sends @p drop until @p most bytes of them have gone, then closes.
    Torrent(const QByteArray &head, const QByteArray &drop, qint64 most);
    Q_DISABLE_COPY_MOVE(Torrent)
    ~Torrent();

    [[nodiscard]] QUrl url() const;
    /// How much of it has gone.
    [[nodiscard]] qint64 sent() const { return m_sent; }
    /// Waits, without turning the event loop, until nothing has gone for 300 ms; what has gone by then.
    [[nodiscard]] qint64 sentUntilStuck() const;

private:
    void run();
    [[nodiscard]] bool waitFor(int descriptor, short events) const;
    [[nodiscard]] bool takeRequest(int descriptor) const;
    void pour(int descriptor);

    QByteArray m_head;
    QByteArray m_drop;
    qint64 m_most;
    int m_listener;
    int m_stop; ///< readable when it is to stop
    std::atomic<qint64> m_sent = 0;
    std::thread m_thread; // last: it uses the others
};

} // namespace Poemstream
