// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstreamlimits.h"
#include "streamerror.h"

#include <QtCore/QUrl>

#include <variant>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace Poemstream {

/// What the head of an answer means (WHATWG HTML, "Server-sent events", 9.2.2; fetch for redirects), and what
/// an answer's end means. Internal to EventSource.

struct StreamAccepted
{};

struct StreamRedirected
{
    QUrl target; ///< absolute, http or https, never from https to http
};

/// Accepted, redirected, or why not: then without its bodyStart, and final as far as the standard goes.
using StreamAnswer = std::variant<StreamAccepted, StreamRedirected, StreamError>;

/// @p reply must have its status by now. @p mediaType: the only one that is accepted, in small letters.
[[nodiscard]] StreamAnswer decide(const QNetworkReply &reply, const QByteArray &mediaType);

/// Why @p reply, finished, gave no more: @p wasOpen tells a stream's end or cut from an attempt that came to
/// nothing.
[[nodiscard]] StreamError errorOf(const QNetworkReply &reply, bool wasOpen);

/// Why an accepted answer is given up that exceeded a limit.
[[nodiscard]] StreamError errorOf(EventStreamExcess excess);

/// The HTTP status, 0 while there is none.
[[nodiscard]] int statusOf(const QNetworkReply &reply);

/// A Content-Type's essence in small letters, without its parameters; empty where it is no type. Several
/// headers arrive joined with commas; as in fetch, the last one that is a type counts.
[[nodiscard]] QByteArray essenceOf(const QByteArray &contentType);

} // namespace Poemstream
