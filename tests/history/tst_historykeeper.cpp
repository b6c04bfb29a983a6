// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/historykeeper.h"
#include "app/history/historystore.h"
#include "client/eventsource/messageevent.h"
#include "client/typewriter.h"
#include "tests/desktop/fakepoemsource.h"
#include "tests/support/childprocess.h"
#include "tests/support/seed.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A reader without a window: asks, is answered by hand, and all of it is kept.
class Reader final
{
public:
    explicit Reader(const QString &path)
        : store(path)
        , answer(source, typewriter)
        , keeper(answer, store)
    {
        typewriter.setPace(1h);
    }

    void hear(const QString &text, const QString &place) { source.deliver({u"message"_s, text, place, {}}); }
    void title(const QString &title) { Q_EMIT source.headingArrived({.title = title}); }
    [[nodiscard]] QStringList kept() const
    {
        QStringList all;
        for (const HistoryEntry &found : store.find({}, 100)) {
            const PastAnswer past = store.entry(found.id).answer;
            all += past.question + u'|' + past.heading.title + u'|' + past.text + u'|' + past.place +
                   (past.isComplete ? u"."_s : u"…"_s);
        }
        return all;
    }
    [[nodiscard]] qint64 newest() const { return store.find({}, 1).value(0).id; }

    HistoryStore store;
    FakePoemSource source;
    Typewriter typewriter;
    Answer answer;
    HistoryKeeper keeper;
};

/// Another process that asks and is answered as fast as it can, and says so: "asked 7", "answered 7".
class Writer final : public ChildProcess
{
public:
    explicit Writer(const QString &path)
    {
        start(QCoreApplication::applicationFilePath(), {u"--write"_s, path});
    }
    [[nodiscard]] bool waitForLines(qsizetype count)
    {
        return waitUntil([this, count] { return output().count('\n') >= count; });
    }
};

int writeForEver(const QString &path)
{
    Reader reader(path);
    for (int i = 1;; ++i) {
        const QString name = QString::number(QCoreApplication::applicationPid()) + u'-' + QString::number(i);
        reader.answer.ask(name);
        std::printf("asked %s\n", qPrintable(name));
        std::fflush(stdout);
        reader.title(u"title of "_s + name);
        reader.hear(u"a poem for "_s + name, u"P.1"_s);
        Q_EMIT reader.source.finished();
        std::printf("answered %s\n", qPrintable(name));
        std::fflush(stdout);
    }
}

class TestHistoryKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"history.sqlite"_s);
    }

    void aQuestionIsKeptBeforeItsAnswer();
    void aPoemIsKeptWhenItHasArrived();
    void whatIsNotWholeSaysSo_data();
    void whatIsNotWholeSaysSo();
    void anotherQuestionLeavesTheFirstUnfinished();
    void askingAgainIsAnotherEntry();
    void goingOnIsTheSameEntry();
    void anotherPoemTakesThePlaceOfTheFirst();
    void aRecalledPoemIsShownAndNotKeptTwice();
    void aRecalledPartCanBeGoneOnWith();
    void recallingLeavesWhatWasArriving();
    void nothingIsKeptWhereNothingShallBe();
    void whatIsRemovedMeanwhileDoesNotComeBack();
    void whatIsPutBackHasItsEnd();
    void whatWasRecalledStaysWhereNothingIsKept();
    void closingKeepsWhatCame();
    void noKillLosesAnything();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestHistoryKeeper::aQuestionIsKeptBeforeItsAnswer()
{
    Reader reader(m_path);
    QSignalSpy changed(&reader.keeper, &HistoryKeeper::changed);
    reader.answer.ask(u"moon"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reader.kept(), QStringList{u"moon|||…"_s});
}

void TestHistoryKeeper::aPoemIsKeptWhenItHasArrived()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.title(u"Night"_s);
    QCOMPARE(reader.kept(), QStringList{u"moon|Night||…"_s});
    reader.hear(u"It is "_s, u"P.6"_s);
    reader.hear(u"late."_s, u"P.11"_s);
    Q_EMIT reader.source.finished();
    QVERIFY(!reader.typewriter.isFinished()); // and is typed for a while yet
    QCOMPARE(reader.kept(), QStringList{u"moon|Night|It is late.|P.11."_s});
}

void TestHistoryKeeper::whatIsNotWholeSaysSo_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"stopped", "failed", "interrupted"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void TestHistoryKeeper::whatIsNotWholeSaysSo()
{
    QFETCH(const QString, end);
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.hear(u"It is"_s, u"P.5"_s);
    if (end == u"stopped")
        reader.answer.stop();
    else if (end == u"failed")
        Q_EMIT reader.source.failed({StreamError::Kind::HttpStatus, 503, {}, {}});
    else
        Q_EMIT reader.source.interrupted(3s, {StreamError::Kind::Cut, 0, {}, {}});
    QCOMPARE(reader.kept(), QStringList{u"moon||It is|P.5…"_s});
}

void TestHistoryKeeper::anotherQuestionLeavesTheFirstUnfinished()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.title(u"Night"_s);
    reader.hear(u"It is"_s, u"P.5"_s);
    reader.answer.ask(u"sun"_s);
    QCOMPARE(reader.kept(), QStringList({u"sun|||…"_s, u"moon|Night|It is|P.5…"_s}));
}

void TestHistoryKeeper::askingAgainIsAnotherEntry()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.hear(u"one"_s, u"P.3"_s);
    Q_EMIT reader.source.finished();
    reader.answer.again();
    QCOMPARE(reader.kept().size(), 2);
    QCOMPARE(reader.kept().last(), u"moon||one|P.3."_s);
}

void TestHistoryKeeper::goingOnIsTheSameEntry()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.hear(u"It is "_s, u"P.6"_s);
    reader.answer.stop();
    reader.answer.goOn();
    reader.hear(u"late."_s, u"P.11"_s);
    Q_EMIT reader.source.finished();
    QCOMPARE(reader.kept(), QStringList{u"moon||It is late.|P.11."_s});
}

void TestHistoryKeeper::anotherPoemTakesThePlaceOfTheFirst()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.title(u"Night"_s);
    reader.hear(u"It is"_s, u"P.5"_s);
    Q_EMIT reader.source.restarted();
    reader.title(u"Day"_s);
    reader.hear(u"Light"_s, u"Q.5"_s);
    Q_EMIT reader.source.finished();
    QCOMPARE(reader.kept(), QStringList{u"moon|Day|Light|Q.5."_s});
}

void TestHistoryKeeper::aRecalledPoemIsShownAndNotKeptTwice()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.title(u"Night"_s);
    reader.hear(u"late"_s, u"P.4"_s);
    Q_EMIT reader.source.finished();
    const qint64 moon = reader.newest();
    reader.answer.ask(u"sun"_s);
    reader.answer.stop();
    const QStringList before = reader.kept();
    reader.keeper.recall(moon);
    QCOMPARE(reader.answer.question(), u"moon"_s);
    QCOMPARE(reader.answer.heading().title, u"Night"_s);
    QCOMPARE(reader.typewriter.revealed().toString(), u"late"_s);
    QCOMPARE(reader.answer.state(), Answer::State::Complete);
    QVERIFY(!reader.answer.isRunning());
    QCOMPARE(reader.source.questions.size(), 2); // nothing was asked
    QCOMPARE(reader.kept(), before);
    reader.keeper.recall(99);
    QCOMPARE(reader.answer.question(), u"moon"_s);
}

void TestHistoryKeeper::aRecalledPartCanBeGoneOnWith()
{
    {
        Reader reader(m_path);
        reader.answer.ask(u"moon"_s);
        reader.title(u"Night"_s);
        reader.hear(u"It is "_s, u"P.6"_s);
        reader.answer.stop();
    }
    Reader reader(m_path); // another day
    reader.keeper.recall(reader.newest());
    QCOMPARE(reader.answer.state(), Answer::State::Stopped);
    QVERIFY(reader.answer.canGoOn());
    reader.answer.goOn();
    QCOMPARE(reader.source.questions, QStringList{u"moon"_s});
    QCOMPARE(reader.source.places, QStringList{u"P.6"_s});
    reader.hear(u"late."_s, u"P.11"_s);
    Q_EMIT reader.source.finished();
    QCOMPARE(reader.kept(), QStringList{u"moon|Night|It is late.|P.11."_s});
}

void TestHistoryKeeper::recallingLeavesWhatWasArriving()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    Q_EMIT reader.source.finished();
    const qint64 moon = reader.newest();
    reader.answer.ask(u"sun"_s);
    reader.hear(u"Light"_s, u"Q.5"_s);
    reader.keeper.recall(moon);
    QVERIFY(!reader.source.isAnswering);
    QCOMPARE(reader.kept(), QStringList({u"sun||Light|Q.5…"_s, u"moon|||."_s}));
}

void TestHistoryKeeper::nothingIsKeptWhereNothingShallBe()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    Q_EMIT reader.source.finished();
    reader.answer.ask(u"sun"_s);
    reader.hear(u"Light"_s, u"Q.5"_s);
    reader.keeper.setKeeping(false);
    Q_EMIT reader.source.finished();
    reader.answer.ask(u"rain"_s);
    reader.hear(u"Drops"_s, u"R.5"_s);
    Q_EMIT reader.source.finished();
    reader.answer.again();
    reader.answer.stop();
    reader.answer.goOn();
    QCOMPARE(reader.kept(), QStringList{u"moon|||."_s});
    reader.keeper.setKeeping(true);
    reader.hear(u"Drops"_s, u"R.5"_s);
    QCOMPARE(reader.kept().size(), 1); // not in the midst of it
    reader.answer.ask(u"snow"_s);
    QCOMPARE(reader.kept().size(), 2);
}

void TestHistoryKeeper::whatIsRemovedMeanwhileDoesNotComeBack()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.store.removeAll();
    reader.hear(u"late"_s, u"P.4"_s);
    Q_EMIT reader.source.finished();
    QCOMPARE(reader.kept(), QStringList{});
}

void TestHistoryKeeper::whatIsPutBackHasItsEnd()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.title(u"Night"_s);
    const HistoryEntry removed = reader.store.remove(reader.newest());
    reader.hear(u"late"_s, u"P.4"_s);
    Q_EMIT reader.source.finished();
    reader.keeper.catchUp();
    QCOMPARE(reader.kept(), QStringList{});
    reader.store.restore(removed);
    QCOMPARE(reader.kept(), QStringList{u"moon|Night||…"_s});
    reader.keeper.catchUp();
    QCOMPARE(reader.kept(), QStringList{u"moon|Night|late|P.4."_s});
}

void TestHistoryKeeper::whatWasRecalledStaysWhereNothingIsKept()
{
    Reader reader(m_path);
    reader.answer.ask(u"moon"_s);
    reader.hear(u"It is"_s, u"P.5"_s);
    reader.answer.stop();
    const QStringList before = reader.kept();
    reader.keeper.recall(reader.newest());
    reader.answer.goOn();
    reader.keeper.setKeeping(false);
    reader.hear(u" late"_s, u"P.10"_s);
    Q_EMIT reader.source.finished();
    reader.keeper.catchUp();
    QCOMPARE(reader.kept(), before);
}

void TestHistoryKeeper::closingKeepsWhatCame()
{
    {
        Reader reader(m_path);
        reader.answer.ask(u"moon"_s);
        reader.hear(u"It is"_s, u"P.5"_s);
    }
    QCOMPARE(Reader(m_path).kept(), QStringList{u"moon||It is|P.5…"_s});
}

// All on one file, so that each finds what the one before has left behind.
void TestHistoryKeeper::noKillLosesAnything()
{
    QRandomGenerator random(testSeed(7));
    QStringList told;
    for (int kill = 0; kill < 50; ++kill) {
        Writer writer(m_path);
        QVERIFY(writer.waitForLines(1 + static_cast<qsizetype>(random.bounded(20))));
        writer.signal(SIGKILL);
        QCOMPARE(writer.exitCode(), -1);
        QStringList lines = QString::fromUtf8(writer.output()).split(u'\n');
        lines.removeLast(); // cut
        told += lines;
    }
    QVERIFY(told.size() > 100);
    HistoryStore store(m_path);
    QHash<QString, PastAnswer> kept;
    for (const HistoryEntry &found : store.find({}, INT_MAX))
        kept.insert(found.answer.question, store.entry(found.id).answer);
    for (const QString &line : std::as_const(told)) {
        const QString name = line.section(u' ', 1);
        QVERIFY2(kept.contains(name), qPrintable(line));
        const PastAnswer past = kept.value(name);
        if (line.startsWith(u"asked"))
            continue;
        QVERIFY2(past.isComplete, qPrintable(line));
        QCOMPARE(past.text, u"a poem for "_s + name);
        QCOMPARE(past.heading.title, u"title of "_s + name);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--write")
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    TestHistoryKeeper test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_historykeeper.moc"
