// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages.h"

#include "client/eventsource/streamerror.h"
#include "client/poemheading.h"
#include "console.h"

#include <QtCore/QCoreApplication>

namespace Poemstream {

namespace {

QString describeStatus(int status)
{
    switch (status) {
    case 400:
        return Console::tr("The server did not understand the question.");
    case 401:
    case 403:
        return Console::tr("The server wants a token, and this one is not valid.");
    case 404:
        return Console::tr("There are no poems at this address.");
    case 414:
        return Console::tr("The question is too long for the server.");
    case 421:
        return Console::tr("The server does not answer to this name.");
    case 429:
    case 502:
    case 503:
    case 504:
        return Console::tr("The server has too much to do at the moment.");
    default:
        return Console::tr("The server refused with status %1.").arg(status);
    }
}

} // namespace

QString describe(const StreamError &error)
{
    using Kind = StreamError::Kind;
    switch (error.kind) {
    case Kind::None:
        return {};
    case Kind::InvalidUrl:
        return Console::tr("The server's address is not a valid web address.");
    case Kind::NameNotFound:
        return Console::tr("The server's name is not known.");
    case Kind::NotReached:
        return Console::tr("The server cannot be reached.");
    case Kind::NoAnswer:
        return Console::tr("The server closed the connection without an answer.");
    case Kind::Tls:
        return Console::tr("The connection to the server is not secure.");
    case Kind::ConnectTimeout:
        return Console::tr("The server cannot be reached in time.");
    case Kind::AnswerTimeout:
        return Console::tr("The server does not answer.");
    case Kind::IdleTimeout:
        return Console::tr("Nothing has come from the server for too long.");
    case Kind::Cut:
        return Console::tr("The connection was lost.");
    case Kind::Ended:
        return Console::tr("The server ended the connection too early.");
    case Kind::Stopped:
        return Console::tr("The server has nothing more to say.");
    case Kind::HttpStatus:
        return describeStatus(error.httpStatus);
    case Kind::NotEventStream:
        return Console::tr("The server answered with something other than a poem.");
    case Kind::Redirect:
        return Console::tr("The server sends its visitors to a place that cannot be followed.");
    case Kind::TooLarge:
        return Console::tr("The server sent more than can be taken.");
    case Kind::Protocol:
        return Console::tr("The server said something that makes no sense here.");
    case Kind::Failure:
        return Console::tr("The server has trouble of its own and cannot go on.");
    }
    return {};
}

QString describeMatch(const PoemHeading &heading)
{
    if (heading.match == QLatin1String("live"))
        //: Why this poem: everybody sees it now
        return Console::tr("the poem of the hour");
    if (heading.matchedWords.isEmpty())
        return {};
    //: Between two words of the question that decided which poem came
    const QString comma = Console::tr(", ");
    const QString words = heading.matchedWords.join(comma);
    if (heading.match == QLatin1String("exact"))
        return Console::tr("found by: %1").arg(words);
    QStringList found = heading.foundWords;
    found.removeIf([&](const QString &word) { return heading.matchedWords.contains(word); });
    if (!found.isEmpty())
        //: Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same
        return Console::tr("for: %1 (here: %2)").arg(words, found.join(comma));
    //: Why this poem was chosen; %1: words of the question
    return Console::tr("for: %1").arg(words);
}

QString describeQuestion(const QString &question)
{
    return question.isEmpty() ? Console::tr("Poem of the Hour") : question;
}

QString describeAuthor(const PoemHeading &heading)
{
    if (heading.author.isEmpty() || heading.dynasty.isEmpty())
        return heading.author + heading.dynasty;
    return heading.author + QStringLiteral(" · ") + heading.dynasty;
}

} // namespace Poemstream
