// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/rawclient.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken
constexpr int lines = 60;

class TestServeReload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aStreamRunsOnOverAReload();
    void everybodysStreamRunsOnOverAReload();
    void newTokensAreTakenAndOldOnesRefused();
    void otherPoemsAreServed();
    void aBrokenFileChangesNothing_data();
    void aBrokenFileChangesNothing();
    void manyReloadsAreSurvived();
    void theEmbeddedPoemsAreReadAgainToo();

private:
    void write(const QString &name, const QByteArray &content) const;
    void writePoem(const QString &word) const;
    [[nodiscard]] QStringList options(const QStringList &more = {}) const;
    [[nodiscard]] static QByteArray request(const QByteArray &target, const QByteArray &token);
    [[nodiscard]] static int statusFor(const ServeProgram &serve, const QByteArray &token);
    [[nodiscard]] static QString titleFrom(const ServeProgram &serve, const QByteArray &token);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestServeReload::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"tokens"_s, "old\n");
    writePoem(u"first"_s);
}

void TestServeReload::write(const QString &name, const QByteArray &content) const
{
    QSaveFile file(m_folder->filePath(name)); // a server that reads just now sees one or the other
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    QVERIFY(file.commit());
}

void TestServeReload::writePoem(const QString &word) const
{
    QJsonArray text;
    for (int i = 0; i < lines; ++i)
        text.append(u"%1 %2"_s.arg(word).arg(i));
    const QJsonObject poem{{u"title"_s, word},       {u"author"_s, u"nobody"_s}, {u"dynasty"_s, u"none"_s},
                           {u"language"_s, u"en"_s}, {u"tags"_s, QJsonArray()},  {u"lines"_s, text}};
    write(u"poems.json"_s, QJsonDocument(QJsonArray{poem}).toJson());
}

QStringList TestServeReload::options(const QStringList &more) const
{
    return QStringList{u"--token-file"_s, m_folder->filePath(u"tokens"_s), u"--poems"_s,
                       m_folder->filePath(u"poems.json"_s)} +
           more;
}

QByteArray TestServeReload::request(const QByteArray &target, const QByteArray &token)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
}

int TestServeReload::statusFor(const ServeProgram &serve, const QByteArray &token)
{
    RawClient client(serve.port());
    client.send(request("/v1/poems/random", token));
    (void)QTest::qWaitFor([&] { return client.hasAnswer() || client.isOver(); }, patience);
    return client.answer().value_or(RawAnswer{}).status();
}

QString TestServeReload::titleFrom(const ServeProgram &serve, const QByteArray &token)
{
    RawClient client(serve.port());
    client.send(request("/v1/poems/random", token));
    (void)QTest::qWaitFor([&] { return client.hasAnswer() || client.isOver(); }, patience);
    const QByteArray body = client.answer().value_or(RawAnswer{}).body;
    return QJsonDocument::fromJson(body).object().value(u"title"_s).toString();
}

void TestServeReload::aStreamRunsOnOverAReload()
{
    ServeProgram serve(options({u"--pace"_s, u"20"_s}));
    RawClient reader(serve.port());
    reader.send(request("/v1/poems/stream?question=why", "old"));
    QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("first 3"), patience);
    write(u"tokens"_s, "new\n");
    writePoem(u"second"_s);
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(statusFor(serve, "new"), 200, patience);
    QVERIFY(!reader.received().contains("first 59")); // it was in the midst of the poem
    QTRY_VERIFY_WITH_TIMEOUT(reader.hasAnswer(), patience);
    const QByteArray body = reader.answer()->body;
    for (int i = 0; i < lines; ++i)
        QCOMPARE(body.count(QByteArray("data: first " + QByteArray::number(i) + '\n')), 1);
    QVERIFY(body.contains("event: done"));
    QVERIFY(!body.contains("second"));
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    QCOMPARE(serve.complaints().count('\n'), 1);
    QVERIFY(serve.complaints().contains("were read again"));
}

void TestServeReload::everybodysStreamRunsOnOverAReload()
{
    ServeProgram serve(options({u"--live-every"_s, u"5"_s}));
    RawClient reader(serve.port());
    reader.send(request("/v1/live", "old"));
    QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("first"), patience);
    writePoem(u"second"_s);
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(titleFrom(serve, "old"), u"second"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("\"title\":\"second\""), patience);
    QVERIFY(!reader.isOver());
    const QByteArray body = reader.answer()->body;
    QVERIFY(body.lastIndexOf("event: done", body.indexOf("\"title\":\"second\"")) > 0); // it had an end
}

void TestServeReload::newTokensAreTakenAndOldOnesRefused()
{
    ServeProgram serve(options());
    QCOMPARE(statusFor(serve, "old"), 200);
    QCOMPARE(statusFor(serve, "new"), 401);
    write(u"tokens"_s, "new\nkept\n");
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(statusFor(serve, "new"), 200, patience);
    QCOMPARE(statusFor(serve, "kept"), 200);
    QCOMPARE(statusFor(serve, "old"), 401);
}

void TestServeReload::otherPoemsAreServed()
{
    ServeProgram serve(options());
    QCOMPARE(titleFrom(serve, "old"), u"first"_s);
    writePoem(u"second"_s);
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(titleFrom(serve, "old"), u"second"_s, patience);
    RawClient reader(serve.port());
    reader.send(request("/v1/poems/stream?question=why&pace=0", "old"));
    QTRY_VERIFY_WITH_TIMEOUT(reader.hasAnswer(), patience);
    QVERIFY(reader.answer()->body.contains("second 59"));
    QVERIFY(!reader.answer()->body.contains("first"));
}

void TestServeReload::aBrokenFileChangesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("a token file without tokens") << u"tokens"_s << QByteArray("# none\n");
    QTest::addRow("a token file with a broken line")
        << u"tokens"_s << QByteArray("new\none two three four\n");
    QTest::addRow("poems that are no JSON") << u"poems.json"_s << QByteArray("[{");
    QTest::addRow("no poems") << u"poems.json"_s << QByteArray("[]");
    QTest::addRow("no token file at all") << u"tokens"_s << QByteArray();
    QTest::addRow("no poems' file at all") << u"poems.json"_s << QByteArray();
}

void TestServeReload::aBrokenFileChangesNothing()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    ServeProgram serve(options({u"--pace"_s, u"20"_s}));
    RawClient reader(serve.port());
    reader.send(request("/v1/poems/stream?question=why", "old"));
    QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("first 3"), patience);
    // The other file is good, and new: both or none.
    write(u"tokens"_s, "new\n");
    writePoem(u"second"_s);
    if (content.isEmpty())
        QVERIFY(QFile::remove(m_folder->filePath(file)));
    else
        write(file, content);
    serve.signal(SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(serve.complaints().contains('\n'), patience);
    QCOMPARE(serve.complaints().count('\n'), 1);
    QVERIFY2(serve.complaints().contains(m_folder->filePath(file).toUtf8()), serve.complaints().constData());
    QCOMPARE(titleFrom(serve, "old"), u"first"_s);
    QCOMPARE(statusFor(serve, "new"), 401);
    QTRY_VERIFY_WITH_TIMEOUT(reader.hasAnswer(), patience);
    QVERIFY(reader.answer()->body.contains("event: done"));
}

void TestServeReload::manyReloadsAreSurvived()
{
    ServeProgram serve(options({u"--pace"_s, u"5"_s}));
    RawClient reader(serve.port());
    reader.send(request("/v1/poems/stream?question=why", "old"));
    QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("first 0"), patience);
    for (int i = 0; i < 100'000; ++i) // more than a pipe holds
        serve.signal(SIGHUP);
    write(u"tokens"_s, "new\n");
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(statusFor(serve, "new"), 200, patience);
    QTRY_VERIFY_WITH_TIMEOUT(reader.hasAnswer(), patience);
    QVERIFY(reader.answer()->body.contains("event: done"));
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    QVERIFY2(!serve.complaints().contains("nothing changed"), serve.complaints().constData());
}

void TestServeReload::theEmbeddedPoemsAreReadAgainToo()
{
    ServeProgram serve({u"--token-file"_s, m_folder->filePath(u"tokens"_s), u"--pace"_s, u"100"_s});
    RawClient reader(serve.port());
    reader.send(request("/v1/poems/stream?question=moon", "old"));
    QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("event: poem"), patience);
    write(u"tokens"_s, "new\n");
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(statusFor(serve, "new"), 200, patience);
    QTRY_VERIFY_WITH_TIMEOUT(reader.hasAnswer(), patience);
    QVERIFY(reader.answer()->body.contains("event: done"));
}

} // namespace

QTEST_GUILESS_MAIN(TestServeReload)
#include "tst_servereload.moc"
