// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagereaderprogram.h"
#include "recipe.h"
#include "tests/support/program.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <csignal>
#include <map>
#include <memory>

using namespace Poemstream;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray unavailable =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n";
const QByteArray noContent = "HTTP/1.1 204 No Content\r\n\r\n";
const QByteArray notFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nno!";

/// A reader whose server is killed when the poem has begun, and started again.
struct Cut
{
    explicit Cut(const QByteArray &recipe);

    std::unique_ptr<ServeProgram> server;
    std::unique_ptr<PageReaderProgram> reader;
};

QStringList serveOptions()
{
    return {QStringLiteral("--poems"), QStringLiteral(AWKWARD_POEM), QStringLiteral("--pace"),
            QStringLiteral("50")};
}

QByteArray awkwardPoem()
{
    QFile file(QStringLiteral(AWKWARD_POEM));
    if (!file.open(QIODevice::ReadOnly))
        return "there is no poem";
    QStringList lines;
    for (const QJsonValue line : QJsonDocument::fromJson(file.readAll())[0][QLatin1String("lines")].toArray())
        lines += line.toString();
    return lines.join(QLatin1Char('\n')).toUtf8();
}

Cut::Cut(const QByteArray &recipe)
    : server(std::make_unique<ServeProgram>(serveOptions()))
    , reader(std::make_unique<PageReaderProgram>(recipe, server->url()))
{
    if (!reader->hasPrinted(20))
        return; // and so it will not be resumed
    const QString port = QString::number(server->port());
    server->signal(SIGKILL);
    [[maybe_unused]] const int crashed = server->exitCode();
    server = std::make_unique<ServeProgram>(serveOptions() << QStringLiteral("--port") << port);
}

/// A reader and a server that does what a real one does but rarely.
struct Trial
{
    explicit Trial(const QByteArray &recipe)
        : reader(recipe, peer.url())
    {}

    ScriptedPeer peer; // which has to have its script before the event loop turns
    PageReaderProgram reader;
};

void addLanguages()
{
    QTest::addColumn<QByteArray>("recipe");
    for (const QByteArray &recipe : PageReaderProgram::languages())
        QTest::newRow(recipe.constData()) << recipe;
}

} // namespace

/// The programs of docs/protocol.md do what the page says.
class TestProtocolPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void goesOnWithANewServer_data() { addLanguages(); }
    void goesOnWithANewServer();
    void clearsWhatCannotGoOn_data() { addLanguages(); }
    void clearsWhatCannotGoOn();
    void stopsAt204_data() { addLanguages(); }
    void stopsAt204();
    void stopsAtARefusal_data() { addLanguages(); }
    void stopsAtARefusal();
    void showsAStreamByHand();

private:
    std::map<QByteArray, std::unique_ptr<Cut>> m_cuts;
    std::map<QByteArray, std::unique_ptr<Trial>> m_trials;
};

/// All of them wait for seconds, as they are told to: they do so at the same time.
void TestProtocolPage::initTestCase()
{
    for (const QByteArray &recipe : PageReaderProgram::languages()) {
        if (!PageReaderProgram::missingTool(recipe).isEmpty())
            continue;
        auto trial = std::make_unique<Trial>(recipe);
        const QByteArray begin =
            "retry: 1\n\nevent: poem\nid: a.0\ndata: {}\n\n:\n\nid: a.4\ndata: old\ndata:\n\n";
        trial->peer.then({ScriptedPeer::streamHead(), begin, "id: a.9\ndata: half\n"})
            .then({unavailable})
            .then({ScriptedPeer::streamHead(),
                   "event: restart\ndata: {}\n\nevent: poem\nid: b.0\ndata: {}\n\nid: b.3\ndata: new\n\n"
                   "event: later\ndata: ignored\n\nevent: done\nid: b.end\ndata: {}\n\n"},
                  Ending::Hold);
        m_trials.emplace(recipe, std::move(trial));
        m_cuts.emplace(recipe, std::make_unique<Cut>(recipe));
    }
}

void TestProtocolPage::init()
{
    if (!QTest::currentDataTag())
        return;
    const QByteArray missing = PageReaderProgram::missingTool(QTest::currentDataTag());
    if (!missing.isEmpty())
        QSKIP(QByteArray("There is no " + missing).constData());
}

void TestProtocolPage::goesOnWithANewServer()
{
    QFETCH(QByteArray, recipe);
    const Cut &cut = *m_cuts.at(recipe);
    QCOMPARE(cut.reader->exitCode(), 0);
    QCOMPARE(cut.reader->output(), awkwardPoem());
    QTRY_VERIFY(cut.server->errors().contains("resumed=true"));
}

void TestProtocolPage::clearsWhatCannotGoOn()
{
    QFETCH(QByteArray, recipe);
    Trial &trial = *m_trials.at(recipe);
    QCOMPARE(trial.reader.exitCode(), 0);
    QByteArrayList printed = trial.reader.output().split('\n');
    printed.removeAll({}); // how far the two are apart is each program's matter
    QCOMPARE(printed, QByteArrayList({"old", "---", "new"}));
    QCOMPARE(trial.peer.requests().size(), 3);
    QVERIFY(trial.peer.header(0, "Last-Event-ID").isNull());
    QCOMPARE(trial.peer.header(1, "Last-Event-ID"), "a.4"); // of half an event nothing is kept
    QCOMPARE(trial.peer.header(2, "Last-Event-ID"), "a.4");
}

void TestProtocolPage::stopsAt204()
{
    QFETCH(QByteArray, recipe);
    Trial trial(recipe);
    trial.peer.then({noContent});
    QCOMPARE(trial.reader.exitCode(), 0);
    QCOMPARE(trial.reader.output(), "");
    QCOMPARE(trial.peer.requests().size(), 1);
}

void TestProtocolPage::stopsAtARefusal()
{
    QFETCH(QByteArray, recipe);
    Trial trial(recipe);
    trial.peer.then({notFound});
    QCOMPARE(trial.reader.exitCode(), 1);
    QCOMPARE(trial.reader.output(), "");
    QCOMPARE(trial.peer.requests().size(), 1);
}

void TestProtocolPage::showsAStreamByHand()
{
    if (!PageReaderProgram::missingTool("look").isEmpty())
        QSKIP("There is no curl.");
    const ServeProgram server(serveOptions());
    PageReaderProgram program("look", server.url());
    QVERIFY(program.hasPrinted(100)); // long before the end
    QVERIFY(program.output().startsWith(": poemstream\nretry: "));
    QVERIFY(program.output().contains("\n\nevent: poem\nid: "));
    program.signal(SIGTERM);
}

QTEST_GUILESS_MAIN(TestProtocolPage)
#include "tst_protocolpage.moc"
