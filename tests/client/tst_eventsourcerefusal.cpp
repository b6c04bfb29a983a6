// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QTimer>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;
using Verdict = EventSource::Verdict;

namespace {

QByteArray refusal(int status, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " No\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray challenge = "Set-Cookie: a=1\r\nSet-Cookie: b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT\r\n"
                             "WWW-Authenticate: Bearer realm=\"poems\", error=\"invalid_token\"\r\n"
                             "Content-Type: application/problem+json\r\n";
const QByteArray problem = R"({"title":"the token has expired"})";

QByteArray stream(const QByteArray &body)
{
    return ScriptedPeer::streamHead() + body;
}

/// A StreamLog whose EventSource asks with a token, number 1 at first.
struct TokenLog : StreamLog
{
    void open(const ScriptedPeer &peer, const QByteArray &method = "GET")
    {
        source.open([this, url = peer.url(), method] {
            EventSourceRequest request(QNetworkRequest{url});
            request.method = method;
            if (method == "POST") {
                request.body = "question";
                request.request.setRawHeader("Content-Type", "text/plain");
            }
            request.request.setRawHeader("Authorization", "Bearer " + QByteArray::number(token));
            return request;
        });
    }

    /// Notes what it is asked, and answers always the same.
    void answer(Verdict verdict)
    {
        source.setRefusalHandler([this, verdict](const StreamError &error) {
            note("asked ", error);
            ++token;
            return verdict;
        });
    }

    int token = 1;
};

} // namespace

/// What an application may do about a refusal.
class tst_EventSourceRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldStatusHeadersAndBody_data();
    void isToldStatusHeadersAndBody();
    void isAskedAboutRefusalsOnly_data();
    void isAskedAboutRefusalsOnly();
    void triesAgainAtOnceWithANewToken_data();
    void triesAgainAtOnceWithANewToken();
    void waitsLongerWhenRefusedAgain();
    void triesAtOnceAgainAfterAStream();
    void givesUpAfterTheMostFailures();
    void waitsUntilReconnect();
    void closeEndsTheWaitSilently();
    void doesAsThePolicySays_data();
    void doesAsThePolicySays();
    void actsInsideTheHandler_data();
    void actsInsideTheHandler();
    void maySpinAnEventLoop();
    void mayBeReplacedInsideItself();
    void mayBeTakenAwayAgain();
    void keepsItsOwnState();
};

void tst_EventSourceRefusal::isToldStatusHeadersAndBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("bodyStart");
    QTest::newRow("a problem in JSON") << problem << problem;
    QTest::newRow("no body") << QByteArray() << QByteArray();
    QTest::newRow("64 KiB") << QByteArray(65'536, 'x') << QByteArray(65'536, 'x');
    QTest::newRow("one more is cut") << QByteArray(65'537, 'x') << QByteArray(65'536, 'x');
    QTest::newRow("megabytes are cut") << QByteArray(4'000'000, 'x') << QByteArray(65'536, 'x');
}

void tst_EventSourceRefusal::isToldStatusHeadersAndBody()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, bodyStart);
    ScriptedPeer peer;
    peer.then({refusal(401, challenge, body)}, Ending::Hold);
    StreamError told;
    StreamLog log;
    log.source.setRefusalHandler([&](const StreamError &error) {
        told = error;
        return Verdict::AsThePolicySays;
    });
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "failed HttpStatus 401");
    QCOMPARE(told.kind, StreamError::Kind::HttpStatus);
    QCOMPARE(told.httpStatus, 401);
    QCOMPARE(told.header("WWW-Authenticate"), "Bearer realm=\"poems\", error=\"invalid_token\"");
    QCOMPARE(told.header("content-type"), "application/problem+json");
    QCOMPARE(told.headers.value(0).second, "a=1");
    QCOMPARE(told.headers.value(1).second, "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT");
    QVERIFY(told.bodyStart == bodyStart);
    QVERIFY(log.lastError.bodyStart == bodyStart); // the signal tells the same
}

void tst_EventSourceRefusal::isAskedAboutRefusalsOnly_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("text");
    for (const int status : {400, 401, 402, 403, 404, 407, 410, 421, 429, 500, 502, 503, 201, 206, 304}) {
        const QByteArray number = QByteArray::number(status);
        QTest::addRow("a %d", status)
            << refusal(status) << QByteArray("asked HttpStatus " + number + " | failed HttpStatus " + number);
    }
    const auto challenged = [](const char *name, const QByteArray &headers) {
        QTest::newRow(name) << refusal(401, headers, problem)
                            << QByteArray("asked HttpStatus 401 | failed HttpStatus 401");
    };
    challenged("a 401 with Basic", "WWW-Authenticate: Basic realm=\"x\"\r\n");
    challenged("a 401 with Digest", "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n");
    challenged("a 401 with Negotiate", "WWW-Authenticate: Negotiate\r\n");
    challenged("a 401 with NTLM", "WWW-Authenticate: NTLM\r\n");
    challenged("a 401 with Bearer", "WWW-Authenticate: Bearer\r\n");
    challenged("a 401 with two ways to answer",
               "WWW-Authenticate: Basic realm=\"x\"\r\nWWW-Authenticate: Digest realm=\"x\"\r\n");
    QTest::newRow("a 407 with a challenge")
        << refusal(407, "Proxy-Authenticate: Basic realm=\"x\"\r\n", problem)
        << QByteArray("asked HttpStatus 407 | failed HttpStatus 407");
    QTest::newRow("not a 204") << QByteArray("HTTP/1.1 204 No\r\n\r\n") << QByteArray("failed Stopped 204");
    QTest::newRow("not a 200 of another type")
        << refusal(200, "Content-Type: text/html\r\n", problem) << QByteArray("failed NotEventStream 200");
    QTest::newRow("not a redirect to nowhere") << refusal(301) << QByteArray("failed Redirect 301");
    QTest::newRow("not a lost answer") << QByteArray() << QByteArray("interrupted NoAnswer 0");
    QTest::newRow("not half an answer")
        << QByteArray("HTTP/1.1 401 No\r\n") << QByteArray("interrupted NoAnswer 0");
    QTest::newRow("not the end of a stream") << stream({}) << QByteArray("opened | interrupted Ended 200");
}

void tst_EventSourceRefusal::isAskedAboutRefusalsOnly()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, text);
    ScriptedPeer peer;
    peer.then(answer.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{answer});
    TokenLog log;
    log.answer(Verdict::AsThePolicySays);
    log.open(peer);
    QTRY_COMPARE(log.text(), text);
    QCOMPARE(peer.requests().size(), 1);
}

void tst_EventSourceRefusal::triesAgainAtOnceWithANewToken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("a GET") << QByteArray("GET");
    QTest::newRow("a POST too: the application says so") << QByteArray("POST");
}

void tst_EventSourceRefusal::triesAgainAtOnceWithANewToken()
{
    QFETCH(const QByteArray, method);
    ScriptedPeer peer;
    peer.then({refusal(401, challenge, problem)}, Ending::Hold);
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    TokenLog log; // strict: 3 s after any other failure
    log.answer(Verdict::TryAgain);
    log.source.setLastEventId(u"7"_s);
    log.open(peer, method);
    QTRY_COMPARE(log.text(), "asked HttpStatus 401 | interrupted HttpStatus 401 | opened | message a #7");
    QCOMPARE(log.lastWait, 0ms);
    QCOMPARE(peer.requests().size(), 2);
    QCOMPARE(peer.header(0, "Authorization"), "Bearer 1");
    QCOMPARE(peer.header(1, "Authorization"), "Bearer 2");
    for (const QByteArray &request : peer.requests()) {
        QVERIFY(request.startsWith(method));
        QCOMPARE(request.endsWith("\r\n\r\nquestion"), method == "POST");
    }
    QCOMPARE(peer.header(1, "Last-Event-ID"), "7");
}

void tst_EventSourceRefusal::waitsLongerWhenRefusedAgain()
{
    ScriptedPeer peer;
    peer.otherwise({refusal(401)}, Ending::Hold);
    TokenLog log;
    ReconnectPolicy policy = impatient();
    policy.reconnectionTime = 8ms;
    log.source.setPolicy(policy);
    log.source.setRandom([] { return 0.75; });
    log.answer(Verdict::TryAgain);
    QList<std::chrono::milliseconds> waits;
    connect(&log.source, &EventSource::interrupted, this,
            [&](std::chrono::milliseconds retryIn) { waits += retryIn; });
    log.open(peer);
    QTRY_VERIFY(waits.size() >= 5);
    log.source.close();
    // After failure n the extra is (2^(n-1) - 1) times the reconnection time, of which chance takes a share.
    QCOMPARE(waits.first(5), (QList<std::chrono::milliseconds>{0ms, 14ms, 26ms, 50ms, 98ms}));
    QCOMPARE(peer.header(4, "Authorization"), "Bearer 5");
}

void tst_EventSourceRefusal::triesAtOnceAgainAfterAStream()
{
    ScriptedPeer peer;
    peer.then({refusal(401)}, Ending::Hold).then({stream("id: 1\ndata: a\n\n")});
    peer.then({refusal(401)}, Ending::Hold).then({stream("data: b\n\n")}, Ending::Hold);
    TokenLog log;
    ReconnectPolicy policy;
    policy.reconnectionTime = policy.shortestWait = 5ms;
    log.source.setPolicy(policy);
    log.answer(Verdict::TryAgain);
    log.open(peer);
    QTRY_COMPARE(log.text(), "asked HttpStatus 401 | interrupted HttpStatus 401 | opened | message a #1 | "
                             "interrupted Ended 200 | asked HttpStatus 401 | interrupted HttpStatus 401 | "
                             "opened | message b #1");
    QCOMPARE(log.lastWait, 0ms);
}

void tst_EventSourceRefusal::givesUpAfterTheMostFailures()
{
    ScriptedPeer peer;
    peer.otherwise({refusal(401, challenge, problem)}, Ending::Hold);
    TokenLog log;
    ReconnectPolicy policy = impatient();
    policy.mostFailures = 3;
    log.source.setPolicy(policy);
    log.answer(Verdict::TryAgain);
    log.open(peer);
    QTRY_COMPARE(log.text(), "asked HttpStatus 401 | interrupted HttpStatus 401 | asked HttpStatus 401 | "
                             "interrupted HttpStatus 401 | asked HttpStatus 401 | failed HttpStatus 401");
    QCOMPARE(log.lastError.bodyStart, problem);
    QCOMPARE(peer.requests().size(), 3);
}

void tst_EventSourceRefusal::waitsUntilReconnect()
{
    ScriptedPeer peer;
    peer.then({refusal(401)}, Ending::Hold).then({stream("data: a\n\n")}, Ending::Hold);
    TokenLog log;
    log.source.setPolicy(impatient());
    log.answer(Verdict::WaitForReconnect);
    log.open(peer, "POST");
    QTRY_COMPARE(log.text(), "asked HttpStatus 401 | interrupted HttpStatus 401");
    QCOMPARE(log.lastWait, std::chrono::milliseconds::max());
    QCOMPARE(log.source.state(), EventSource::State::Connecting);
    QTest::qWait(100); // a hundred times the policy's wait
    QCOMPARE(peer.requests().size(), 1);
    QTRY_COMPARE(peer.liveConnections(), 0);
    log.source.reconnect();
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "message a #");
    QCOMPARE(peer.header(1, "Authorization"), "Bearer 2");
}

void tst_EventSourceRefusal::closeEndsTheWaitSilently()
{
    ScriptedPeer peer;
    peer.then({refusal(401)}, Ending::Hold);
    TokenLog log;
    log.answer(Verdict::WaitForReconnect);
    log.open(peer);
    QTRY_COMPARE(log.lastWait, std::chrono::milliseconds::max());
    log.source.close();
    log.source.reconnect(); // harmless when closed
    QTest::qWait(50);
    QCOMPARE(log.text(), "asked HttpStatus 401 | interrupted HttpStatus 401");
    QCOMPARE(log.source.state(), EventSource::State::Closed);
    QCOMPARE(peer.requests().size(), 1);
}

void tst_EventSourceRefusal::doesAsThePolicySays_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isResilient");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char *name, const char *method, int status, bool isResilient,
                        const char *what) {
        QTest::newRow(name) << QByteArray(method) << status << isResilient << QByteArray(what);
    };
    row("strict gives up on a 503", "GET", 503, false, "failed");
    row("resilient waits after a 503", "GET", 503, true, "interrupted");
    row("resilient waits after a 429", "GET", 429, true, "interrupted");
    row("resilient gives up on a 401", "GET", 401, true, "failed");
    row("a POST was sent, whatever the policy", "POST", 503, true, "failed");
}

void tst_EventSourceRefusal::doesAsThePolicySays()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const bool, isResilient);
    QFETCH(const QByteArray, what);
    ScriptedPeer peer;
    peer.then({refusal(status, "Retry-After: 60\r\n")}, Ending::Hold);
    TokenLog log;
    log.source.setPolicy(isResilient ? ReconnectPolicy::resilient() : ReconnectPolicy::strict());
    log.answer(Verdict::AsThePolicySays);
    log.open(peer, method);
    const QByteArray number = QByteArray::number(status);
    QTRY_COMPARE(log.text(),
                 QByteArray("asked HttpStatus " + number + " | " + what + " HttpStatus " + number));
    if (what == "interrupted")
        QCOMPARE(log.lastWait, 60s);
}

void tst_EventSourceRefusal::actsInsideTheHandler_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Verdict>("verdict");
    for (const QString &action : {u"closes"_s, u"reconnects"_s, u"opens anew"_s, u"deletes"_s}) {
        QTest::addRow("%s and says that it tries again", qPrintable(action)) << action << Verdict::TryAgain;
        QTest::addRow("%s and leaves it to the policy", qPrintable(action))
            << action << Verdict::AsThePolicySays;
        QTest::addRow("%s and says that it waits", qPrintable(action)) << action << Verdict::WaitForReconnect;
    }
}

/// Then what it says does not matter any more.
void tst_EventSourceRefusal::actsInsideTheHandler()
{
    QFETCH(const QString, action);
    QFETCH(const Verdict, verdict);
    ScriptedPeer peer;
    peer.then({refusal(401)}, Ending::Hold).then({stream("data: a\n\n")}, Ending::Hold);
    QPointer<EventSource> source(new EventSource);
    QList<QByteArray> lines;
    connect(source, &EventSource::opened, this, [&] { lines += "opened"; });
    connect(source, &EventSource::interrupted, this, [&] { lines += "interrupted"; });
    connect(source, &EventSource::failed, this, [&] { lines += "failed"; });
    bool isDone = false;
    source->setRefusalHandler([&](const StreamError &) {
        isDone = true;
        if (action == u"closes"_s)
            source->close();
        else if (action == u"reconnects"_s)
            source->reconnect();
        else if (action == u"opens anew"_s)
            source->open(QNetworkRequest(peer.url()));
        else
            delete source;
        return verdict;
    });
    source->open(QNetworkRequest(peer.url()));
    QTRY_VERIFY(isDone);
    if (action == u"closes"_s || action == u"deletes"_s) {
        QTest::qWait(50);
        QCOMPARE(lines, QList<QByteArray>());
        QCOMPARE(peer.requests().size(), 1);
        QTRY_COMPARE(peer.liveConnections(), 0);
        QVERIFY(!source || source->state() == EventSource::State::Closed);
    } else {
        QTRY_COMPARE(lines, QList<QByteArray>{"opened"});
        QCOMPARE(peer.requests().size(), 2);
    }
    delete source;
}

/// As one that asks a person for a password does.
void tst_EventSourceRefusal::maySpinAnEventLoop()
{
    ScriptedPeer peer;
    peer.then({refusal(401)}, Ending::Hold).then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    int asked = 0;
    log.source.setRefusalHandler([&](const StreamError &) {
        ++asked;
        QTest::qWait(100);
        return Verdict::TryAgain;
    });
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "interrupted HttpStatus 401 | opened | message a #");
    QCOMPARE(asked, 1);

    ScriptedPeer other;
    other.then({refusal(401)}, Ending::Hold);
    QPointer<EventSource> source(new EventSource);
    bool isOver = false;
    source->setRefusalHandler([&](const StreamError &) {
        QTimer::singleShot(0, &other, [&source] { delete source; });
        QTest::qWait(100); // in which that happens
        isOver = !source;
        return Verdict::TryAgain;
    });
    source->open(QNetworkRequest(other.url()));
    QTRY_VERIFY(isOver);
}

void tst_EventSourceRefusal::mayBeReplacedInsideItself()
{
    ScriptedPeer peer;
    peer.otherwise({refusal(401)}, Ending::Hold);
    StreamLog log;
    const QByteArray word("still here");
    QByteArray said;
    log.source.setRefusalHandler([&, word](const StreamError &) {
        log.source.setRefusalHandler([](const StreamError &) { return Verdict::AsThePolicySays; });
        said = word + '!'; // what it holds is alive
        return Verdict::TryAgain;
    });
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "interrupted HttpStatus 401 | failed HttpStatus 401");
    QCOMPARE(said, "still here!");
}

void tst_EventSourceRefusal::mayBeTakenAwayAgain()
{
    ScriptedPeer peer;
    peer.then({refusal(401)}, Ending::Hold);
    TokenLog log;
    log.answer(Verdict::TryAgain);
    log.source.setRefusalHandler({});
    log.open(peer);
    QTRY_COMPARE(log.text(), "failed HttpStatus 401");
}

void tst_EventSourceRefusal::keepsItsOwnState()
{
    ScriptedPeer peer;
    peer.otherwise({refusal(401)}, Ending::Hold);
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.setRefusalHandler([times = 0](const StreamError &) mutable {
        return ++times < 3 ? Verdict::TryAgain : Verdict::AsThePolicySays;
    });
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(),
                 "interrupted HttpStatus 401 | interrupted HttpStatus 401 | failed HttpStatus 401");
}

QTEST_GUILESS_MAIN(tst_EventSourceRefusal)
#include "tst_eventsourcerefusal.moc"
