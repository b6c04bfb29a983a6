// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requests.h"
#include "streamlog.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

/// A server that says what it was told to each new connection, then leaves, and listens to nobody.
class RudePeer final : public QTcpServer
{
public:
    explicit RudePeer(const QByteArray &word)
    {
        connect(this, &QTcpServer::newConnection, this, [this, word] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { heard += socket->readAll(); });
                socket->write(word);
                socket->disconnectFromHost();
            }
        });
        listen(QHostAddress::LocalHost);
    }

    QByteArray heard;
};

/// A port of this machine that refuses connections and that nobody else can take.
class ReservedPort
{
    Q_DISABLE_COPY_MOVE(ReservedPort)
public:
    ReservedPort()
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        auto *address = reinterpret_cast<sockaddr *>(&m_address);
        m_isBound =
            ::bind(m_descriptor, address, size) == 0 && ::getsockname(m_descriptor, address, &size) == 0;
    }
    ~ReservedPort()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    [[nodiscard]] bool isBound() const { return m_isBound; }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(ntohs(m_address.sin_port)));
    }
    /// From now on @p peer answers there.
    bool give(ScriptedPeer &peer)
    {
        peer.close();
        return ::listen(m_descriptor, 50) == 0 && peer.setSocketDescriptor(std::exchange(m_descriptor, -1));
    }

private:
    int m_descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in m_address{};
    bool m_isBound = false;
};

} // namespace

/// How often a request is sent.
class tst_EventSourceRepetition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOneRequestAnAttempt_data();
    void sendsOneRequestAnAttempt();
    void sendsNoMoreThanOneToARudeServer_data();
    void sendsNoMoreThanOneToARudeServer();
    void neverSendsAPostTwiceByItself_data();
    void neverSendsAPostTwiceByItself();
    void sendsAPostThatWasNeverSent();
    void sendsAnIdempotentRequestAgain_data();
    void sendsAnIdempotentRequestAgain();
};

void tst_EventSourceRepetition::sendsOneRequestAnAttempt_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<Ending>("ending");
    for (const char *method : {"GET", "POST", "PUT"}) {
        const auto row = [method](const char *what, const QList<QByteArray> &packets, Ending ending) {
            QTest::addRow("a %s, and the server %s", method, what) << QByteArray(method) << packets << ending;
        };
        row("closes", {}, Ending::Close);
        row("resets", {}, Ending::Reset);
        row("says half a status line and closes", {"HTTP/1.1 2"}, Ending::Close);
        row("says half a status line and resets", {"HTTP/1.1 2"}, Ending::Reset);
        row("says a status line and closes", {"HTTP/1.1 200 OK\r\n"}, Ending::Close);
        row("says half a head and closes", {"HTTP/1.1 200 OK\r\nContent-Ty"}, Ending::Close);
        row("says half a head and resets", {"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"},
            Ending::Reset);
        row("says an empty line and closes", {"\r\n"}, Ending::Close);
        row("speaks another language and closes", {"SSH-2.0-OpenSSH\r\n\r\n"}, Ending::Close);
        row("speaks another language and stays", {"220 mail.example ESMTP\r\n\r\n"}, Ending::Hold);
        row("only says that it goes on, and closes", {"HTTP/1.1 100 Continue\r\n\r\n"}, Ending::Close);
    }
}

void tst_EventSourceRepetition::sendsOneRequestAnAttempt()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const Ending, ending);
    ScriptedPeer peer;
    peer.otherwise(packets, ending);
    StreamLog log;
    ReconnectPolicy policy; // the next attempt is seconds away
    policy.answerTimeout = 500ms;
    log.source.setPolicy(policy);
    log.source.open(ask(method, peer.url(), method == "GET" ? QByteArray() : question));
    QTRY_COMPARE(log.lines.size(), 1);
    QVERIFY2(log.text().startsWith(method == "POST" ? "failed " : "interrupted "), log.text().constData());
    EventSource later; // what was sent before it has come by the time its request has
    later.open(QNetworkRequest(peer.url(u"/later"_s)));
    QTRY_VERIFY(peer.requests().last().startsWith("GET /later"));
    QCOMPARE(peer.requests().size(), 2);
    QCOMPARE(log.lines.size(), 1);
}

void tst_EventSourceRepetition::sendsNoMoreThanOneToARudeServer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("word");
    for (const char *method : {"GET", "POST"}) {
        QTest::addRow("a %s, and nothing is said", method) << QByteArray(method) << QByteArray();
        QTest::addRow("a %s, and garbage is said", method) << QByteArray(method) << QByteArray("no\r\n\r\n");
        QTest::addRow("a %s, and half a head is said", method)
            << QByteArray(method) << QByteArray("HTTP/1.1 503 Busy\r\n");
    }
}

/// It closes each connection at once: nobody can tell what it saw, so a POST must not be repeated.
void tst_EventSourceRepetition::sendsNoMoreThanOneToARudeServer()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, word);
    RudePeer peer(word);
    StreamLog log;
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(peer.serverPort()));
    log.source.open(ask(method, url, method == "GET" ? QByteArray() : question));
    QTRY_COMPARE(log.lines.size(), 1);
    QVERIFY2(log.text().startsWith(method == "GET" ? "interrupted " : "failed "), log.text().constData());
    QTest::qWait(50);
    QVERIFY2(peer.heard.count(QByteArray(method + " / HTTP/1.1")) <= 1, peer.heard.constData());
    QCOMPARE(log.lines.size(), 1);
}

void tst_EventSourceRepetition::neverSendsAPostTwiceByItself_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<QByteArray>("text");
    const QByteArray event = "id: 1\ndata: a\n\n";
    QTest::newRow("the stream's good end")
        << QList<QByteArray>{ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(event) +
                             ScriptedPeer::chunk({})}
        << Ending::Close << QByteArray("opened | message a #1 | failed Ended 200");
    QTest::newRow("the end of an unframed stream") << QList<QByteArray>{stream(event)} << Ending::Close
                                                   << QByteArray("opened | message a #1 | failed Ended 200");
    QTest::newRow("a cut") << QList<QByteArray>{ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(event)}
                           << Ending::Close << QByteArray("opened | message a #1 | failed Cut 200");
    QTest::newRow("silence") << QList<QByteArray>{stream(event)} << Ending::Hold
                             << QByteArray("opened | message a #1 | failed IdleTimeout 200");
    QTest::newRow("no answer") << QList<QByteArray>{} << Ending::Hold << QByteArray("failed AnswerTimeout 0");
    QTest::newRow("a reset before the head")
        << QList<QByteArray>{} << Ending::Reset << QByteArray("failed NoAnswer 0");
    QTest::newRow("a close before the head")
        << QList<QByteArray>{} << Ending::Close << QByteArray("failed NoAnswer 0");
    QTest::newRow("a refusal that would pass")
        << QList<QByteArray>{"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"}
        << Ending::Hold << QByteArray("failed HttpStatus 503");
    QTest::newRow("a 204") << QList<QByteArray>{"HTTP/1.1 204 No Content\r\n\r\n"} << Ending::Hold
                           << QByteArray("failed Stopped 204");
}

void tst_EventSourceRepetition::neverSendsAPostTwiceByItself()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const Ending, ending);
    QFETCH(const QByteArray, text);
    ScriptedPeer peer;
    peer.then(packets, ending);
    StreamLog log;
    ReconnectPolicy policy = ReconnectPolicy::resilient();
    policy.reconnectionTime = policy.shortestWait = 1ms;
    policy.answerTimeout = policy.idleTimeout = 200ms;
    log.source.setPolicy(policy);
    log.source.open(ask("POST", peer.url()));
    QTRY_COMPARE(log.text(), text);
    QCOMPARE(log.source.state(), EventSource::State::Closed);
    QTest::qWait(50);
    QCOMPARE(peer.requests().size(), 1);
    QCOMPARE(log.text(), text);
}

void tst_EventSourceRepetition::sendsAPostThatWasNeverSent()
{
    ReservedPort port;
    QVERIFY(port.isBound());
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(ask("POST", port.url()));
    QTRY_VERIFY(log.lines.size() >= 3);
    QCOMPARE(log.lines.count("interrupted NotReached 0"), log.lines.size());
    QVERIFY(port.give(peer));
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "message a #");
    QCOMPARE(peer.requests().size(), 1);
    QCOMPARE(bodyOf(peer.requests().first()), question);
}

void tst_EventSourceRepetition::sendsAnIdempotentRequestAgain_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Ending>("ending");
    for (const char *method : {"POST", "PUT", "QUERY", "REPORT", "DELETE"}) {
        QTest::addRow("a %s after an end", method) << QByteArray(method) << Ending::Close;
        QTest::addRow("a %s after a reset", method) << QByteArray(method) << Ending::Reset;
    }
}

void tst_EventSourceRepetition::sendsAnIdempotentRequestAgain()
{
    QFETCH(const QByteArray, method);
    QFETCH(const Ending, ending);
    ScriptedPeer peer;
    peer.then({stream("id: 1\ndata: a\n\n")}, Ending::Hold).then({}, ending);
    peer.then({stream("data: b\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.setPolicy(impatient());
    EventSourceRequest request = ask(method, peer.url());
    if (method == "POST")
        request.idempotent = true;
    log.source.open(request);
    QTRY_COMPARE(log.text(), "opened | message a #1");
    peer.play({}, ending);
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "message b #1");
    QCOMPARE(peer.requests().size(), 3);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(asks(peer.requests().at(i), method + " /"));
        QCOMPARE(bodyOf(peer.requests().at(i)), question);
        QCOMPARE(peer.header(i, "Content-Type"), "application/json");
        QCOMPARE(peer.header(i, "Last-Event-ID"), i == 0 ? QByteArray() : QByteArray("1"));
    }
}

QTEST_GUILESS_MAIN(tst_EventSourceRepetition)
#include "tst_eventsourcerepetition.moc"
