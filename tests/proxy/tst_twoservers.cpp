// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/remotepoemsource.h"
#include "client/typewriter.h"
#include "proxyprogram.h"
#include "server/poems/memorylibrary.h"
#include "tests/conformance/listenprogram.h"
#include "tests/resume/poemevents.h"
#include "tests/resume/poemreader.h"
#include "tests/support/program.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Poemstream::ProxyProgram::Kind)

namespace {

constexpr int patience = 60'000; // ms; only used up when something is broken

/// A `poemstream serve` that comes and goes, always on the same port.
class MortalServer
{
public:
    MortalServer()
        : m_program(serve(0))
        , m_port(
              static_cast<quint16>(QUrl(QString::fromUtf8(m_program->firstLine()).section(u' ', -1)).port()))
    {}

    [[nodiscard]] quint16 port() const { return m_port; }
    /// The exit status; -1 for one that was killed.
    int stop(int signal)
    {
        m_program->signal(signal);
        return m_program->wait();
    }
    [[nodiscard]] bool start()
    {
        m_program = serve(m_port);
        return m_program->firstLine().startsWith("listening on ");
    }

private:
    [[nodiscard]] static std::unique_ptr<Program> serve(quint16 port)
    {
        return std::make_unique<Program>(QStringList{u"serve"_s, u"--port"_s, QString::number(port)});
    }

    std::unique_ptr<Program> m_program;
    quint16 m_port;
};

/// What the window does but for its pixels.
struct WindowReader
{
    WindowReader(const QUrl &server, const QString &question)
        : source(server, {})
    {
        QObject::connect(&source, &PoemSource::headingArrived, &source, [this] { ++headings; });
        QObject::connect(&source, &PoemSource::textArrived, &typewriter,
                         [this](const QString &text) { typewriter.append(text); });
        QObject::connect(&source, &PoemSource::restarted, &typewriter, [this] { ++restarts; });
        QObject::connect(&source, &PoemSource::interrupted, &source, [this] { ++interruptions; });
        QObject::connect(&source, &PoemSource::finished, &typewriter, [this] { typewriter.endInput(); });
        QObject::connect(&source, &PoemSource::failed, &source,
                         [this](const StreamError &error) { failure = error.detail + u'!'; });
        QObject::connect(&typewriter, &Typewriter::finished, &source, [this] { isOver = true; });
        typewriter.setPace(0ms);
        source.setPace(20ms);
        source.ask(question);
    }

    Typewriter typewriter;
    int headings = 0;
    int restarts = 0;
    int interruptions = 0;
    bool isOver = false;
    QString failure;
    RemotePoemSource source; // dies first
};

/// Two servers behind a proxy; one of them goes while poems are read, and no reader loses a character.
class TestTwoServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void oneIsLostInMidPoem_data();
    void oneIsLostInMidPoem();
    void eachIsUpdatedInTurn();
    void bothAreAwayForAMoment();

private:
    using Readers = std::vector<std::unique_ptr<PoemReader>>;

    [[nodiscard]] Readers readLongPoems(int pace) const;
    void letThemRead(const Readers &readers) const;
    void checkAll(const Readers &readers) const;
    void checkNobodyKnockedInVain(const Readers &readers) const;

    QRandomGenerator m_random{9};
    std::unique_ptr<MemoryLibrary> m_library;
    QList<Poem> m_longPoems;
    std::unique_ptr<MortalServer> m_one;
    std::unique_ptr<MortalServer> m_two;
    std::unique_ptr<ProxyProgram> m_proxy;
};

bool isOver(const std::unique_ptr<PoemReader> &reader)
{
    return reader->isOver();
}

/// The whole of @p poem must come; how often it was cut off.
int checkWindow(const WindowReader &window, const Poem &poem)
{
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(window.isOver || !window.failure.isEmpty(), patience);
        QCOMPARE(window.failure, QString());
        QCOMPARE(window.typewriter.revealed().toString(), poem.text);
        QCOMPARE(window.headings, 1);
        QCOMPARE(window.restarts, 0);
    }();
    return window.interruptions;
}

/// The same for the program in the terminal.
int checkListener(const ListenProgram &listener, const Poem &poem)
{
    QList<MessageEvent> heard;
    const auto hasHeardAll = [&] {
        heard.clear();
        for (const QJsonObject &line : listener.lines(u"message"_s))
            heard += {line.value(u"event"_s).toString(),
                      line.value(u"data"_s).toString(),
                      line.value(u"lastEventId"_s).toString(),
                      {}};
        return !heard.isEmpty() && heard.last().type == u"done";
    };
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(hasHeardAll(), patience);
        QCOMPARE(heard.first().type, u"poem"_s);
        QVERIFY(areTheRest(heard.sliced(1), poem, 0));
    }();
    const QStringList types = listener.types();
    return int(types.first(types.lastIndexOf(u"message"_s)).count(u"error"_s));
}

void TestTwoServers::initTestCase_data()
{
    QTest::addColumn<ProxyProgram::Kind>("kind");
    QTest::addRow("nginx") << ProxyProgram::Kind::Nginx;
    QTest::addRow("haproxy") << ProxyProgram::Kind::HaProxy;
    QTest::addRow("caddy") << ProxyProgram::Kind::Caddy;
}

void TestTwoServers::init()
{
    QFETCH_GLOBAL(ProxyProgram::Kind, kind);
    if (ProxyProgram::find(kind).isEmpty())
        QSKIP("This proxy is not installed.");
    m_library = MemoryLibrary::embedded(m_random);
    m_longPoems = m_library->poems();
    std::sort(m_longPoems.begin(), m_longPoems.end(),
              [](const Poem &a, const Poem &b) { return a.length > b.length; });
    m_one = std::make_unique<MortalServer>();
    m_two = std::make_unique<MortalServer>();
    m_proxy =
        std::make_unique<ProxyProgram>(kind, m_one->port(), m_two->port(), ProxyProgram::lessPatience(kind));
    QVERIFY(m_proxy->isReady());
}

TestTwoServers::Readers TestTwoServers::readLongPoems(int pace) const
{
    Readers readers;
    for (const Poem &poem : m_longPoems.first(12)) {
        QUrl url = m_proxy->url(u"/v1/poems/stream"_s);
        url.setQuery(u"pace=%1&question="_s.arg(pace) +
                     QString::fromLatin1(QUrl::toPercentEncoding(poem.title)));
        readers.push_back(std::make_unique<PoemReader>());
        readers.back()->ask(url);
    }
    return readers;
}

/// Until each has a few events more, or all.
void TestTwoServers::letThemRead(const Readers &readers) const
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

void TestTwoServers::checkAll(const Readers &readers) const
{
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(readers.begin(), readers.end(), isOver), patience);
    int interruptions = 0;
    for (const auto &reader : readers) {
        const QString problem = reader->problem(*m_library);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        interruptions += reader->interruptions() - 1; // one is the end
    }
    QVERIFY(interruptions > 0);
    qInfo("%d interruptions of %d readers", interruptions, int(readers.size()));
}

/// Where one server was there at any time, the proxy must have found it.
void TestTwoServers::checkNobodyKnockedInVain(const Readers &readers) const
{
    for (const auto &reader : readers)
        QCOMPARE(reader->vainAttempts(), 0);
}

void TestTwoServers::oneIsLostInMidPoem_data()
{
    QTest::addColumn<int>("signal");
    QTest::addRow("killed") << SIGKILL;
    QTest::addRow("stopped in good order") << SIGTERM;
}

// For the EventSource in a hurry, for `poemstream listen` and for the window, these two with all their
// patience.
void TestTwoServers::oneIsLostInMidPoem()
{
    QFETCH(int, signal);
    const Readers readers = readLongPoems(20);
    std::vector<std::unique_ptr<WindowReader>> windows;
    std::vector<std::unique_ptr<ListenProgram>> listeners;
    for (const Poem &poem : m_longPoems.first(4)) {
        const QString query = QString::fromLatin1(QUrl::toPercentEncoding(poem.title));
        listeners.push_back(
            std::make_unique<ListenProgram>(m_proxy->url(u"/v1/poems/stream?pace=20&question="_s + query)));
        windows.push_back(std::make_unique<WindowReader>(m_proxy->url(), poem.title));
    }
    for (const auto &listener : listeners)
        QVERIFY(listener->waitForEvents(3));
    letThemRead(readers);
    QCOMPARE(m_one->stop(signal), signal == SIGTERM ? 0 : -1);
    checkAll(readers);
    checkNobodyKnockedInVain(readers);
    int interruptions = 0;
    for (qsizetype i = 0; i < qsizetype(windows.size()); ++i)
        interruptions += checkWindow(*windows[std::size_t(i)], m_longPoems.at(i));
    QVERIFY2(interruptions > 0, "no window read from the server that went");
    interruptions = 0;
    for (qsizetype i = 0; i < qsizetype(listeners.size()); ++i)
        interruptions += checkListener(*listeners[std::size_t(i)], m_longPoems.at(i));
    QVERIFY2(interruptions > 0, "no listener read from the server that went");
}

void TestTwoServers::eachIsUpdatedInTurn()
{
    const Readers readers = readLongPoems(20);
    letThemRead(readers);
    for (int i = 0; i < 3; ++i) {
        for (MortalServer *server : {m_one.get(), m_two.get()}) {
            QCOMPARE(server->stop(SIGTERM), 0);
            letThemRead(readers); // from the other one
            QVERIFY(server->start());
        }
    }
    checkAll(readers);
    checkNobodyKnockedInVain(readers);
}

void TestTwoServers::bothAreAwayForAMoment()
{
    const Readers readers = readLongPoems(20);
    for (int i = 0; i < 3; ++i) {
        letThemRead(readers);
        QCOMPARE(m_one->stop(SIGKILL), -1);
        QCOMPARE(m_two->stop(SIGKILL), -1);
        const int before = readers.front()->interruptions();
        QTRY_VERIFY_WITH_TIMEOUT(readers.front()->isOver() || readers.front()->interruptions() > before + 2,
                                 patience);
        QVERIFY(m_two->start());
        QVERIFY(m_one->start());
    }
    checkAll(readers);
}

} // namespace

QTEST_GUILESS_MAIN(TestTwoServers)
#include "tst_twoservers.moc"
