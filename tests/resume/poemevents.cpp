// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemevents.h"

#include "client/eventsource/eventstreamparser.h"

namespace Poemstream {

QList<MessageEvent> eventsOf(const QByteArray &body)
{
    EventStreamParser parser;
    QList<MessageEvent> events;
    const auto output = parser.feed(body);
    for (const StreamItem &item : output.items) {
        if (const auto *event = std::get_if<MessageEvent>(&item))
            events += *event;
    }
    return events;
}

QString textOf(const QList<MessageEvent> &events)
{
    QString text;
    for (const MessageEvent &event : events)
        text += event.type == QLatin1String("message") ? event.data : QString();
    return text;
}

bool areTheRest(const QList<MessageEvent> &events, const Poem &poem, qsizetype position)
{
    qsizetype sent = position;
    for (const MessageEvent &event : events) {
        if (&event == &events.last())
            return event.type == QLatin1String("done") &&
                   event.lastEventId == poem.id + QLatin1String(".end") && sent == poem.length &&
                   textOf(events).toUcs4() == poem.text.toUcs4().sliced(position);
        sent += codePointCount(event.data);
        if (event.type != QLatin1String("message") || event.data.isEmpty() ||
            event.lastEventId != poem.id + QLatin1Char('.') + QString::number(sent))
            return false;
    }
    return false;
}

} // namespace Poemstream
