// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/reconnectpolicy.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace std::chrono_literals;
using ms = std::chrono::milliseconds;
using Kind = StreamError::Kind;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());

StreamError refusal(int status, const QByteArray &retryAfter = {})
{
    StreamError error{Kind::HttpStatus, status};
    if (!retryAfter.isNull())
        error.headers = {{"retry-after", retryAfter}};
    return error;
}

} // namespace

class tst_ReconnectPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsWhatTheStandardReestablishes_data();
    void allowsWhatTheStandardReestablishes();
    void countsFailures();
    void strictWaitsAsAsked();
    void doublesUpToTheMost();
    void resilientSpreadsEveryWait();
    void neverOverflows();
    void heedsRetryAfter_data();
    void heedsRetryAfter();
    void spreadsTheWaitsThatAreAskedFor();
    void isNotBackBeforeADate();
};

void tst_ReconnectPolicy::allowsWhatTheStandardReestablishes_data()
{
    QTest::addColumn<StreamError>("error");
    QTest::addColumn<bool>("strict");
    QTest::addColumn<bool>("resilient");
    const auto kind = [](const char *name, Kind which, bool allowed) {
        QTest::newRow(name) << StreamError{which} << allowed << allowed;
    };
    kind("no such name", Kind::NameNotFound, true);
    kind("not reached", Kind::NotReached, true);
    kind("no answer", Kind::NoAnswer, true);
    kind("no connection in time", Kind::ConnectTimeout, true);
    kind("no answer in time", Kind::AnswerTimeout, true);
    kind("silence", Kind::IdleTimeout, true);
    kind("cut", Kind::Cut, true);
    kind("ended", Kind::Ended, true);
    kind("not HTTP", Kind::Protocol, true);
    kind("an invalid URL", Kind::InvalidUrl, false);
    kind("a bad certificate", Kind::Tls, false);
    kind("stopped", Kind::Stopped, false);
    kind("not an event stream", Kind::NotEventStream, false);
    kind("a bad redirect", Kind::Redirect, false);
    kind("too large", Kind::TooLarge, false);
    kind("the server's own failure", Kind::Failure, false);
    for (const int status : {201, 205, 304, 400, 401, 404, 410, 421, 428, 430, 499, 600})
        QTest::addRow("%d is final", status) << refusal(status) << false << false;
    for (const int status : {429, 500, 502, 503, 504, 599})
        QTest::addRow("%d passes for the resilient", status) << refusal(status) << false << true;
}

void tst_ReconnectPolicy::allowsWhatTheStandardReestablishes()
{
    QFETCH(const StreamError, error);
    QFETCH(const bool, strict);
    QFETCH(const bool, resilient);
    QCOMPARE(ReconnectPolicy::strict().allows(error, 1000), strict);
    QCOMPARE(ReconnectPolicy::resilient().allows(error, 1000), resilient);
    ReconnectPolicy never = ReconnectPolicy::resilient();
    never.reconnects = false;
    QVERIFY(!never.allows(error, 0));
}

void tst_ReconnectPolicy::countsFailures()
{
    ReconnectPolicy policy;
    policy.mostFailures = 2;
    QVERIFY(policy.allows({Kind::Cut}, 0));
    QVERIFY(policy.allows({Kind::Cut}, 1));
    QVERIFY(!policy.allows({Kind::Cut}, 2));
}

void tst_ReconnectPolicy::strictWaitsAsAsked()
{
    const ReconnectPolicy policy = ReconnectPolicy::strict();
    QCOMPARE(policy.waitAfter({Kind::Ended}, {}, 0, 0.99, now), ms(3s));
    QCOMPARE(policy.waitAfter({Kind::NotReached}, {}, 1, 0.99, now), ms(3s));
    QCOMPARE(policy.waitAfter({Kind::Ended}, ms(500), 0, 0.99, now), ms(500));
    QCOMPARE(policy.waitAfter({Kind::Ended}, ms(0), 0, 0.99, now), ms(100));
    QCOMPARE(policy.waitAfter({Kind::Ended}, ms::max(), 0, 0.99, now), ms(1h));
}

void tst_ReconnectPolicy::doublesUpToTheMost()
{
    ReconnectPolicy policy;
    policy.reconnectionTime = 1s;
    policy.mostExtra = 10s;
    const int extras[] = {0, 0, 1, 3, 7, 10, 10};
    for (int failures = 0; failures < 7; ++failures) {
        QCOMPARE(policy.waitAfter({Kind::Cut}, {}, failures, 0.0, now), ms(1s));
        QCOMPARE(policy.waitAfter({Kind::Cut}, {}, failures, 0.5, now), ms(1000 + 500 * extras[failures]));
    }
}

void tst_ReconnectPolicy::resilientSpreadsEveryWait()
{
    const ReconnectPolicy policy = ReconnectPolicy::resilient();
    QCOMPARE(policy.waitAfter({Kind::Cut}, ms(2000), 0, 0.0, now), ms(2000));
    QCOMPARE(policy.waitAfter({Kind::Cut}, ms(2000), 0, 0.5, now), ms(3000));
    QCOMPARE(policy.waitAfter({Kind::Cut}, ms(2000), 2, 0.5, now), ms(5000));
}

void tst_ReconnectPolicy::neverOverflows()
{
    ReconnectPolicy policy = ReconnectPolicy::resilient();
    policy.longestWait = policy.mostExtra = ms(24h * 365);
    for (int failures = 0; failures < 100; ++failures) {
        const ms wait = policy.waitAfter({Kind::Cut}, ms::max(), failures, 0.999, now);
        QVERIFY(wait >= policy.longestWait && wait <= 2 * policy.longestWait);
    }
    QVERIFY(policy.waitAfter({Kind::Cut}, {}, std::numeric_limits<int>::max() - 1, 0.5, now) > 0ms);
}

void tst_ReconnectPolicy::heedsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ms>("wait"); // the policy's own would be 1 s
    QTest::newRow("seconds") << QByteArray("7") << ms(7s);
    QTest::newRow("seconds with spaces") << QByteArray(" 7 ") << ms(7s);
    QTest::newRow("no seconds do not shorten the wait") << QByteArray("0") << ms(1s);
    QTest::newRow("more seconds than fit are the longest wait")
        << QByteArray("99999999999999999999") << ms(1h);
    QTest::newRow("a date") << QByteArray("Sun, 22 Nov 2026 12:00:09 GMT") << ms(9s);
    QTest::newRow("a date of RFC 850") << QByteArray("Sunday, 22-Nov-26 12:00:09 GMT") << ms(9s);
    QTest::newRow("a date of asctime") << QByteArray("Sun Nov 22 12:00:09 2026") << ms(9s);
    QTest::newRow("a date in the past") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << ms(1s);
    QTest::newRow("a date of asctime with one digit") << QByteArray("Mon Feb  1 08:00:00 2027") << ms(1h);
    QTest::newRow("a date far away") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << ms(1h);
    QTest::newRow("nonsense is nothing") << QByteArray("soon") << ms(1s);
    QTest::newRow("a negative number is nothing") << QByteArray("-7") << ms(1s);
    QTest::newRow("a fraction is nothing") << QByteArray("1.5") << ms(1s);
    QTest::newRow("an empty one is nothing") << QByteArray("") << ms(1s);
}

void tst_ReconnectPolicy::heedsRetryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const ms, wait);
    QCOMPARE(ReconnectPolicy::resilient().waitAfter(refusal(503, value), {}, 1, 0.0, now), wait);
    QCOMPARE(ReconnectPolicy::resilient().waitAfter(refusal(429, value), {}, 1, 0.0, now), wait);
    QCOMPARE(ReconnectPolicy::resilient().waitAfter(refusal(404, value), {}, 1, 0.0, now), ms(1s));
}

// Thousands are refused with the same number, and a server that says 0 for ever is not asked for ever.
void tst_ReconnectPolicy::spreadsTheWaitsThatAreAskedFor()
{
    const ReconnectPolicy policy = ReconnectPolicy::resilient();
    QCOMPARE(policy.waitAfter(refusal(503, "7"), {}, 1, 0.5, now), ms(7500));
    QCOMPARE(policy.waitAfter(refusal(503, "7"), {}, 3, 0.5, now), ms(10'500));
    QCOMPARE(policy.waitAfter(refusal(503, "0"), {}, 3, 0.5, now), ms(4500));
    QCOMPARE(policy.waitAfter(refusal(503, "1"), ms(2000), 1, 0.0, now), ms(2000));
    QCOMPARE(policy.waitAfter(refusal(503, "0"), {}, 1000, 0.5, now), ms(16s));
}

void tst_ReconnectPolicy::isNotBackBeforeADate()
{
    const StreamError busy = refusal(503, "Sun, 22 Nov 2026 12:00:09 GMT");
    for (const auto passed : {1ms, 40ms, 500ms, 999ms}) {
        const QDateTime later = now.addMSecs(passed.count());
        QVERIFY(ReconnectPolicy::resilient().waitAfter(busy, {}, 1, 0.0, later) >= 9s - passed);
    }
}

QTEST_APPLESS_MAIN(tst_ReconnectPolicy)
#include "tst_reconnectpolicy.moc"
