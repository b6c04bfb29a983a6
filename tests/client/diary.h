// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemsource.h"

#include <QtCore/QStringList>

namespace Poemstream {

/// Writes down all that a source says, in order.
class Diary final : public QObject
{
public:
    explicit Diary(const PoemSource &source)
    {
        connect(&source, &PoemSource::headingArrived, this,
                [this](const PoemHeading &h) { lines += QStringLiteral("heading ") + h.title; });
        connect(&source, &PoemSource::textArrived, this, [this](const QString &text) { lines += text; });
        connect(&source, &PoemSource::restarted, this, [this] { lines += QStringLiteral("restarted"); });
        connect(&source, &PoemSource::interrupted, this, [this] { lines += QStringLiteral("interrupted"); });
        connect(&source, &PoemSource::resumed, this, [this] { lines += QStringLiteral("resumed"); });
        connect(&source, &PoemSource::finished, this, [this] { lines += QStringLiteral("finished"); });
        connect(&source, &PoemSource::failed, this, [this](const StreamError &error) {
            lines += QStringLiteral("failed %1").arg(error.httpStatus);
            last = error;
        });
    }
    [[nodiscard]] bool isOver() const
    {
        return !lines.isEmpty() && (lines.last() == u"finished" || lines.last().startsWith(u"failed"));
    }
    QStringList lines;
    StreamError last;
};

} // namespace Poemstream
