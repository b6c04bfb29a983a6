// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemsource.h"

#include "poemeventdecoder.h"

namespace Poemstream {

void PoemSource::ask(const QString &question)
{
    goOn(question, QString());
}

void PoemSource::goOn(const QString &question, const QString &place)
{
    m_place = place;
    begin(question, place);
}

void PoemSource::deliver(const MessageEvent &event, const QString &match)
{
    m_place = event.lastEventId;
    PoemEvent meaning = decodePoemEvent(event);
    if (auto *heading = std::get_if<PoemHeading>(&meaning)) {
        if (heading->match.isEmpty())
            heading->match = match;
        Q_EMIT headingArrived(*heading);
    } else if (const auto *piece = std::get_if<PoemText>(&meaning)) {
        Q_EMIT textArrived(piece->text);
    } else if (std::holds_alternative<PoemRestart>(meaning)) {
        Q_EMIT restarted();
    } else if (std::holds_alternative<PoemDone>(meaning)) {
        cancel();
        Q_EMIT finished();
    } else if (const auto *failure = std::get_if<PoemFailure>(&meaning)) {
        cancel();
        Q_EMIT failed({StreamError::Kind::Failure, 0, failure->detail, {}});
    }
}

} // namespace Poemstream
