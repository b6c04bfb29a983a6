// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"
#include "tests/support/program.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryFile>
#include <QtNetwork/QTcpServer>
#include <QtTest/QtTest>

#include <csignal>
#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

int status(ExitCode code)
{
    return static_cast<int>(code);
}

class TestCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badUsageIsOneLineAndExitTwo_data();
    void badUsageIsOneLineAndExitTwo();
    void helpAndVersionGoToOutput_data();
    void helpAndVersionGoToOutput();
    void helpAndVersionThatCannotBeWrittenAreAFailure_data();
    void helpAndVersionThatCannotBeWrittenAreAFailure();
    void askAnswersWithoutAServer();
    void afterTwoDashesThereIsNoLanguage();
    void askAnswersInJson();
    void askAnswersOverHttpAsWithout();
    void askFailsInOneLine_data();
    void askFailsInOneLine();
    void askShowsWhatTheServerRefused();
    void askShowsAnAnswerThatIsNoPoem_data();
    void askShowsAnAnswerThatIsNoPoem();
    void serveEndsCleanly_data();
    void serveEndsCleanly();
    void serveSaysThatAPortIsTaken();
    void serveSaysThatPoemsAreBad();
    void windowWithoutADisplaySaysSo();
};

void TestCommands::badUsageIsOneLineAndExitTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("unknown command") << QStringList{u"sing"_s};
    QTest::addRow("ask without a question") << QStringList{u"ask"_s};
    QTest::addRow("serve with an unknown option") << QStringList{u"serve"_s, u"--prot"_s, u"1"_s};
    QTest::addRow("serve with a bad host") << QStringList{u"serve"_s, u"--host"_s, u"nowhere"_s};
    QTest::addRow("a language without a name") << QStringList{u"ask"_s, u"why"_s, u"--language"_s};
    QTest::addRow("listen without a URL") << QStringList{u"listen"_s};
}

void TestCommands::badUsageIsOneLineAndExitTwo()
{
    QFETCH(QStringList, arguments);
    Program program(arguments);
    QCOMPARE(program.wait(), status(ExitCode::Usage));
    QCOMPARE(program.output(), QByteArray());
    QCOMPARE(program.errors().count('\n'), 1);
    QVERIFY(program.errors().startsWith("poemstream: "));
}

void TestCommands::helpAndVersionGoToOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("contains");
    QTest::addRow("--help") << QStringList{u"--help"_s} << QByteArray("serve");
    QTest::addRow("--version") << QStringList{u"--version"_s} << QByteArray("poemstream 0.");
    QTest::addRow("serve --help") << QStringList{u"serve"_s, u"--help"_s} << QByteArray("--token-file");
    QTest::addRow("ask --help") << QStringList{u"ask"_s, u"--help"_s} << QByteArray("--server");
    QTest::addRow("listen --help") << QStringList{u"listen"_s, u"--help"_s} << QByteArray("--max-events");
}

void TestCommands::helpAndVersionGoToOutput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, contains);
    Program program(arguments);
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QVERIFY2(program.output().contains(contains), program.output().constData());
    QCOMPARE(program.errors(), QByteArray());
}

void TestCommands::helpAndVersionThatCannotBeWrittenAreAFailure_data()
{
    helpAndVersionGoToOutput_data();
}

void TestCommands::helpAndVersionThatCannotBeWrittenAreAFailure()
{
    QFETCH(QStringList, arguments);
    QFile disk(u"/dev/full"_s);
    QVERIFY(disk.open(QIODevice::WriteOnly));
    Program program(arguments, {}, Program::giving(disk.handle(), STDOUT_FILENO));
    QCOMPARE(program.wait(), status(ExitCode::Failed));
    QCOMPARE(program.errors(), QByteArray("poemstream: cannot write the output\n"));
}

void TestCommands::askAnswersWithoutAServer()
{
    Program program({u"ask"_s, u"why is the moon so round?"_s});
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.errors(), QByteArray());
    QVERIFY(program.output().count('\n') >= 5);
    QVERIFY(!program.output().contains('\033')); // a pipe gets no colours
}

void TestCommands::afterTwoDashesThereIsNoLanguage()
{
    Program program({u"ask"_s, u"--bad"_s, u"--"_s, u"--language=zh"_s}); // told in the language of the tests
    QCOMPARE(program.wait(), status(ExitCode::Usage));
    QVERIFY2(program.errors().contains("Unknown option"), program.errors().constData());
    Program asked({u"ask"_s, u"--"_s, u"--language=zh"_s});
    QCOMPARE(asked.wait(), status(ExitCode::Done)); // with a poem: that was the question
}

void TestCommands::askAnswersInJson()
{
    Program program({u"ask"_s, u"月亮为什么这么圆"_s, u"--json"_s});
    QCOMPARE(program.wait(), status(ExitCode::Done));
    const QJsonObject poem = QJsonDocument::fromJson(program.output()).object();
    QCOMPARE(poem.value(u"language"_s).toString(), u"zh"_s);
    QCOMPARE(poem.value(u"match"_s).toObject().value(u"kind"_s).toString(), u"theme"_s);
    const QString text = poem.value(u"text"_s).toString();
    QCOMPARE(text.toUcs4().size(), poem.value(u"length"_s).toInteger());
    QCOMPARE(program.output().count('\n'), 1);
}

void TestCommands::askAnswersOverHttpAsWithout()
{
    const ServeProgram serve;
    for (const QString &form : {u"--json"_s, u"--plain"_s}) {
        Program remote({u"ask"_s, u"a lost friend"_s, form, u"--server"_s, serve.url().toString()});
        Program local({u"ask"_s, u"a lost friend"_s, form});
        QCOMPARE(remote.wait(), status(ExitCode::Done));
        QCOMPARE(local.wait(), status(ExitCode::Done));
        QVERIFY(!local.output().isEmpty());
        QCOMPARE(remote.output(), local.output());
    }
}

void TestCommands::askFailsInOneLine_data()
{
    QTest::addColumn<QString>("server");
    QTcpServer nobody; // a port that was free a moment ago
    nobody.listen(QHostAddress::LocalHost);
    QTest::addRow("nobody listens") << u"http://127.0.0.1:%1"_s.arg(nobody.serverPort());
    QTest::addRow("no such name") << u"http://no-such-host.invalid"_s;
}

void TestCommands::askFailsInOneLine()
{
    QFETCH(QString, server);
    Program program({u"ask"_s, u"why"_s, u"--server"_s, server});
    QCOMPARE(program.wait(), status(ExitCode::NotReached));
    QCOMPARE(program.errors().count('\n'), 1);
    QCOMPARE(program.output(), QByteArray());
}

void TestCommands::askShowsWhatTheServerRefused()
{
    QTemporaryFile tokens;
    QVERIFY(tokens.open());
    tokens.write("sesame\n");
    tokens.close();
    const ServeProgram serve({u"--token-file"_s, tokens.fileName()});
    Program refused({u"ask"_s, u"why"_s, u"--server"_s, serve.url().toString(), u"--token"_s, u"guess"_s});
    QCOMPARE(refused.wait(), status(ExitCode::Refused));
    QVERIFY(refused.errors().contains("401"));
    QCOMPARE(refused.errors().count('\n'), 1);
    QVERIFY(!refused.errors().contains("guess"));
    Program admitted({u"ask"_s, u"why"_s, u"--server"_s, serve.url().toString(), u"--token"_s, u"sesame"_s});
    QCOMPARE(admitted.wait(), status(ExitCode::Done));
}

void TestCommands::askShowsAnAnswerThatIsNoPoem_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("shown");
    QTest::addRow("nothing") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray("(204)");
    QTest::addRow("a web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                              "Content-Length: 14\r\n\r\n<p>Hello\n</p>\n")
                                << QByteArray("(200 <p>Hello </p>)");
}

void TestCommands::askShowsAnAnswerThatIsNoPoem()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, shown);
    ScriptedPeer peer;
    peer.then({answer});
    Program program({u"ask"_s, u"why"_s, u"--server"_s, peer.url().toString()});
    QTRY_COMPARE(peer.requests().size(),
                 1); // this process is the server: wait() would keep it from answering
    QTRY_COMPARE(peer.liveConnections(), 0);
    QCOMPARE(program.wait(), status(ExitCode::Refused));
    QVERIFY2(program.errors().contains(shown), program.errors().constData());
    QCOMPARE(program.errors().count('\n'), 1);
    QCOMPARE(program.output(), QByteArray());
}

void TestCommands::serveEndsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::addRow("SIGTERM") << SIGTERM;
    QTest::addRow("SIGINT") << SIGINT;
}

void TestCommands::serveEndsCleanly()
{
    QFETCH(int, signal);
    ServeProgram serve({u"--pace"_s, u"60000"_s});
    QVERIFY(serve.firstLine().startsWith("listening on http://127.0.0.1:"));
    QTcpSocket reader;
    reader.connectToHost(serve.url().host(), static_cast<quint16>(serve.url().port()));
    QVERIFY(reader.waitForConnected());
    reader.write("GET /v1/poems/stream?question=moon HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QByteArray received;
    while (!received.contains("event: poem") && reader.waitForReadyRead())
        received += reader.readAll();
    serve.signal(signal);
    while (reader.state() == QAbstractSocket::ConnectedState && reader.waitForReadyRead())
        received += reader.readAll();
    received += reader.readAll();
    QVERIFY2(received.endsWith("\r\n0\r\n\r\n"), received.constData()); // ended, not cut
    QVERIFY(received.lastIndexOf("retry: ") > received.lastIndexOf("data: "));
    QCOMPARE(serve.wait(), status(ExitCode::Done));
    QCOMPARE(serve.complaints(), QByteArray());
}

void TestCommands::serveSaysThatAPortIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    Program serve({u"serve"_s, u"--port"_s, QString::number(taken.serverPort())});
    QCOMPARE(serve.wait(), status(ExitCode::Failed));
    QCOMPARE(serve.errors().count('\n'), 1);
    QVERIFY(serve.errors().contains(QByteArray::number(taken.serverPort())));
    QCOMPARE(serve.output(), QByteArray());
}

void TestCommands::serveSaysThatPoemsAreBad()
{
    QTemporaryFile poems;
    QVERIFY(poems.open());
    poems.write("[{]");
    poems.close();
    Program serve({u"serve"_s, u"--port"_s, u"0"_s, u"--poems"_s, poems.fileName()});
    QCOMPARE(serve.wait(), status(ExitCode::Usage));
    QCOMPARE(serve.errors().count('\n'), 1);
    QVERIFY(serve.errors().contains(poems.fileName().toUtf8()));
}

void TestCommands::windowWithoutADisplaySaysSo()
{
    for (const QStringList &arguments : {QStringList{}, QStringList{u"demo"_s}}) {
        Program program(arguments, {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s});
        const int exitCode = program.wait();
        QVERIFY(exitCode == status(ExitCode::Failed) || exitCode == status(ExitCode::Usage));
        const QByteArray errors = program.errors();
        QCOMPARE(errors.count('\n'), 1);
        QVERIFY(errors.contains("serve") && errors.contains("ask"));
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
