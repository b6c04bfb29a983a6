// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placereader.h"
#include "poemevents.h"
#include "poemreader.h"
#include "server/poems/memorylibrary.h"
#include "tests/support/program.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QUrlQuery>
#include <QtTest/QtTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; only used up when something is broken
constexpr int restarts = 6;

/// Readers that outlive the process they read from.
class TestResumeServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anotherProcessGoesOnAtEveryBorder();
    void aRestartedProcessGoesOn_data();
    void aRestartedProcessGoesOn();

private:
    [[nodiscard]] std::vector<std::unique_ptr<PoemReader>> readLongPoems(const QUrl &server) const;
    void letThemRead(const std::vector<std::unique_ptr<PoemReader>> &readers) const;

    QRandomGenerator m_random{8};
    std::unique_ptr<MemoryLibrary> m_library;
};

bool isOver(const std::unique_ptr<PoemReader> &reader)
{
    return reader->isOver();
}

void TestResumeServers::init()
{
    m_library = MemoryLibrary::embedded(m_random);
}

// All poems as one process sends them, and all that is left of them by the other one.
void TestResumeServers::anotherProcessGoesOnAtEveryBorder()
{
    struct Border
    {
        QByteArray id;
        QList<MessageEvent> rest;
    };
    const ServeProgram first;
    const ServeProgram second;
    QList<QByteArray> beginnings{""}; // the empty one is that of a fresh poem, with its heading
    for (const Poem &poem : m_library->poems())
        beginnings += poem.id.toLatin1() + ".0";
    QList<Border> borders;
    const auto noteBorders = [&borders](qsizetype, const RawAnswer &answer) {
        const auto events = eventsOf(answer.body);
        for (qsizetype seen = 1; seen < events.size(); ++seen)
            borders += {events.at(seen - 1).lastEventId.toLatin1(), events.sliced(seen)};
        return answer.status() == 200 && events.size() > 1;
    };
    QCOMPARE(PlaceReader(static_cast<quint16>(first.url().port())).read(beginnings, noteBorders), QString());
    QList<QByteArray> ids;
    for (const Border &border : std::as_const(borders))
        ids += border.id;
    const auto isTheRest = [&borders](qsizetype index, const RawAnswer &answer) {
        return eventsOf(answer.body) == borders.at(index).rest;
    };
    QCOMPARE(PlaceReader(static_cast<quint16>(second.url().port())).read(ids, isTheRest), QString());
    qInfo("%d borders", int(borders.size()));
}

std::vector<std::unique_ptr<PoemReader>> TestResumeServers::readLongPoems(const QUrl &server) const
{
    QList<Poem> poems = m_library->poems();
    std::sort(poems.begin(), poems.end(), [](const Poem &a, const Poem &b) { return a.length > b.length; });
    std::vector<std::unique_ptr<PoemReader>> readers;
    for (const Poem &poem : poems.first(12)) {
        QUrl url = server.resolved(QUrl(u"/v1/poems/stream"_s));
        url.setQuery(u"pace=10&question="_s + QString::fromLatin1(QUrl::toPercentEncoding(poem.title)));
        readers.push_back(std::make_unique<PoemReader>());
        readers.back()->ask(url);
    }
    return readers;
}

/// Until each has a few events more, or all.
void TestResumeServers::letThemRead(const std::vector<std::unique_ptr<PoemReader>> &readers) const
{
    std::vector<qsizetype> before;
    for (const auto &reader : readers)
        before.push_back(reader->events().size());
    const auto haveRead = [&] {
        for (std::size_t i = 0; i < readers.size(); ++i) {
            if (!readers[i]->isOver() && readers[i]->events().size() < before[i] + 3)
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(haveRead(), patience);
}

void TestResumeServers::aRestartedProcessGoesOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::addRow("killed") << SIGKILL;
    QTest::addRow("stopped in good order") << SIGTERM;
}

void TestResumeServers::aRestartedProcessGoesOn()
{
    QFETCH(int, signal);
    const auto serve = [](int port) {
        return std::make_unique<Program>(QStringList{u"serve"_s, u"--port"_s, QString::number(port)});
    };
    auto server = serve(0);
    const QUrl url(QString::fromUtf8(server->firstLine()).section(u' ', -1));
    const auto readers = readLongPoems(url);
    for (int i = 0; i < restarts; ++i) {
        letThemRead(readers);
        if (QTest::currentTestFailed())
            return;
        server->signal(signal);
        QCOMPARE(server->wait(), signal == SIGTERM ? 0 : -1);
        server = serve(url.port());
        QVERIFY(server->firstLine().startsWith("listening on "));
    }
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(readers.begin(), readers.end(), isOver), patience);
    int interruptions = 0;
    for (const auto &reader : readers) {
        const QString problem = reader->problem(*m_library);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(reader->interruptions() > 0);
        interruptions += reader->interruptions();
    }
    qInfo("%d interruptions of %d readers", interruptions, int(readers.size()));
}

} // namespace

QTEST_GUILESS_MAIN(TestResumeServers)
#include "tst_resumeservers.moc"
