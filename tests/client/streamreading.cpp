// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamreading.h"

#include <QtCore/QStringList>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

struct ToLine
{
    QString operator()(const MessageEvent &event) const
    {
        return event.type + u" \""_s + event.data + u"\" #"_s + event.lastEventId;
    }
    QString operator()(const StreamComment &comment) const { return u": "_s + comment.text; }
    QString operator()(const ReconnectionTime &retry) const
    {
        return u"retry "_s + QString::number(retry.time.count());
    }
};

QString differenceOf(const QList<QByteArrayView> &pieces, const StreamReading &expected,
                     const EventStreamLimits &limits)
{
    const StreamReading fed = readByFeeding(pieces, limits);
    if (fed != expected)
        return u"fed: "_s + toLines(fed).join(u'|');
    const StreamReading byItem = readItemByItem(pieces, limits);
    if (byItem != expected)
        return u"item by item: "_s + toLines(byItem).join(u'|');
    return {};
}

} // namespace

QStringList toLines(const StreamReading &reading)
{
    QStringList lines;
    for (const StreamItem &item : reading.items)
        lines += std::visit(ToLine(), item);
    lines += u"id "_s + reading.lastEventId;
    if (reading.excess != EventStreamExcess::None)
        lines += u"excess "_s + QString::number(int(reading.excess));
    return lines;
}

StreamReading readByFeeding(const QList<QByteArrayView> &pieces, const EventStreamLimits &limits)
{
    EventStreamParser parser(limits);
    StreamReading reading;
    for (const QByteArrayView piece : pieces)
        reading.items += parser.feed(QByteArray(piece.data(), piece.size())).items;
    reading.excess = parser.excess();
    reading.lastEventId = parser.lastEventId();
    return reading;
}

StreamReading readItemByItem(const QList<QByteArrayView> &pieces, const EventStreamLimits &limits)
{
    using Item = EventStreamParser::Item;
    EventStreamParser parser(limits);
    StreamReading reading;
    for (const QByteArrayView piece : pieces) {
        parser.give(QByteArray(piece.data(), piece.size()));
        for (Item item = parser.next(); item != Item::None; item = parser.next()) {
            if (item == Item::Event)
                reading.items += parser.event();
            else if (item == Item::Comment)
                reading.items += StreamComment{parser.comment()};
            else
                reading.items += ReconnectionTime{parser.retry()};
        }
    }
    reading.excess = parser.excess();
    reading.lastEventId = parser.lastEventId();
    return reading;
}

QList<QByteArrayView> inPieces(QByteArrayView stream, qsizetype bytes)
{
    QList<QByteArrayView> pieces;
    for (qsizetype at = 0; at < stream.size(); at += bytes)
        pieces += stream.sliced(at, std::min(bytes, stream.size() - at));
    return pieces;
}

QString differenceAtAnyCut(QByteArrayView stream, const StreamReading &expected,
                           const EventStreamLimits &limits)
{
    QString difference = differenceOf({stream}, expected, limits);
    if (!difference.isEmpty())
        return u"whole, "_s + difference;
    QList<QByteArrayView> bytes;
    for (const QByteArrayView byte : inPieces(stream, 1))
        bytes << byte << QByteArrayView();
    difference = differenceOf(bytes, expected, limits);
    if (!difference.isEmpty())
        return u"byte by byte, "_s + difference;
    for (qsizetype first = 0; first <= stream.size(); ++first) {
        for (qsizetype second = first; second <= stream.size(); ++second) {
            difference = differenceOf(
                {stream.first(first), stream.sliced(first, second - first), stream.sliced(second)}, expected,
                limits);
            if (!difference.isEmpty())
                return u"cut at %1 and %2, "_s.arg(first).arg(second) + difference;
        }
    }
    return {};
}
