// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stream itself: what a plain GET gets.

#include "testeventstreamserver.h"
#include "writtenevents.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cstdio>

using namespace Poemstream;

/// Reads some events or comments; where there are none, for as long as patience lasts.
void TestEventStreamServer::readEvents(StreamConnection &connection) const
{
    constexpr qsizetype plenty = 20;
    const auto holds = [](qsizetype count) {
        return [count](const StreamAnswer &answer) {
            const WrittenEvents written = readWritten(answer.body);
            return answer.isWhole || written.events + written.comments >= count;
        };
    };
    connection.read(holds(plenty), m_target.promptness());
    connection.read(holds(1), m_target.patience - m_target.promptness());
}

const StreamConnection &TestEventStreamServer::sample()
{
    if (!m_sample) {
        m_sample = ask();
        readEvents(*m_sample);
    }
    return *m_sample;
}

// HTML Standard, 9.2.3: anything but status 200 and this type ends a client's attempts.
void TestEventStreamServer::answersAGetWithAnEventStream()
{
    const StreamAnswer &answer = sample().answer();
    QVERIFY2(answer.isEventStream(), sample().told().constData());
    static const QRegularExpression charset(QStringLiteral("; *charset *= *\"?([^\"; ]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = charset.match(QString::fromLatin1(answer.field("Content-Type")));
    // 9.2.6: a parameter may only say utf-8, and clients read UTF-8 whatever it says.
    QVERIFY2(!match.hasMatch() || match.captured(1).toLower() == QLatin1String("utf-8"),
             answer.field("Content-Type").constData());
}

// A client is not "open" before it has the head, and a proxy may give up: a quiet stream must not look dead.
void TestEventStreamServer::sendsTheHeadAtOnce()
{
    QVERIFY2(sample().headTime().count() >= 0, sample().told().constData());
    QVERIFY2(
        sample().headTime() <= m_target.promptness(),
        QByteArray::number(qint64(sample().headTime().count())).append(" ms passed before it").constData());
}

// RFC 9111, 5.2.2: events are of one moment and for one reader.
void TestEventStreamServer::forbidsCachesToReuseIt()
{
    const StreamAnswer &answer = sample().answer();
    QVERIFY2(answer.lists("Cache-Control", "no-cache") || answer.lists("Cache-Control", "no-store"),
             sample().told().constData());
}

// RFC 9112, 6 and 7.1. A length promises that the stream will have no event more than is known now.
void TestEventStreamServer::framesTheBodyByTheLetter()
{
    const StreamAnswer &answer = sample().answer();
    QVERIFY2(answer.hasHead(), sample().told().constData());
    QVERIFY2(answer.field("Content-Length").isNull(), sample().told().constData());
    QVERIFY2(answer.fault.isEmpty(), visible(answer.fault).append("; ").append(sample().told()).constData());
}

// RFC 9112, 6.1: a client of HTTP/1.0 takes the sizes of chunks for text.
void TestEventStreamServer::sendsNoChunksOverHttp10()
{
    StreamConnection connection(m_target, m_target.request("GET", {}, "HTTP/1.0"));
    connection.readBytes();
    const StreamAnswer &answer = connection.answer();
    QVERIFY2(answer.hasHead(), connection.told().constData());
    if (answer.status != 200)
        QSKIP(visible(answer.statusLine).prepend("no HTTP/1.0 here: ").constData());
    QVERIFY2(answer.field("Transfer-Encoding").isNull(), connection.told().constData());
    static const QRegularExpression chunkSize(QStringLiteral("^[0-9A-Fa-f]+\r\n"));
    QVERIFY2(!chunkSize.match(QString::fromLatin1(answer.body)).hasMatch(), connection.told().constData());
}

void TestEventStreamServer::sendsAnEventOrACommentInTime()
{
    const WrittenEvents written = readWritten(sample().answer().body);
    QVERIFY2(written.events + written.comments > 0, sample().told().constData());
}

// All at the end, after a pause, is what comes through something that gathers it.
void TestEventStreamServer::doesNotHoldBytesBack()
{
    if (sample().bodyTime().count() < 0)
        QSKIP("nothing came");
    const auto pause = sample().bodyTime() - sample().headTime();
    QVERIFY2(!sample().cameInOnePiece() || pause <= m_target.promptness(),
             QByteArray::number(qint64(pause.count()))
                 .append(" ms after the head all came at once, and the end")
                 .constData());
}

// HTML Standard, 9.2.5: event streams are UTF-8; a client puts U+FFFD where they are not.
void TestEventStreamServer::sendsNothingButUtf8()
{
    const WrittenEvents written = readWritten(sample().answer().body);
    QVERIFY2(written.badText.isEmpty(), visible(written.badText.join('\n')).constData());
}

// HTML Standard, 9.2.6: an id with NUL, and a retry not of digits, are ignored. So are fields that nobody
// knows, but these may be meant so.
void TestEventStreamServer::writesFieldsThatClientsUnderstand()
{
    const WrittenEvents written = readWritten(sample().answer().body);
    if (!written.unknown.isEmpty())
        qWarning("no client knows these fields: %s", visible(written.unknown.join('\n')).constData());
    QVERIFY2(written.faults.isEmpty(), visible(written.faults.join('\n')).constData());
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const StreamTarget target = StreamTarget::fromEnvironment();
    if (!target.fault.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(target.fault));
        return 2;
    }
    TestEventStreamServer test(target);
    return QTest::qExec(&test, argc, argv);
}
