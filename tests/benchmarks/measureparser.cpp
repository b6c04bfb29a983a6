// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measureparser FILE event|BYTES|whole MILLISECONDS: how long the parser takes for a stream that comes event
// by event, in chunks of so many bytes, or in one piece; and the floor under any reader of lines. Each is
// repeated for the time given, and the best time counts. One JSON object on stdout.

#include "client/eventsource/eventstreamparser.h"

#include <QtCore/QByteArray>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <limits>

using namespace Poemstream;

namespace {

/// What a reader got: compared between all who read the same stream.
struct Harvest
{
    qint64 events = 0;
    qint64 characters = 0; ///< UTF-16 units of their data
};

/// The parser, one item at a time.
class ItemByItem
{
public:
    void feed(QByteArrayView chunk)
    {
        using Item = EventStreamParser::Item;
        m_parser.give(QByteArray::fromRawData(chunk.data(), chunk.size()));
        for (Item item = m_parser.next(); item != Item::None; item = m_parser.next()) {
            if (item != Item::Event)
                continue;
            ++m_harvest.events;
            m_harvest.characters += m_parser.event().data.size();
        }
    }
    [[nodiscard]] Harvest harvest() const { return m_harvest; }

private:
    EventStreamParser m_parser;
    Harvest m_harvest;
};

/// The parser, a list for each chunk.
class ListByList
{
public:
    void feed(QByteArrayView chunk)
    {
        const EventStreamParser::Output output = m_parser.feed(chunk);
        for (const StreamItem &item : output.items) {
            const auto *event = std::get_if<MessageEvent>(&item);
            if (!event)
                continue;
            ++m_harvest.events;
            m_harvest.characters += event->data.size();
        }
    }
    [[nodiscard]] Harvest harvest() const { return m_harvest; }

private:
    EventStreamParser m_parser;
    Harvest m_harvest;
};

/// What no reader of lines can do without: find each LF, make text of what stands before it. It knows neither
/// CR nor fields, and joins no lines to events.
class Floor
{
public:
    void feed(QByteArrayView chunk)
    {
        const char *from = chunk.begin();
        while (from != chunk.end()) {
            const void *found = std::memchr(from, '\n', static_cast<size_t>(chunk.end() - from));
            if (!found) {
                m_partialLine += QByteArrayView(from, chunk.end());
                return;
            }
            const char *end = static_cast<const char *>(found);
            takeLine(QByteArrayView(from, end));
            from = end + 1;
        }
    }
    [[nodiscard]] Harvest harvest() const { return m_harvest; }

private:
    void takeLine(QByteArrayView piece)
    {
        ++m_harvest.events;
        if (m_partialLine.isEmpty()) {
            m_harvest.characters += QString::fromUtf8(piece).size();
            return;
        }
        m_partialLine += piece;
        m_harvest.characters += QString::fromUtf8(m_partialLine).size();
        m_partialLine.resize(0);
    }

    QByteArray m_partialLine;
    Harvest m_harvest;
};

QList<QByteArrayView> chunksOf(QByteArrayView stream, QByteArrayView how)
{
    QList<QByteArrayView> chunks;
    while (!stream.isEmpty()) {
        qsizetype size = stream.size();
        if (how == "event")
            size = stream.indexOf("\n\n") + 2;
        else if (how != "whole")
            size = std::clamp<qsizetype>(how.toLongLong(), 1, size);
        chunks += stream.first(size);
        stream = stream.sliced(size);
    }
    return chunks;
}

template <typename Reader>
QJsonObject measure(const QList<QByteArrayView> &chunks, std::chrono::milliseconds time)
{
    const QDeadlineTimer deadline(time);
    qint64 best = std::numeric_limits<qint64>::max();
    Harvest harvest;
    do {
        QElapsedTimer timer;
        timer.start();
        Reader reader;
        for (const QByteArrayView chunk : chunks)
            reader.feed(chunk);
        best = std::min(best, timer.nsecsElapsed());
        harvest = reader.harvest();
    } while (!deadline.hasExpired());
    return {{QStringLiteral("ns"), best},
            {QStringLiteral("events"), harvest.events},
            {QStringLiteral("characters"), harvest.characters}};
}

} // namespace

int main(int argc, char **argv)
{
    QFile file(argc == 4 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: measureparser FILE event|BYTES|whole MILLISECONDS\n", stderr);
        return 2;
    }
    const QByteArray stream = file.readAll();
    const QList<QByteArrayView> chunks = chunksOf(stream, argv[2]);
    const std::chrono::milliseconds time(QByteArrayView(argv[3]).toLongLong());
    const QJsonObject results{{QStringLiteral("next"), measure<ItemByItem>(chunks, time)},
                              {QStringLiteral("feed"), measure<ListByList>(chunks, time)},
                              {QStringLiteral("floor"), measure<Floor>(chunks, time)}};
    std::puts(QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    return 0;
}
