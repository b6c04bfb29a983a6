// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requests.h"
#include "streamlog.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

QByteArray basic(const QByteArray &userAndPassword)
{
    return "Basic " + userAndPassword.toBase64();
}

QUrl withUser(QUrl url, const QString &userInfo)
{
    url.setUserInfo(userInfo);
    return url;
}

} // namespace

/// Who gets to see the user and the password of a URL.
class tst_EventSourcePasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsUserAndPasswordAtOnce_data();
    void sendsUserAndPasswordAtOnce();
    void showsNoPassword_data();
    void showsNoPassword();
    void keepsThePasswordFromOthers_data();
    void keepsThePasswordFromOthers();
};

void tst_EventSourcePasswords::sendsUserAndPasswordAtOnce_data()
{
    QTest::addColumn<QString>("userInfo");
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("both") << u"me:secret"_s << basic("me:secret");
    QTest::newRow("a user alone") << u"me"_s << basic("me:");
    QTest::newRow("a password alone") << u":secret"_s << basic(":secret");
    QTest::newRow("in UTF-8") << u"李白:静夜思"_s << basic("李白:静夜思");
    QTest::newRow("colons and signs in the password") << u"me:a%3Ab%40c%2F%25"_s << basic("me:a:b@c/%");
}

void tst_EventSourcePasswords::sendsUserAndPasswordAtOnce()
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

void tst_EventSourcePasswords::showsNoPassword_data()
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

void tst_EventSourcePasswords::showsNoPassword()
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

void tst_EventSourcePasswords::keepsThePasswordFromOthers_data()
{
    QTest::addColumn<bool>("staysHome");
    QTest::newRow("at home it is sent again") << true;
    QTest::newRow("another origin does not see it") << false;
}

void tst_EventSourcePasswords::keepsThePasswordFromOthers()
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

QTEST_GUILESS_MAIN(tst_EventSourcePasswords)
#include "tst_eventsourcepasswords.moc"
