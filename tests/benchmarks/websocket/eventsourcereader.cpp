// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventsourcereader.h"

using namespace Poemstream;

EventSourceReader::EventSourceReader(QObject *parent)
    : PoemReader(parent)
{
    m_source.setPolicy(ReconnectPolicy::resilient());
    connect(&m_source, &EventSource::messageReceived, this, &EventSourceReader::take);
    connect(&m_source, &EventSource::failed, this, &PoemReader::over);
}

void EventSourceReader::take(const MessageEvent &event)
{
    if (event.type == QLatin1String("message"))
        Q_EMIT arrived(event.data);
    else if (event.type == QLatin1String("poem"))
        Q_EMIT headed(event.data);
    else if (event.type == QLatin1String("restart"))
        Q_EMIT begunAnew();
    else if (event.type == QLatin1String("done")) {
        m_source.close();
        Q_EMIT over();
    }
}
