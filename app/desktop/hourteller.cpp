// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hourteller.h"

#include "app/messages.h"
#include "client/livepoemfetch.h"

#include <QtCore/QStringList>

#include <utility>

namespace Poemstream {

namespace {

constexpr qsizetype verses = 4;
constexpr qsizetype longestVerse = 120; // in UTF-16; a desktop cuts earlier

QString shortened(QString verse)
{
    verse = verse.simplified();
    if (verse.size() <= longestVerse)
        return verse;
    const bool isCut = verse.at(longestVerse - 1).isHighSurrogate();
    return verse.first(longestVerse - (isCut ? 1 : 0)) + u'…';
}

} // namespace

TrayMessage hourMessage(const PastAnswer &poem)
{
    QStringList lines;
    for (const QString &line : poem.text.split(u'\n', Qt::SkipEmptyParts))
        if (lines.size() < verses && !line.trimmed().isEmpty())
            lines += shortened(line);
    if (const QString author = shortened(describeAuthor(poem.heading)); !author.isEmpty())
        lines.prepend(author);
    const QString title = shortened(poem.heading.title);
    return {.title = title.isEmpty() ? describeQuestion({}) : title, .text = lines.join(u'\n')};
}

HourTeller::HourTeller(LivePoemFetch &fetch, TrayPlace &tray, HourBell::Clock clock, QObject *parent)
    : QObject(parent)
    , m_fetch(fetch)
    , m_tray(tray)
    , m_bell(std::move(clock))
{
    connect(&m_bell, &HourBell::struck, &fetch, &LivePoemFetch::fetch);
    connect(&fetch, &LivePoemFetch::fetched, this, &HourTeller::tell);
}

void HourTeller::setTelling(bool isTelling)
{
    if (isTelling == m_bell.due().isValid())
        return;
    m_fetch.cancel();
    if (isTelling)
        m_bell.start();
    else
        m_bell.stop();
}

void HourTeller::tell(const PastAnswer &poem)
{
    TrayMessage message = hourMessage(poem);
    message.act = [this, poem] { Q_EMIT poemWanted(poem); };
    m_tray.tell(message);
}

} // namespace Poemstream
