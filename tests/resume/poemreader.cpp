// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemreader.h"

#include "poemevents.h"
#include "server/poems/poemlibrary.h"

#include <QtCore/QStringList>
#include <QtNetwork/QNetworkRequest>

namespace Poemstream {

namespace {

/// Whatever the server asks for, no wait is longer than a few milliseconds.
ReconnectPolicy hurried()
{
    ReconnectPolicy policy = ReconnectPolicy::strict();
    policy.reconnectionTime = policy.shortestWait = policy.longestWait = std::chrono::milliseconds(1);
    policy.mostExtra = std::chrono::milliseconds(5);
    return policy;
}

} // namespace

PoemReader::PoemReader()
{
    m_source.setPolicy(hurried());
    connect(&m_source, &EventSource::messageReceived, this,
            [this](const MessageEvent &event) { m_events += event; });
    connect(&m_source, &EventSource::interrupted, this,
            [this](std::chrono::milliseconds, const StreamError &error) {
                ++m_interruptions;
                if (error.kind != StreamError::Kind::Cut && error.kind != StreamError::Kind::Ended)
                    ++m_vainAttempts;
            });
    connect(&m_source, &EventSource::failed, this, [this](const StreamError &error) { m_error = error; });
}

void PoemReader::ask(const QUrl &url)
{
    m_events.clear();
    m_interruptions = m_vainAttempts = 0;
    m_error = {};
    m_source.close();
    m_source.setLastEventId(QString());
    m_source.open(QNetworkRequest(url));
}

QString PoemReader::problem(const PoemLibrary &library) const
{
    QStringList heard;
    for (const MessageEvent &event : m_events)
        heard += event.type + QLatin1Char(' ') + event.lastEventId;
    const QString all = heard.join(QLatin1String(", ")) + QLatin1String("; ") + m_error.detail;
    if (m_events.isEmpty() || m_events.first().type != QLatin1String("poem"))
        return QLatin1String("no heading first: ") + all;
    const QString id = m_events.first().lastEventId.section(QLatin1Char('.'), 0, 0);
    const auto poem = library.find(id);
    if (!poem || m_events.first().lastEventId != id + QLatin1String(".0"))
        return QLatin1String("an unknown poem: ") + all;
    if (!areTheRest(m_events.sliced(1), *poem, 0))
        return QLatin1String("not that poem: ") + all;
    if (m_error.kind != StreamError::Kind::Stopped)
        return QLatin1String("it was not told that there is no more: ") + all;
    return {};
}

} // namespace Poemstream
