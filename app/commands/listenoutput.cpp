// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listenoutput.h"

#include "app/console.h"
#include "app/outputwriter.h"
#include "app/terminal.h"
#include "client/eventsource/messageevent.h"
#include "client/eventsource/streamerror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>
#include <QtCore/QVariant>

namespace Poemstream {

namespace {

constexpr qsizetype shownBodyBytes = 200;

const char *reasonOf(StreamError::Kind kind)
{
    using Kind = StreamError::Kind;
    switch (kind) {
    case Kind::None:
        break;
    case Kind::InvalidUrl:
        return QT_TRANSLATE_NOOP("Console", "this is not an http or https address");
    case Kind::NameNotFound:
        return QT_TRANSLATE_NOOP("Console", "the server's name is not known");
    case Kind::NotReached:
        return QT_TRANSLATE_NOOP("Console", "the server cannot be reached");
    case Kind::NoAnswer:
        return QT_TRANSLATE_NOOP("Console", "the server gave no answer");
    case Kind::Tls:
        return QT_TRANSLATE_NOOP("Console", "the connection to the server is not secure");
    case Kind::ConnectTimeout:
        return QT_TRANSLATE_NOOP("Console", "no connection to the server in time");
    case Kind::AnswerTimeout:
        return QT_TRANSLATE_NOOP("Console", "the server did not answer in time");
    case Kind::IdleTimeout:
        return QT_TRANSLATE_NOOP("Console", "the stream was silent for too long");
    case Kind::Cut:
        return QT_TRANSLATE_NOOP("Console", "the connection broke");
    case Kind::Ended:
        return QT_TRANSLATE_NOOP("Console", "the server ended the stream");
    case Kind::Stopped:
        return QT_TRANSLATE_NOOP("Console", "the server has nothing more to say");
    case Kind::HttpStatus:
        return QT_TRANSLATE_NOOP("Console", "the server refused");
    case Kind::NotEventStream:
        return QT_TRANSLATE_NOOP("Console", "the answer is not an event stream");
    case Kind::Redirect:
        return QT_TRANSLATE_NOOP("Console", "a redirect cannot be followed");
    case Kind::TooLarge:
        return QT_TRANSLATE_NOOP("Console", "the server sent more than can be taken");
    case Kind::Protocol:
        return QT_TRANSLATE_NOOP("Console", "the answer makes no sense");
    case Kind::Failure:
        return QT_TRANSLATE_NOOP("Console", "the server cannot go on");
    }
    return "";
}

/// "reason (detail)", or what there is of it.
QString withDetail(const QString &reason, const StreamError &error)
{
    QString detail = error.detail;
    if (error.kind == StreamError::Kind::HttpStatus)
        detail = QStringLiteral("%1 %2").arg(error.httpStatus).arg(detail).trimmed();
    return detail.isEmpty() ? reason : reason + QStringLiteral(" (") + detail + QLatin1Char(')');
}

/// What some reader of lines takes for the end of one, or for nothing at all.
bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || c == QChar::ByteOrderMark;
}

QString quoted(const QString &text)
{
    QString json(QLatin1Char('"'));
    json.reserve(text.size() + 2);
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            json += QLatin1Char('\\') + c;
        else if (c == QLatin1Char('\n'))
            json += QLatin1String("\\n");
        else if (isControl(c))
            json += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            json += c;
    }
    return json + QLatin1Char('"');
}

QString member(const char *name, const QString &json)
{
    return QStringLiteral(",\"") + QLatin1String(name) + QStringLiteral("\":") + json;
}

/// What may be shown of an address: no user, no password.
QString shown(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

} // namespace

void ListenOutput::print(const QString &text)
{
    m_writer.write(text);
}

void ListenText::showOpened(const QUrl &url)
{
    printError(Console::tr("listening to %1").arg(shown(url)));
}

void ListenText::showMessage(const MessageEvent &event)
{
    QString text;
    if (event.type != QLatin1String("message"))
        text += QStringLiteral("event: ") + event.type + QLatin1Char('\n');
    text += event.data + QLatin1Char('\n');
    if (!event.lastEventId.isEmpty())
        text += QStringLiteral("id: ") + event.lastEventId + QLatin1Char('\n');
    print(withoutControls(text + QLatin1Char('\n')));
}

void ListenText::showComment(const QString &text)
{
    print(withoutControls(QStringLiteral(": ") + text + QLatin1Char('\n')));
}

void ListenText::showError(const StreamError &error, std::optional<std::chrono::milliseconds> retryIn)
{
    const QString reason = describeStreamError(error);
    if (!retryIn)
        return printError(reason);
    const double seconds = double(retryIn->count()) / 1000.0;
    printError(Console::tr("%1; trying again in %2 s").arg(reason, QString::number(seconds, 'f', 1)));
}

void ListenJson::printObject(const char *type, const QString &members)
{
    print(QStringLiteral("{\"type\":") + quoted(QString::fromLatin1(type)) + members + QStringLiteral("}\n"));
}

void ListenJson::showOpened(const QUrl &url)
{
    printObject("open", member("status", QStringLiteral("200")) + member("url", quoted(shown(url))));
}

void ListenJson::showMessage(const MessageEvent &event)
{
    printObject("message", member("event", quoted(event.type)) + member("data", quoted(event.data)) +
                               member("lastEventId", quoted(event.lastEventId)) +
                               member("origin", quoted(event.origin)));
}

void ListenJson::showComment(const QString &text)
{
    printObject("comment", member("text", quoted(text)));
}

void ListenJson::showError(const StreamError &error, std::optional<std::chrono::milliseconds> retryIn)
{
    QString members = member("readyState", retryIn ? QStringLiteral("0") : QStringLiteral("2"));
    members += member("reason", quoted(withDetail(QString::fromUtf8(reasonOf(error.kind)), error)));
    members += member("kind", quoted(QVariant::fromValue(error.kind).toString()));
    if (error.httpStatus != 0)
        members += member("status", QString::number(error.httpStatus));
    if (retryIn)
        members += member("retryInMs", QString::number(retryIn->count()));
    printObject("error", members);
}

QString describeStreamError(const StreamError &error)
{
    const QString text = withDetail(Console::tr(reasonOf(error.kind)), error);
    const QString body = QString::fromUtf8(error.bodyStart.left(shownBodyBytes)).simplified();
    return body.isEmpty() ? text : text + QStringLiteral(": ") + body;
}

} // namespace Poemstream
