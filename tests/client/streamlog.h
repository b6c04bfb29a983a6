// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/eventsource.h"

#include <QtCore/QVariant>

#include <chrono>

namespace Poemstream {

/// The standard's ways without its patience: for tests that reconnect.
[[nodiscard]] inline ReconnectPolicy impatient()
{
    ReconnectPolicy policy = ReconnectPolicy::strict();
    policy.reconnectionTime = policy.shortestWait = std::chrono::milliseconds(1);
    return policy;
}

/// An EventSource and what it said, one line a signal:
///     opened | type data #id | comment text | interrupted Kind status | failed Kind status
struct StreamLog
{
    StreamLog()
    {
        source.setRandom([] { return 0.0; });
        using S = EventSource;
        S::connect(&source, &S::opened, &source, [this] { lines += "opened"; });
        S::connect(&source, &S::messageReceived, &source, [this](const MessageEvent &event) {
            lastMessage = event;
            lines += event.type.toUtf8() + " " + event.data.toUtf8() + " #" + event.lastEventId.toUtf8();
        });
        S::connect(&source, &S::commentReceived, &source,
                   [this](const QString &text) { lines += "comment " + text.toUtf8(); });
        S::connect(&source, &S::interrupted, &source,
                   [this](std::chrono::milliseconds retryIn, const StreamError &error) {
                       lastWait = retryIn;
                       note("interrupted ", error);
                   });
        S::connect(&source, &S::failed, &source,
                   [this](const StreamError &error) { note("failed ", error); });
    }

    void note(const QByteArray &what, const StreamError &error)
    {
        lastError = error;
        lines +=
            what + QVariant::fromValue(error.kind).toByteArray() + " " + QByteArray::number(error.httpStatus);
    }

    [[nodiscard]] QByteArray text() const { return lines.join(" | "); }

    QList<QByteArray> lines;
    MessageEvent lastMessage;
    StreamError lastError;
    std::chrono::milliseconds lastWait{-1};
    EventSource source; // dies first
};

} // namespace Poemstream
