// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Poemstream {

/// The service manager's end: a datagram socket, and what came into it. The kernel keeps what is not read.
class NotifySocket final
{
    Q_DISABLE_COPY_MOVE(NotifySocket)
public:
    /// @p address as in $NOTIFY_SOCKET: a path, or "@name" for the abstract namespace.
    explicit NotifySocket(const QString &address);
    ~NotifySocket();

    [[nodiscard]] QString variable() const; ///< NOTIFY_SOCKET=…
    /// All that has come so far.
    [[nodiscard]] QList<QByteArray> messages();

private:
    QString m_address;
    int m_descriptor;
    QList<QByteArray> m_messages;
};

} // namespace Poemstream
