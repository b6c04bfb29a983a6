// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Poemstream {

class DetachedConnection;
class HttpConnection;

/// Has @p connection's TCP connection go on in its Listener's StreamReactor, whose the result is; what was
/// its HttpConnection is closed. Null, and nothing has happened, where it has to stay where it is: see
/// HttpConnection::duplicate(), and where @p connection is null. From within a QHttpServer handler.
[[nodiscard]] DetachedConnection *detach(HttpConnection *connection);

} // namespace Poemstream
