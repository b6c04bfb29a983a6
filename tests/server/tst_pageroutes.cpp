// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/poemhost.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QtEndian>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 40'000; // of all that a browser loads
const QByteArray deflated = "Accept-Encoding: gzip, deflate, br\r\n";

class TestPageRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageLetsNothingInFromElsewhere();
    void eachFileSaysWhatItIs_data();
    void eachFileSaysWhatItIs();
    void whatABrowserHoldsIsNotSentAgain();
    void headIsAnsweredWithoutABody();
    void thePageSpeaksTheReadersLanguage_data();
    void thePageSpeaksTheReadersLanguage();
    void eachWordIsThereInBothLanguages();
    void nothingIsRunThatStandsInThePage();
    void whatThePageIsMadeOfIsThereAndSmall();
    void whatIsSentDeflatedIsTheSame();
    void noTokenIsNeeded();
    void otherRequestsAreRefused_data();
    void otherRequestsAreRefused();
};

QSet<QString> filesNamedIn(const QString &text)
{
    static const QRegularExpression name(
        u"(?:href=\"|src=\"|fetch\\('|from '\\./)((?:page/)?[a-z]+\\.[a-z]+)"_s);
    QSet<QString> files;
    for (auto match = name.globalMatch(text); match.hasNext();)
        files += u"/page/"_s + match.next().captured(1).section(u'/', -1);
    return files;
}

/// All that the page and its files name, with their contents.
QMap<QString, QByteArray> allFiles(const PoemHost &host)
{
    QMap<QString, QByteArray> files;
    QStringList open{u"/"_s};
    while (!open.isEmpty()) {
        const QString path = open.takeFirst();
        const RawAnswer answer = host.ask(path.toLatin1());
        if (answer.status() != 200)
            qWarning() << path << "is named, and answered with" << answer.status();
        files.insert(path, answer.status() == 200 ? answer.body : QByteArray());
        for (const QString &file : filesNamedIn(QString::fromUtf8(answer.body))) {
            if (!files.contains(file) && !open.contains(file))
                open += file;
        }
    }
    return files;
}

void TestPageRoutes::thePageLetsNothingInFromElsewhere()
{
    const PoemHost host;
    const RawAnswer page = host.ask("/");
    QCOMPARE(page.status(), 200);
    const QByteArray policy = page.header("Content-Security-Policy");
    QVERIFY(policy.startsWith("default-src 'none';"));
    QVERIFY(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("data:"));
    for (const char *rule :
         {"script-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"})
        QVERIFY2(policy.contains(rule), rule);
    QCOMPARE(page.header("X-Content-Type-Options"), "nosniff");
    QCOMPARE(page.header("Referrer-Policy"), "no-referrer");
}

void TestPageRoutes::eachFileSaysWhatItIs_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addRow("the page") << QByteArray("/") << QByteArray("text/html; charset=utf-8");
    QTest::addRow("style") << QByteArray("/page/page.css") << QByteArray("text/css; charset=utf-8");
    QTest::addRow("a script") << QByteArray("/page/page.js") << QByteArray("text/javascript; charset=utf-8");
    QTest::addRow("words") << QByteArray("/page/words.json") << QByteArray("application/json");
    QTest::addRow("the icon") << QByteArray("/page/icon.svg") << QByteArray("image/svg+xml");
}

void TestPageRoutes::eachFileSaysWhatItIs()
{
    QFETCH(QByteArray, path);
    const PoemHost host;
    const RawAnswer answer = host.ask(path);
    QCOMPARE(answer.status(), 200);
    QTEST(answer.header("Content-Type"), "type");
    QCOMPARE(answer.header("Cache-Control"), "no-cache");
    QCOMPARE(answer.header("X-Content-Type-Options"), "nosniff");
}

void TestPageRoutes::whatABrowserHoldsIsNotSentAgain()
{
    const PoemHost host;
    for (const char *path : {"/", "/page/page.css", "/page/page.js"}) {
        const QByteArray tag = host.ask(path).header("ETag");
        QVERIFY(!tag.isEmpty());
        const RawAnswer held = host.ask(path, "If-None-Match: " + tag + "\r\n");
        QCOMPARE(held.status(), 304);
        QCOMPARE(held.body, "");
        QCOMPARE(held.header("ETag"), tag);
        QCOMPARE(host.ask(path, "If-None-Match: \"another\"\r\n").status(), 200);
    }
    const QByteArray english = host.ask("/?language=en").header("ETag");
    QCOMPARE(host.ask("/?language=zh", "If-None-Match: " + english + "\r\n").status(), 200);
}

void TestPageRoutes::headIsAnsweredWithoutABody()
{
    const PoemHost host;
    for (const char *path : {"/", "/page/page.js"}) {
        RawClient client(host.port());
        client.send(QByteArray("HEAD ") + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY(client.hasAnswer(true));
        QCOMPARE(client.answer(true)->undatedHeaders(), host.ask(path).undatedHeaders());
        QVERIFY(client.received().endsWith("\r\n\r\n"));
    }
}

void TestPageRoutes::thePageSpeaksTheReadersLanguage_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("language");
    const QByteArray none;
    QTest::addRow("nothing said") << QByteArray("/") << none << QByteArray("en");
    QTest::addRow("as a Chinese browser asks")
        << QByteArray("/") << QByteArray("zh-CN,zh;q=0.9,en;q=0.8") << QByteArray("zh");
    QTest::addRow("chosen on the page")
        << QByteArray("/?language=zh") << QByteArray("en-US") << QByteArray("zh");
    QTest::addRow("chosen the other way")
        << QByteArray("/?language=en") << QByteArray("zh-CN") << QByteArray("en");
    QTest::addRow("a choice that is none")
        << QByteArray("/?language=xx") << QByteArray("zh-CN") << QByteArray("zh");
}

void TestPageRoutes::thePageSpeaksTheReadersLanguage()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, accept);
    QFETCH(QByteArray, language);
    const PoemHost host;
    const RawAnswer page =
        host.ask(target, accept.isEmpty() ? QByteArray() : "Accept-Language: " + accept + "\r\n");
    QCOMPARE(page.header("Content-Language"), language);
    const bool variesByLanguage =
        page.headers.contains(std::pair<QByteArray, QByteArray>{"Vary", "Accept-Language"});
    QVERIFY(variesByLanguage);
    QVERIFY(page.body.contains(QByteArray("<html lang=\"" + language)));
    QCOMPARE(page.body.contains("想问什么？"), language == "zh");
    QVERIFY(!page.body.contains("{{")); // no word is missing
}

void TestPageRoutes::eachWordIsThereInBothLanguages()
{
    const PoemHost host;
    const QJsonObject words = QJsonDocument::fromJson(host.ask("/page/words.json").body).object();
    const QJsonObject english = words.value(u"en"_s).toObject();
    const QJsonObject chinese = words.value(u"zh"_s).toObject();
    QVERIFY(english.size() > 20);
    QCOMPARE(chinese.keys(), english.keys());
    for (const QString &key : english.keys()) {
        const QString here = english.value(key).toString();
        const QString there = chinese.value(key).toString();
        QVERIFY2(!here.isEmpty() && !there.isEmpty(), qPrintable(key));
        QCOMPARE(there.contains(u"{}"_s), here.contains(u"{}"_s));
    }
}

void TestPageRoutes::nothingIsRunThatStandsInThePage()
{
    const PoemHost host;
    const QString page = QString::fromUtf8(host.ask("/").body);
    static const QRegularExpression inlineCode(
        u"<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*src=)"_s);
    QVERIFY(!page.contains(inlineCode));
    static const QRegularExpression elsewhere(u"(src|href|action)=\"([a-z]+:|//)"_s);
    QVERIFY(!page.contains(elsewhere));
}

void TestPageRoutes::whatThePageIsMadeOfIsThereAndSmall()
{
    const PoemHost host;
    const QMap<QString, QByteArray> files = allFiles(host);
    QVERIFY(files.size() > 8);
    qsizetype sent = 0;  // as browsers ask for it
    qsizetype plain = 0; // and as it is, without the table of characters, which is loaded when it is wanted
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (file.key() == u"/page/characters.txt"_s && file.value().isEmpty())
            continue; // the program was built without OpenCC
        QVERIFY2(!file.value().isEmpty(), qPrintable(file.key()));
        const QByteArray body = host.ask(file.key().toLatin1(), deflated).body;
        sent += body.size();
        plain += file.key() == u"/page/characters.txt"_s ? 0 : file.value().size();
    }
    QVERIFY2(sent <= mostBytes, QByteArray::number(sent).constData());
    QVERIFY2(plain <= mostBytes, QByteArray::number(plain).constData());
}

void TestPageRoutes::whatIsSentDeflatedIsTheSame()
{
    const PoemHost host;
    for (const char *path : {"/", "/page/page.js"}) {
        const RawAnswer plain = host.ask(path);
        const RawAnswer small = host.ask(path, deflated);
        QCOMPARE(plain.header("Content-Encoding"), QByteArray());
        QCOMPARE(small.header("Content-Encoding"), "deflate");
        QVERIFY(small.header("ETag") != plain.header("ETag"));
        QVERIFY(small.body.size() < plain.body.size());
        QByteArray length(4, '\0'); // which Qt wants before it
        qToBigEndian(quint32(plain.body.size()), length.data());
        QCOMPARE(qUncompress(length + small.body), plain.body);
        QCOMPARE(host.ask(path, deflated + "If-None-Match: " + small.header("ETag") + "\r\n").status(), 304);
        QCOMPARE(host.ask(path, "Accept-Encoding: deflate;q=0, br\r\n").body, plain.body);
    }
}

void TestPageRoutes::noTokenIsNeeded()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"sesame", {}, {}}};
    const PoemHost host(settings);
    const QMap<QString, QByteArray> files = allFiles(host);
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        QVERIFY2(host.ask(file.key().toLatin1()).status() != 401, qPrintable(file.key()));
    QCOMPARE(host.ask("/v1/poems/random").status(), 401);
}

void TestPageRoutes::otherRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *target, const char *headers, const char *method,
                        int status) {
        QTest::addRow("%s", name) << QByteArray(target) << QByteArray(headers) << QByteArray(method)
                                  << status;
    };
    row("a POST", "/", "Content-Length: 0\r\n", "POST", 405);
    row("a type that is not served", "/", "Accept: application/json\r\n", "GET", 406);
    row("a file that is not there", "/page/other.js", "", "GET", 404);
    row("a file of the program that is not the page's", "/page/page.html", "", "GET", 404);
    row("a way out of the folder", "/page/../themes.json", "", "GET", 404);
}

void TestPageRoutes::otherRequestsAreRefused()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, method);
    const PoemHost host;
    QTEST(host.ask(target, headers, method).status(), "status");
}

} // namespace

QTEST_GUILESS_MAIN(TestPageRoutes)
#include "tst_pageroutes.moc"
