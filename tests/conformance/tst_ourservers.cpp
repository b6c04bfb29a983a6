// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// That what this project serves passes what it asks of any server.

#include "servertrial.h"
#ifdef EXAMPLE_PROGRAM
#include "tests/examples/exampleprogram.h"
#include "tests/support/program.h"
#endif

#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

#include <map>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

class TestOurServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passes_data();
    void passes();

private:
    void start(const QString &name, const QUrl &url, const QStringList &environment = {});

    QTemporaryFile m_tokens;
    std::unique_ptr<ServeProgram> m_open;
    std::unique_ptr<ServeProgram> m_guarded;
#ifdef EXAMPLE_PROGRAM
    std::unique_ptr<ExampleProgram> m_clock;
#endif
    std::map<QString, std::unique_ptr<ServerTrial>> m_trials;
};

void TestOurServers::start(const QString &name, const QUrl &url, const QStringList &environment)
{
    m_trials.emplace(name, std::make_unique<ServerTrial>(
                               QStringList{u"EVENT_STREAM_URL="_s + QString::fromLatin1(url.toEncoded()),
                                           u"EVENT_STREAM_PATIENCE=6"_s} +
                               environment));
}

// All at once: most of the time they wait for events that are to come.
void TestOurServers::initTestCase()
{
    m_open = std::make_unique<ServeProgram>();
    start(u"a poem for a question"_s, m_open->url(u"/v1/poems/stream?question=moon"_s));
    start(u"the poem that everybody sees"_s, m_open->url(u"/v1/live"_s));
    start(u"the tutorial's endpoint"_s, m_open->url(u"/users/chat-room?qusetion=moon"_s));
    QVERIFY(m_tokens.open());
    m_tokens.write("sesame\n");
    m_tokens.close();
    m_guarded = std::make_unique<ServeProgram>(QStringList{u"--token-file"_s, m_tokens.fileName()});
    start(u"a poem for those with a token"_s, m_guarded->url(u"/v1/poems/stream?question=moon&pace=0"_s),
          {u"EVENT_STREAM_TOKEN=sesame"_s});
#ifdef EXAMPLE_PROGRAM
    m_clock = std::make_unique<ExampleProgram>(QStringList());
    QTRY_VERIFY(m_clock->errors().contains("/clock\n"));
    const QByteArray said = m_clock->errors();
    start(u"the example that tells the time"_s,
          QUrl(QString::fromUtf8(said.sliced(said.indexOf("http://"))).trimmed()));
#endif
}

void TestOurServers::passes_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, trial] : m_trials)
        QTest::newRow(qPrintable(name)) << name;
}

void TestOurServers::passes()
{
    QFETCH(const QString, name);
    ServerTrial &trial = *m_trials.at(name);
    const int exitCode = trial.exitCode();
    QVERIFY2(exitCode == 0, trial.output().constData());
    QVERIFY(trial.output().contains(" 0 failed"));
}

QTEST_GUILESS_MAIN(TestOurServers)
#include "tst_ourservers.moc"
