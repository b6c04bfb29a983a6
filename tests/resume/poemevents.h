// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/messageevent.h"
#include "server/poems/poem.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Poemstream {

/// The events of a stream's body, in order.
[[nodiscard]] QList<MessageEvent> eventsOf(const QByteArray &body);

/// What the default events say, joined: the poem, or the rest of it.
[[nodiscard]] QString textOf(const QList<MessageEvent> &events);

/// Whether @p events are exactly what is left of @p poem after code point @p position: each character once
/// and in order, under ids that count right, and the end.
[[nodiscard]] bool areTheRest(const QList<MessageEvent> &events, const Poem &poem, qsizetype position);

} // namespace Poemstream
