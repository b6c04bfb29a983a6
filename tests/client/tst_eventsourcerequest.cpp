// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "client/eventsource/streamrequest.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray question = R"({"question":"moon"})";

QByteArray stream(const QByteArray &body)
{
    return ScriptedPeer::streamHead() + body;
}

EventSourceRequest ask(const QByteArray &method, const QUrl &url, const QByteArray &body = question)
{
    EventSourceRequest request(QNetworkRequest{url});
    request.method = method;
    request.body = body;
    if (method != "GET")
        request.request.setRawHeader("Content-Type", "application/json");
    return request;
}

bool asks(const QByteArray &request, const QByteArray &methodAndPath)
{
    return request.startsWith(QByteArray(methodAndPath + " HTTP/1.1\r\n"));
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.sliced(request.indexOf("\r\n\r\n") + 4);
}

QByteArray redirectTo(const QUrl &target, int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: " + target.toEncoded() +
           "\r\nContent-Length: 0\r\n\r\n";
}

QByteArray basic(const QByteArray &userAndPassword)
{
    return "Basic " + userAndPassword.toBase64();
}

QUrl withUser(QUrl url, const QString &userInfo)
{
    url.setUserInfo(userInfo);
    return url;
}

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

/// Methods, bodies, factories and credentials: what is sent, how often, and to whom.
class tst_EventSourceRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivesWhole_data();
    void arrivesWhole();
    void aGetHasNoBody();
    void tellsWhatIsIdempotent_data();
    void tellsWhatIsIdempotent();
    void sendsOneRequestAnAttempt_data();
    void sendsOneRequestAnAttempt();
    void sendsNoMoreThanOneToARudeServer_data();
    void sendsNoMoreThanOneToARudeServer();
    void neverSendsAPostTwiceByItself_data();
    void neverSendsAPostTwiceByItself();
    void sendsAPostThatWasNeverSent();
    void sendsAnIdempotentRequestAgain_data();
    void sendsAnIdempotentRequestAgain();
    void redirectsMethodAndBody_data();
    void redirectsMethodAndBody();
    void followsWhenTheServerClosesAfterTheRedirect_data();
    void followsWhenTheServerClosesAfterTheRedirect();
    void asksTheFactoryForAFreshToken();
    void aFactoryMayChangeEverything();
    void sendsUserAndPasswordAtOnce_data();
    void sendsUserAndPasswordAtOnce();
    void showsNoPassword_data();
    void showsNoPassword();
    void keepsThePasswordFromOthers_data();
    void keepsThePasswordFromOthers();
};

void tst_EventSourceRequest::arrivesWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray binary;
    for (int i = 0; i < 256; ++i)
        binary += char(i);
    QTest::newRow("a small body") << question;
    QTest::newRow("three megabytes") << binary.repeated(3 * 1024 * 4);
    QTest::newRow("an empty body") << QByteArray("");
    QTest::newRow("no body at all") << QByteArray();
    QTest::newRow("every byte there is, NUL first") << binary;
    QTest::newRow("what looks like a second request") << QByteArray("\r\n\r\nGET / HTTP/1.1\r\n\r\n");
}

void tst_EventSourceRequest::arrivesWhole()
{
    QFETCH(const QByteArray, body);
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    QNetworkRequest request(peer.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    log.source.open(EventSourceRequest::post(request, body));
    QTRY_COMPARE(log.text(), "opened | message a #");
    QCOMPARE(peer.requests().size(), 1);
    QVERIFY(peer.requests().first().startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(bodyOf(peer.requests().first()) == body); // not compared in the log: it may be long
    QCOMPARE(peer.header(0, "Content-Length"), QByteArray::number(body.size()));
    QCOMPARE(peer.header(0, "Content-Type"), "application/json");
    QCOMPARE(peer.header(0, "Accept"), "text/event-stream");
    QVERIFY(peer.header(0, "Transfer-Encoding").isNull());
    QVERIFY(peer.header(0, "Expect").isNull());
}

void tst_EventSourceRequest::aGetHasNoBody()
{
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #");
    QVERIFY(bodyOf(peer.requests().first()).isEmpty());
    QVERIFY(peer.header(0, "Content-Type").isNull());
    QVERIFY(peer.header(0, "Transfer-Encoding").isNull());
    QCOMPARE(peer.header(0, "Content-Length").toInt(), 0); // whether it says so or not
}

void tst_EventSourceRequest::tellsWhatIsIdempotent_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("isIdempotent");
    for (const char *method : {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY", "REPORT"})
        QTest::newRow(method) << QByteArray(method) << true;
    for (const char *method : {"POST", "PATCH", "CONNECT", "FROBNICATE", "get", ""})
        QTest::addRow("not \"%s\"", method) << QByteArray(method) << false;
}

void tst_EventSourceRequest::tellsWhatIsIdempotent()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, isIdempotent);
    EventSourceRequest request;
    QVERIFY(request.isIdempotent()); // a GET
    request.method = method;
    QCOMPARE(request.isIdempotent(), isIdempotent);
    request.idempotent = !isIdempotent;
    QCOMPARE(request.isIdempotent(), !isIdempotent);
}

void tst_EventSourceRequest::sendsOneRequestAnAttempt_data()
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

void tst_EventSourceRequest::sendsOneRequestAnAttempt()
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

void tst_EventSourceRequest::sendsNoMoreThanOneToARudeServer_data()
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
void tst_EventSourceRequest::sendsNoMoreThanOneToARudeServer()
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

void tst_EventSourceRequest::neverSendsAPostTwiceByItself_data()
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

void tst_EventSourceRequest::neverSendsAPostTwiceByItself()
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

void tst_EventSourceRequest::sendsAPostThatWasNeverSent()
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

void tst_EventSourceRequest::sendsAnIdempotentRequestAgain_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Ending>("ending");
    for (const char *method : {"POST", "PUT", "QUERY", "REPORT", "DELETE"}) {
        QTest::addRow("a %s after an end", method) << QByteArray(method) << Ending::Close;
        QTest::addRow("a %s after a reset", method) << QByteArray(method) << Ending::Reset;
    }
}

void tst_EventSourceRequest::sendsAnIdempotentRequestAgain()
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

void tst_EventSourceRequest::redirectsMethodAndBody_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("becomes");
    QTest::addColumn<bool>("staysHome");
    const auto rows = [](const char *method, std::initializer_list<int> statuses, const char *becomes) {
        for (const int status : statuses) {
            for (const bool staysHome : {true, false})
                QTest::addRow("a %s becomes a %s after a %d %s", method, becomes, status,
                              staysHome ? "at home" : "abroad")
                    << QByteArray(method) << status << QByteArray(becomes) << staysHome;
        }
    };
    rows("POST", {301, 302, 303}, "GET");
    rows("POST", {307, 308}, "POST");
    rows("PUT", {301, 302, 307, 308}, "PUT");
    rows("PUT", {303}, "GET");
    rows("QUERY", {301, 302, 307, 308}, "QUERY");
    rows("GET", {301, 302, 303, 307, 308}, "GET");
}

void tst_EventSourceRequest::redirectsMethodAndBody()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const QByteArray, becomes);
    QFETCH(const bool, staysHome);
    ScriptedPeer home;
    ScriptedPeer abroad;
    ScriptedPeer &target = staysHome ? home : abroad;
    home.then({redirectTo(target.url(u"/next"_s), status)}, Ending::Hold);
    target.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    EventSourceRequest request = ask(method, home.url(), method == "GET" ? QByteArray() : question);
    if (method != "GET") {
        for (const char *name : {"Content-Encoding", "Content-Language", "Content-Location"})
            request.request.setRawHeader(name, "en");
    }
    request.request.setRawHeader("Authorization", "secret");
    log.source.open(request);
    QTRY_COMPARE(log.text(), "opened | message a #");
    const qsizetype next = target.requests().size() - 1;
    QVERIFY(asks(target.requests().at(next), becomes + " /next"));
    QCOMPARE(home.requests().size() + abroad.requests().size(), 2);
    const bool hasBody = becomes != "GET";
    QCOMPARE(bodyOf(target.requests().at(next)), hasBody ? question : QByteArray());
    QCOMPARE(target.header(next, "Content-Type").isNull(), !hasBody);
    for (const char *name : {"Content-Encoding", "Content-Language", "Content-Location"})
        QCOMPARE(target.header(next, name).isNull(), !hasBody);
    QCOMPARE(target.header(next, "Authorization"), staysHome ? QByteArray("secret") : QByteArray());
}

void tst_EventSourceRequest::followsWhenTheServerClosesAfterTheRedirect_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("and says so") << QByteArray("HTTP/1.1 307 Elsewhere\r\nConnection: close");
    QTest::newRow("without a word") << QByteArray("HTTP/1.1 307 Elsewhere");
    QTest::newRow("as HTTP/1.0 does") << QByteArray("HTTP/1.0 307 Elsewhere");
}

void tst_EventSourceRequest::followsWhenTheServerClosesAfterTheRedirect()
{
    QFETCH(const QByteArray, head);
    for (int i = 0; i < 5; ++i) { // it would be a race
        ScriptedPeer peer;
        peer.then({head + "\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n"}, Ending::Close);
        peer.then({stream("data: a\n\n")}, Ending::Hold);
        StreamLog log;
        log.source.open(ask("POST", peer.url()));
        QTRY_VERIFY(log.lines.size() > 1 || log.source.state() == EventSource::State::Closed);
        QCOMPARE(log.text(), "opened | message a #");
        QCOMPARE(peer.requests().size(), 2);
        QCOMPARE(bodyOf(peer.requests().last()), question);
    }
}

void tst_EventSourceRequest::asksTheFactoryForAFreshToken()
{
    ScriptedPeer peer;
    for (int i = 0; i < 4; ++i)
        peer.then({stream("id: 1\ndata: a\n\n")});
    peer.then({"HTTP/1.1 204 No Content\r\n\r\n"});
    int calls = 0;
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open([&] {
        EventSourceRequest request = ask("PUT", peer.url());
        request.request.setRawHeader("Authorization", "Bearer " + QByteArray::number(++calls));
        return request;
    });
    QTRY_COMPARE(log.source.state(), EventSource::State::Closed);
    QCOMPARE(peer.requests().size(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(peer.header(i, "Authorization"), "Bearer " + QByteArray::number(i + 1));
    QCOMPARE(calls, 5);
}

void tst_EventSourceRequest::aFactoryMayChangeEverything()
{
    ScriptedPeer first;
    ScriptedPeer second;
    first.then({stream("id: 1\ndata: a\n\n")});
    second.then({stream("data: b\n\n")}); // the end of a POST is final, whatever came before
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open([&, isFirst = true]() mutable {
        return std::exchange(isFirst, false) ? ask("GET", first.url(), {}) : ask("POST", second.url());
    });
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | opened | message b #1 | "
                             "failed Ended 200");
    QCOMPARE(log.lastMessage.origin, originOf(second.url()));
    QVERIFY(second.requests().first().startsWith("POST / "));
}

void tst_EventSourceRequest::sendsUserAndPasswordAtOnce_data()
{
    QTest::addColumn<QString>("userInfo");
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("both") << u"me:secret"_s << basic("me:secret");
    QTest::newRow("a user alone") << u"me"_s << basic("me:");
    QTest::newRow("a password alone") << u":secret"_s << basic(":secret");
    QTest::newRow("in UTF-8") << u"李白:静夜思"_s << basic("李白:静夜思");
    QTest::newRow("colons and signs in the password") << u"me:a%3Ab%40c%2F%25"_s << basic("me:a:b@c/%");
}

void tst_EventSourceRequest::sendsUserAndPasswordAtOnce()
{
    QFETCH(const QString, userInfo);
    QFETCH(const QByteArray, authorization);
    for (const char *method : {"GET", "POST"}) {
        ScriptedPeer peer;
        peer.then({stream({})}, Ending::Hold);
        StreamLog log;
        log.source.open(ask(method, withUser(peer.url(), userInfo)));
        QTRY_COMPARE(log.text(), "opened");
        QCOMPARE(peer.requests().size(), 1);
        QCOMPARE(peer.header(0, "Authorization"), authorization);
        QVERIFY(asks(peer.requests().first(), QByteArray(method) + " /"));
    }
    ScriptedPeer peer;
    QNetworkRequest request(withUser(peer.url(), userInfo));
    request.setRawHeader("Authorization", "Bearer mine");
    EventSource source;
    source.open(request);
    QTRY_COMPARE(peer.requests().size(), 1);
    QCOMPARE(peer.header(0, "Authorization"), "Bearer mine");
}

void tst_EventSourceRequest::showsNoPassword_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<Ending>("ending");
    QTest::newRow("a stream") << QList<QByteArray>{stream("data: a\n\n")} << Ending::Close;
    QTest::newRow("a refusal") << QList<QByteArray>{"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic "
                                                    "realm=\"x\"\r\nContent-Length: 2\r\n\r\nno"}
                               << Ending::Hold;
    QTest::newRow("no answer") << QList<QByteArray>{} << Ending::Close;
    QTest::newRow("a reset") << QList<QByteArray>{} << Ending::Reset;
    QTest::newRow("half an answer") << QList<QByteArray>{"HTTP/1.1 2"} << Ending::Close;
    QTest::newRow("a redirect that cannot be followed")
        << QList<QByteArray>{"HTTP/1.1 307 Elsewhere\r\nContent-Length: 0\r\n\r\n"} << Ending::Hold;
    QTest::newRow("a redirect")
        << QList<QByteArray>{"HTTP/1.1 307 Elsewhere\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n"}
        << Ending::Hold;
}

void tst_EventSourceRequest::showsNoPassword()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const Ending, ending);
    ScriptedPeer peer;
    peer.otherwise(packets, ending);
    StreamLog log;
    QList<QString> shown;
    const auto look = [&] {
        shown += log.source.url().toString();
        shown += log.lastMessage.origin;
        shown += log.lastError.detail;
    };
    connect(&peer, &ScriptedPeer::requested, this, look); // before the answer
    connect(&log.source, &EventSource::opened, this, look);
    connect(&log.source, &EventSource::messageReceived, this, look);
    connect(&log.source, &EventSource::interrupted, this, look);
    connect(&log.source, &EventSource::failed, this, look);
    log.source.open(QNetworkRequest(withUser(peer.url(), u"somebody:secret"_s)));
    QTRY_VERIFY(log.lastError.kind != StreamError::Kind::None);
    QVERIFY(shown.size() >= 6);
    for (const QString &text : shown)
        QVERIFY2(!text.contains(u"secret"_s) && !text.contains(u"somebody"_s), qPrintable(text));
}

void tst_EventSourceRequest::keepsThePasswordFromOthers_data()
{
    QTest::addColumn<bool>("staysHome");
    QTest::newRow("at home it is sent again") << true;
    QTest::newRow("another origin does not see it") << false;
}

void tst_EventSourceRequest::keepsThePasswordFromOthers()
{
    QFETCH(const bool, staysHome);
    ScriptedPeer home;
    ScriptedPeer abroad;
    ScriptedPeer &target = staysHome ? home : abroad;
    home.then({redirectTo(target.url(u"/next"_s), 307)}, Ending::Hold);
    target.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(withUser(home.url(), u"me:secret"_s)));
    QTRY_COMPARE(log.text(), "opened | message a #");
    QCOMPARE(home.header(0, "Authorization"), basic("me:secret"));
    QCOMPARE(target.header(target.requests().size() - 1, "Authorization"),
             staysHome ? basic("me:secret") : QByteArray());
    QCOMPARE(log.lastMessage.origin, originOf(target.url()));
}

QTEST_GUILESS_MAIN(tst_EventSourceRequest)
#include "tst_eventsourcerequest.moc"
