// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <initializer_list>

namespace Poemstream {

/// What a socket has not taken yet. Never waits, and a client that is gone raises no signal. As large as what
/// is kept: who fills it bounds it.
class SendQueue final
{
public:
    using Parts = std::initializer_list<QByteArrayView>; ///< one behind the other, three at most

    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    /// Offers @p parts to @p socket, unless others wait, and keeps what it does not take. False where the
    /// socket is broken: errno says why.
    bool send(int socket, Parts parts);
    /// Keeps them all.
    void keep(Parts parts);
    enum class Follows { Anything, Fin };
    /// Offers what waits; false likewise. Where a FIN follows at once, it may go out with it, in one packet.
    bool flush(int socket, Follows next = Follows::Anything);
    void clear();

private:
    QByteArray m_bytes; ///< removing from its beginning moves nothing
};

} // namespace Poemstream
