// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QUrl>

namespace Poemstream {

/// A port on 127.0.0.1 that neither takes nor refuses connections, for tests: its queue is full, so the
/// kernel drops whatever knocks, as a firewall would.
class DeafPeer final
{
public:
    DeafPeer();
    Q_DISABLE_COPY_MOVE(DeafPeer)
    ~DeafPeer();

    /// False where the kernel has other ways with full queues.
    [[nodiscard]] bool isDeaf() const;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    [[nodiscard]] int knock() const;

    int m_listener;
    quint16 m_port = 0;
    QList<int> m_queue;
};

} // namespace Poemstream
