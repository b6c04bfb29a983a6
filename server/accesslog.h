// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logline.h"
#include "router.h"
#include "streamroster.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

#include <functional>

namespace Poemstream {

/// What happened, one line each, for the operator. Nothing that a client says can begin a line, end one, or
/// drive a terminal; a path is cut after 512 characters; a query, a token or, unless it is asked for, a
/// question is never told. Knows no file: the lines, each with its end, are given to a function.
class AccessLog final
{
public:
    using Format = LogLine::Format;

    struct Settings
    {
        Format format = Format::Text;
        bool hasQuestions = false; ///< a stream's line has the question
    };
    using Write = std::function<void(const QByteArray &line)>;

    AccessLog(const Settings &settings, Write write);

    /// @p now: told in UTC, to the millisecond.
    void noteAnswer(const AnsweredRequest &request, const QDateTime &now) const;
    void noteEnd(const StreamRecord &record, const QDateTime &now) const;
    /// What Qt, or we, have to say to developers.
    void noteMessage(const QString &text, const QDateTime &now) const;
    /// So many @p lines could not be written.
    void noteLeftOut(qint64 lines, const QDateTime &now) const;

private:
    const Settings m_settings;
    const Write m_write;
};

} // namespace Poemstream
