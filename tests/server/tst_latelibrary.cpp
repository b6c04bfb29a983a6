// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server whose library takes its time.

#include "server/eventstream/listener.h"
#include "server/poems/poemlibrary.h"
#include "server/poemserver.h"
#include "tests/resume/poemevents.h"
#include "tests/support/rawclient.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <memory>
#include <utility>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers when it is told to.
class LateLibrary final : public PoemLibrary
{
public:
    [[nodiscard]] std::optional<Poem> find(const QString &id) const override
    {
        return id == m_poem.id ? std::optional(m_poem) : std::nullopt;
    }
    [[nodiscard]] Poem draw(const QString &) override { return m_poem; }
    [[nodiscard]] Poem shown(std::int64_t) const override { return m_poem; }
    void answer(const Question &, const QObject &context,
                const std::function<void(const Answer &)> &then) override
    {
        wait(context, [then, poem = m_poem] { then({poem, {}}); });
    }
    void search(const Search &, const QObject &context,
                const std::function<void(const SearchResult &)> &then) const override
    {
        wait(context, [then, poem = m_poem] { then({1, {{poem, {}}}}); });
    }

    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    void answerAll()
    {
        for (const auto &[context, answer] : std::exchange(m_waiting, {})) {
            if (context)
                answer();
        }
    }

private:
    void wait(const QObject &context, std::function<void()> answer) const
    {
        m_waiting.append({QPointer<const QObject>(&context), std::move(answer)});
    }

    Poem m_poem = makePoem({.title = u"Late"_s, .language = u"en"_s}, u"at last,\nit came"_s);
    mutable QList<std::pair<QPointer<const QObject>, std::function<void()>>> m_waiting;
};

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

const QByteArray stream("/v1/poems/stream?question=late&pace=0");
const QByteArray search("/v1/search?q=late");

class TestLateLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aStreamsFirstBytesDoNotWaitForTheSearch();
    void aStreamThatLeftIsNotAnswered();
    void aDrainDoesNotWaitForAnAnswer();
    void aSearchIsAnsweredWhenItIsDone();
    void aHeadRequestIsAnsweredWithoutABody();
    void othersAreAnsweredMeanwhile();
    void aWrongSearchIsRefusedAtOnce();
    void aSearchWhoseClientLeftIsDropped();
    void aServerThatGoesDropsWhatItOwes();
    void whoOnlyClosesTheSendingSideIsAnswered_data();
    void whoOnlyClosesTheSendingSideIsAnswered();
    void whoClosesItWithTheRequestIsAnswered();
    void aPacedStreamIsNotForWhoClosedTheSendingSide();
    void whoResetsAfterClosingTheSendingSideIsNoticed();

private:
    void serve(std::chrono::milliseconds heartbeat);
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_server->url().port()); }

    QRandomGenerator m_random{3};
    LateLibrary m_library;
    std::unique_ptr<PoemServer> m_server;
};

void TestLateLibrary::init()
{
    m_library.answerAll();
    serve(20ms);
}

void TestLateLibrary::serve(std::chrono::milliseconds heartbeat)
{
    PoemServer::Settings settings;
    settings.heartbeat = heartbeat;
    m_server = std::make_unique<PoemServer>(m_library, settings, m_random);
    QVERIFY2(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0), qPrintable(m_server->errorString()));
}

void TestLateLibrary::aStreamsFirstBytesDoNotWaitForTheSearch()
{
    RawClient client(port());
    client.send(get(stream));
    QTRY_VERIFY(client.received().contains("retry: "));
    QTRY_VERIFY(client.received().contains(":\n\n")); // and heartbeats fill the wait
    QCOMPARE(m_library.waiting(), 1);
    QVERIFY(!client.received().contains("event: poem"));
    m_library.answerAll();
    QTRY_VERIFY(client.hasAnswer());
    const auto events = eventsOf(client.answer()->body);
    QCOMPARE(events.first().type, u"poem"_s);
    QCOMPARE(textOf(events), u"at last,\nit came"_s);
    QCOMPARE(events.last().type, u"done"_s);
}

void TestLateLibrary::aStreamThatLeftIsNotAnswered()
{
    QSignalSpy ended(m_server.get(), &PoemServer::streamEnded);
    RawClient client(port());
    client.send(get(stream));
    QTRY_COMPARE(m_library.waiting(), 1);
    client.close();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<StreamRecord>().end, RunningStream::End::PeerLeft);
    m_library.answerAll();
    QCOMPARE(m_server->openStreams(), std::size_t(0));
}

void TestLateLibrary::aDrainDoesNotWaitForAnAnswer()
{
    QSignalSpy drained(m_server.get(), &PoemServer::drained);
    RawClient client(port());
    client.send(get(stream));
    QTRY_COMPARE(m_library.waiting(), 1);
    m_server->drain();
    QTRY_VERIFY(client.hasAnswer());
    QVERIFY(client.answer()->body.contains("retry: "));
    QTRY_COMPARE(drained.size(), 1);
    m_library.answerAll();
}

void TestLateLibrary::aSearchIsAnsweredWhenItIsDone()
{
    QSignalSpy answered(m_server.get(), &PoemServer::answered);
    RawClient client(port());
    client.send(get(search));
    QTRY_COMPARE(m_library.waiting(), 1);
    QVERIFY(client.received().isEmpty());
    QCOMPARE(answered.size(), 0);
    m_library.answerAll();
    QTRY_VERIFY(client.hasAnswer());
    const RawAnswer answer = client.answer().value();
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(answer.header("Connection"), QByteArray("close"));
    const QJsonObject found = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(found["total"_L1].toInt(), 1);
    QCOMPARE(found["poems"_L1].toArray().first()["title"_L1].toString(), u"Late"_s);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(answered.size(), 1);
    const auto record = answered.first().first().value<AnsweredRequest>();
    QCOMPARE(record.route, u"/v1/search"_s);
    QCOMPARE(record.status, 200);
    QVERIFY(record.time > 0ns);
}

void TestLateLibrary::aHeadRequestIsAnsweredWithoutABody()
{
    RawClient client(port());
    client.send("HEAD " + search + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(m_library.waiting(), 1);
    m_library.answerAll();
    QTRY_VERIFY(client.isClosed());
    const RawAnswer answer = client.answer(true).value();
    QCOMPARE(answer.status(), 200);
    QVERIFY(answer.header("Content-Length").toInt() > 0);
    QVERIFY(client.received().endsWith("\r\n\r\n"));
}

void TestLateLibrary::othersAreAnsweredMeanwhile()
{
    RawClient waiting(port());
    waiting.send(get(search) + get("/healthz")); // what is pipelined behind it is discarded
    QTRY_COMPARE(m_library.waiting(), 1);
    RawClient other(port());
    other.send(get("/healthz"));
    QTRY_VERIFY(other.hasAnswer());
    QCOMPARE(other.answer()->status(), 200);
    QVERIFY(waiting.received().isEmpty());
    m_library.answerAll();
    QTRY_VERIFY(waiting.isOver());
    QCOMPARE(waiting.received().count("HTTP/1.1"), 1);
}

void TestLateLibrary::aWrongSearchIsRefusedAtOnce()
{
    RawClient client(port());
    client.send(get("/v1/search?q=&limit=3"));
    QTRY_VERIFY(client.hasAnswer());
    QCOMPARE(client.answer()->status(), 400);
    QCOMPARE(m_library.waiting(), 0);
    client.clear();
    client.send(get("/healthz")); // the connection goes on
    QTRY_VERIFY(client.hasAnswer());
}

void TestLateLibrary::aSearchWhoseClientLeftIsDropped()
{
    QSignalSpy answered(m_server.get(), &PoemServer::answered);
    RawClient client(port());
    client.send(get(search));
    QTRY_COMPARE(m_library.waiting(), 1);
    client.reset();
    RawClient other(port());
    other.send(get("/healthz"));
    QTRY_VERIFY(other.hasAnswer()); // by now the server knows of the reset
    m_library.answerAll();
    other.clear();
    other.send(get("/healthz"));
    QTRY_VERIFY(other.hasAnswer());
    for (const QList<QVariant> &signal : std::as_const(answered))
        QCOMPARE(signal.first().value<AnsweredRequest>().route, u"/healthz"_s);
}

void TestLateLibrary::aServerThatGoesDropsWhatItOwes()
{
    RawClient searching(port());
    searching.send(get(search));
    RawClient reading(port());
    reading.send(get(stream));
    QTRY_COMPARE(m_library.waiting(), 2);
    m_server.reset();
    m_library.answerAll(); // nobody is there to hear it
    QTRY_VERIFY(searching.isOver() && reading.isOver());
}

void TestLateLibrary::whoOnlyClosesTheSendingSideIsAnswered_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("words");
    QTest::addRow("a search") << search << QByteArray("at last");
    QTest::addRow("the tutorial's poem")
        << QByteArray("/users/chat-room?qusetion=late") << QByteArray("data: it came");
    QTest::addRow("a stream without a pause") << stream << QByteArray("event: done");
}

void TestLateLibrary::whoOnlyClosesTheSendingSideIsAnswered()
{
    if (!Listener().reactor())
        QSKIP("QTcpSocket takes a FIN for the end");
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, words);
    QSignalSpy answered(m_server.get(), &PoemServer::answered);
    QSignalSpy ended(m_server.get(), &PoemServer::streamEnded);
    RawClient client(port());
    client.send(get(target));
    QTRY_COMPARE(m_library.waiting(), 1);
    client.closeSending();
    RawClient other(port());
    other.send(get("/healthz"));
    QTRY_VERIFY(other.hasAnswer()); // by now the server knows of the FIN
    m_library.answerAll();
    QTRY_VERIFY(client.isOver());
    QVERIFY2(client.hasAnswer(), client.received());
    QVERIFY(client.answer()->body.contains(words));
    QTRY_COMPARE(answered.size(), 2);
    QTRY_COMPARE(m_server->openStreams(), 0U);
    for (const QList<QVariant> &signal : std::as_const(ended))
        QCOMPARE(signal.first().value<StreamRecord>().end, RunningStream::End::Finished);
}

void TestLateLibrary::whoClosesItWithTheRequestIsAnswered()
{
    if (!Listener().reactor())
        QSKIP("QTcpSocket takes a FIN for the end");
    for (const QByteArray &target : {search, QByteArray("/users/chat-room?qusetion=late"), stream}) {
        RawClient client(port());
        client.send(get(target));
        client.closeSending();
        QTRY_COMPARE(m_library.waiting(), 1);
        RawClient other(port());
        other.send(get("/healthz"));
        QTRY_VERIFY(other.hasAnswer());
        m_library.answerAll();
        QTRY_VERIFY(client.isOver());
        QVERIFY2(client.hasAnswer(), client.received());
    }
}

void TestLateLibrary::aPacedStreamIsNotForWhoClosedTheSendingSide()
{
    QSignalSpy ended(m_server.get(), &PoemServer::streamEnded);
    RawClient client(port());
    client.send(get("/v1/poems/stream?question=late&pace=60000"));
    QTRY_COMPARE(m_library.waiting(), 1);
    client.closeSending();
    m_library.answerAll();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<StreamRecord>().end, RunningStream::End::PeerLeft);
}

void TestLateLibrary::whoResetsAfterClosingTheSendingSideIsNoticed()
{
    if (!Listener().reactor())
        QSKIP("QTcpSocket takes a FIN for the end");
    serve(0ms);
    QSignalSpy ended(m_server.get(), &PoemServer::streamEnded);
    RawClient client(port());
    client.send(get(stream));
    QTRY_COMPARE(m_library.waiting(), 1);
    QTRY_VERIFY(client.answer());
    client.closeSending();
    RawClient other(port());
    other.send(get("/healthz"));
    QTRY_VERIFY(other.hasAnswer()); // by now the server knows of the FIN
    QCOMPARE(ended.size(), 0);
    client.reset();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<StreamRecord>().end, RunningStream::End::PeerLeft);
}

} // namespace

QTEST_GUILESS_MAIN(TestLateLibrary)
#include "tst_latelibrary.moc"
