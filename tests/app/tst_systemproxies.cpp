// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/proxypeer.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// The real program where the environment names a proxy, as people have it in their shells.
class TestSystemProxies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsFarGoesThroughTheProxy_data();
    void whatIsFarGoesThroughTheProxy();
    void whatIsExemptDoesNot_data();
    void whatIsExemptDoesNot();
    void askAnswersFromThisMachineDespiteAProxy();

private:
    [[nodiscard]] static QStringList environment(const QString &variable, const ProxyPeer &proxy)
    {
        QStringList all;
        for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s, u"no_proxy"_s})
            all += {name, name.toUpper()};
        return all + QStringList(variable + u"=http://127.0.0.1:"_s + QString::number(proxy.serverPort()));
    }
};

void TestSystemProxies::whatIsFarGoesThroughTheProxy_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QByteArray>("target");
    const QStringList ask{u"ask"_s, u"moon"_s, u"--server"_s};
    const QStringList listen{u"listen"_s, u"--max-failures"_s, u"1"_s};
    const QByteArray plain("GET http://poems.test:4000/");
    const QByteArray tunnel("CONNECT poems.test:4000 HTTP/1.1");
    QTest::newRow("ask, http") << ask + QStringList(u"http://poems.test:4000"_s) << u"http_proxy"_s << plain;
    QTest::newRow("ask, https") << ask + QStringList(u"https://poems.test:4000"_s) << u"https_proxy"_s
                                << tunnel;
    QTest::newRow("listen, http") << listen + QStringList(u"http://poems.test:4000"_s) << u"http_proxy"_s
                                  << plain;
    QTest::newRow("listen, https") << listen + QStringList(u"https://poems.test:4000"_s) << u"https_proxy"_s
                                   << tunnel;
}

void TestSystemProxies::whatIsFarGoesThroughTheProxy()
{
    QFETCH(const QStringList, command);
    QFETCH(const QString, variable);
    QFETCH(const QByteArray, target);
    ProxyPeer proxy(ProxyPeer::Kind::Http);
    proxy.refuse();
    Program program(command, environment(variable, proxy));
    QVERIFY(program.wait() > 0);
    QVERIFY2(proxy.received().startsWith(target), proxy.received().constData());
}

void TestSystemProxies::whatIsExemptDoesNot_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("exempt");
    QTest::newRow("this machine") << u"http://127.0.0.1:1"_s << QString();
    QTest::newRow("this machine, another of its addresses") << u"http://127.8.8.8:1"_s << QString();
    QTest::newRow("this machine, IPv6") << u"http://[::1]:1"_s << QString();
    QTest::newRow("this machine, IPv4 within IPv6") << u"http://[::ffff:127.0.0.1]:1"_s << QString();
    QTest::newRow("this machine, by name") << u"http://LocalHost:1"_s << QString();
    QTest::newRow("this machine, by its whole name") << u"http://localhost.:1"_s << QString();
    QTest::newRow("a name of this machine") << u"http://poems.localhost:1"_s << QString();
    QTest::newRow("a name") << u"http://poems.invalid:1"_s << u"poems.invalid"_s;
    QTest::newRow("a name among others") << u"http://poems.invalid:1"_s << u"a.test,poems.invalid"_s;
    QTest::newRow("a family of names") << u"http://poems.invalid:1"_s << u".invalid"_s;
    QTest::newRow("everything") << u"http://poems.invalid:1"_s << u"*"_s;
}

void TestSystemProxies::whatIsExemptDoesNot()
{
    QFETCH(const QString, url);
    QFETCH(const QString, exempt);
    for (const QStringList &command : {QStringList{u"ask"_s, u"moon"_s, u"--server"_s, url},
                                       QStringList{u"listen"_s, u"--max-failures"_s, u"1"_s, url}}) {
        ProxyPeer proxy(ProxyPeer::Kind::Http);
        proxy.refuse();
        Program program(command, environment(u"http_proxy"_s, proxy) + QStringList(u"no_proxy="_s + exempt));
        QVERIFY(program.wait() > 0);
        QCOMPARE(proxy.received(), QByteArray());
    }
}

void TestSystemProxies::askAnswersFromThisMachineDespiteAProxy()
{
    ProxyPeer proxy(ProxyPeer::Kind::Http);
    proxy.refuse();
    const ServeProgram serve({}, environment(u"http_proxy"_s, proxy));
    Program ask({u"ask"_s, u"moon"_s, u"--plain"_s, u"--server"_s, serve.url().toString()},
                environment(u"http_proxy"_s, proxy));
    QCOMPARE(ask.wait(), 0);
    QVERIFY(!ask.output().isEmpty());
    QCOMPARE(proxy.received(), QByteArray());
}

} // namespace

QTEST_GUILESS_MAIN(TestSystemProxies)
#include "tst_systemproxies.moc"
