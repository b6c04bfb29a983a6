// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamlog.h"

#include <functional>
#include <memory>
#include <utility>

namespace Poemstream {

/// A StreamLog that does something once, after a certain line.
struct ActingLog : StreamLog
{
    void after(const QByteArray &line, const std::function<void()> &action)
    {
        const auto look = [this, line, action, isDone = std::make_shared<bool>(false)] {
            if (lines.last() == line && !std::exchange(*isDone, true))
                action();
        };
        QObject::connect(&source, &EventSource::opened, &source, look);
        QObject::connect(&source, &EventSource::messageReceived, &source, look);
        QObject::connect(&source, &EventSource::commentReceived, &source, look);
        QObject::connect(&source, &EventSource::interrupted, &source, look);
        QObject::connect(&source, &EventSource::failed, &source, look);
    }

    void pauseAfter(const QByteArray &line)
    {
        after(line, [this] { source.setPaused(true); });
    }

    [[nodiscard]] QByteArray lastLine() const { return lines.value(lines.size() - 1); }
};

} // namespace Poemstream
