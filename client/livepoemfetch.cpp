// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livepoemfetch.h"

#include "poemsource.h"

#include <utility>

namespace Poemstream {

LivePoemFetch::LivePoemFetch(std::unique_ptr<PoemSource> live, std::unique_ptr<PoemSource> poems,
                             std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_live(std::move(live))
    , m_poems(std::move(poems))
{
    m_untilFailure.setSingleShot(true);
    m_untilFailure.setInterval(patience);
    connect(&m_untilFailure, &QTimer::timeout, this, &LivePoemFetch::fail);
    connect(m_live.get(), &PoemSource::headingArrived, this, &LivePoemFetch::fetchText);
    connect(m_poems.get(), &PoemSource::textArrived, this, &LivePoemFetch::take);
    connect(m_poems.get(), &PoemSource::finished, this, [this] {
        m_poem.place = m_poems->place();
        m_poem.isComplete = true;
        cancel();
        Q_EMIT fetched(m_poem);
    });
    connect(m_poems.get(), &PoemSource::restarted, this, &LivePoemFetch::fail); // it has not got that poem
    for (const PoemSource *source : {m_live.get(), m_poems.get()})
        connect(source, &PoemSource::failed, this, &LivePoemFetch::fail);
    connect(m_live.get(), &PoemSource::finished, this, &LivePoemFetch::fail); // it never said which poem
}

LivePoemFetch::~LivePoemFetch() = default;

void LivePoemFetch::fetch()
{
    cancel();
    m_poem = {};
    m_untilFailure.start();
    m_live->ask(QString());
}

void LivePoemFetch::cancel()
{
    m_untilFailure.stop();
    m_live->cancel();
    m_poems->cancel();
}

void LivePoemFetch::fetchText(const PoemHeading &heading)
{
    m_poem.heading = heading;
    m_live->cancel();
    m_poems->goOn(QString(), m_live->place());
}

void LivePoemFetch::take(const QString &text)
{
    m_poem.text += text;
    if (m_poem.text.size() > longestText)
        fail();
}

void LivePoemFetch::fail()
{
    cancel();
    Q_EMIT failed();
}

} // namespace Poemstream
