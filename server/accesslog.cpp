// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accesslog.h"

#include "enumlabel.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

constexpr qsizetype longestPath = 512;

/// Not too long; and a client that wrote %3F meant a query, which may hold a token.
QString shortened(const QString &path)
{
    const qsizetype query = path.indexOf(QLatin1Char('?'));
    const qsizetype size = std::min(longestPath, query < 0 ? path.size() : query);
    return path.size() <= size ? path : path.first(size) + QChar(0x2026);
}

/// By what right, and in which trace, where there is one.
void addCaller(LogLine &line, const QString &tokenName, const QByteArray &trace)
{
    if (!tokenName.isEmpty())
        line.add("token", tokenName);
    if (!trace.isEmpty())
        line.addWord("trace", trace);
}

} // namespace

AccessLog::AccessLog(const Settings &settings, Write write)
    : m_settings(settings)
    , m_write(std::move(write))
{}

void AccessLog::noteAnswer(const AnsweredRequest &request, const QDateTime &now) const
{
    LogLine line(m_settings.format, "request", now);
    line.addWord("method", request.method);
    line.add("path", shortened(request.path));
    line.addNumber("status", request.status);
    line.addTime("ms", request.time);
    line.addAddress("client", request.client);
    addCaller(line, request.tokenName, request.trace);
    m_write(line.end());
}

void AccessLog::noteEnd(const StreamRecord &record, const QDateTime &now) const
{
    const StreamReader &reader = record.reader;
    LogLine line(m_settings.format, "stream", now);
    line.addWord("path", reader.path);
    line.addTime("ms", record.duration);
    line.addNumber("events", record.traffic.events);
    line.addNumber("bytes", record.traffic.bytes);
    line.addWord("end", labelOf(record.end));
    line.addFlag("resumed", reader.isResumed);
    line.addAddress("client", reader.client);
    addCaller(line, reader.tokenName, reader.trace);
    if (m_settings.hasQuestions)
        line.add("question", reader.question);
    m_write(line.end());
}

void AccessLog::noteMessage(const QString &text, const QDateTime &now) const
{
    LogLine line(m_settings.format, "message", now);
    line.add("text", text);
    m_write(line.end());
}

void AccessLog::noteLeftOut(qint64 lines, const QDateTime &now) const
{
    LogLine line(m_settings.format, "left_out", now);
    line.addNumber("lines", lines);
    m_write(line.end());
}

} // namespace Poemstream
