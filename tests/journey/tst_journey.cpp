// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/offlinepoemsource.h"
#include "client/remotepoemsource.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "tests/support/proxypeer.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One poem's whole way: a question typed into a real window, over a real client and a real server, to the
/// last character shown.
class TestJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aQuestionBecomesAPoemOnTheScreen_data();
    void aQuestionBecomesAPoemOnTheScreen();
    void theSameOffline();
    void aStrangerWithoutTheTokenGetsNothing();
    void aServerThatGoesAndComesBackLosesNoCharacter();
    void theSystemsProxyIsNotAskedForOurOwnServer();

private:
    [[nodiscard]] std::unique_ptr<PoemServer> serve(quint16 port, std::chrono::milliseconds pace);
    [[nodiscard]] std::unique_ptr<MainWindow> open(PoemSource &source) const;
    void ask(MainWindow &window, const QString &question) const;

    QRandomGenerator m_random{11};
    std::unique_ptr<MemoryLibrary> m_library;
};

void TestJourney::init()
{
    m_library = MemoryLibrary::embedded(m_random);
}

std::unique_ptr<PoemServer> TestJourney::serve(quint16 port, std::chrono::milliseconds pace)
{
    PoemServer::Settings settings;
    settings.pace = pace;
    settings.access.tokens = {{"sesame", {}, {}}};
    auto server = std::make_unique<PoemServer>(*m_library, settings, m_random);
    return server->listen(QHostAddress(QHostAddress::LocalHost), port) ? std::move(server) : nullptr;
}

std::unique_ptr<MainWindow> TestJourney::open(PoemSource &source) const
{
    auto window = std::make_unique<MainWindow>(source, MainWindow::Mode::Online);
    window->typewriter().setPace(1ms);
    window->show();
    return QTest::qWaitForWindowExposed(window.get()) ? std::move(window) : nullptr;
}

void TestJourney::ask(MainWindow &window, const QString &question) const
{
    auto *edit = window.findChild<QuestionEdit *>();
    edit->setFocus();
    edit->setText(question); // QTest::keyClicks knows Latin keys only
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestJourney::aQuestionBecomesAPoemOnTheScreen_data()
{
    QTest::addColumn<QString>("question");
    QTest::addRow("in English") << u"why is the moon so round?"_s;
    QTest::addRow("in Chinese") << u"月亮为什么这么圆"_s;
}

void TestJourney::aQuestionBecomesAPoemOnTheScreen()
{
    QFETCH(QString, question);
    const auto server = serve(0, 1ms);
    QVERIFY(server);
    RemotePoemSource source(server->url(), "sesame");
    const auto window = open(source);
    QSignalSpy ended(window.get(), &MainWindow::poemEnded);
    ask(*window, question);
    QVERIFY(ended.wait(30'000));
    QCOMPARE(window->typewriter().revealed().toString(), m_library->answer(question, {}).poem.text);
    QTRY_COMPARE(server->openStreams(), 0U);
}

void TestJourney::theSameOffline()
{
    OfflinePoemSource source(*m_library, 1ms);
    const auto window = open(source);
    QSignalSpy ended(window.get(), &MainWindow::poemEnded);
    ask(*window, u"moon"_s);
    QVERIFY(ended.wait(30'000));
    QCOMPARE(window->typewriter().revealed().toString(), m_library->answer(u"moon"_s, {}).poem.text);
}

void TestJourney::aStrangerWithoutTheTokenGetsNothing()
{
    const auto server = serve(0, 1ms);
    RemotePoemSource source(server->url(), "guess");
    const auto window = open(source);
    QSignalSpy ended(window.get(), &MainWindow::poemEnded);
    ask(*window, u"moon"_s);
    QVERIFY(ended.wait());
    QVERIFY(window->typewriter().received().isEmpty());
}

void TestJourney::aServerThatGoesAndComesBackLosesNoCharacter()
{
    auto server = serve(0, 20ms);
    const auto port = static_cast<quint16>(server->url().port());
    RemotePoemSource source(server->url(), "sesame");
    const auto window = open(source);
    QSignalSpy interrupted(&source, &PoemSource::interrupted);
    QSignalSpy restarted(&source, &PoemSource::restarted);
    QSignalSpy ended(window.get(), &MainWindow::poemEnded);
    ask(*window, u"moon"_s);
    QTRY_VERIFY(window->typewriter().received().size() > 20);
    server.reset(); // cut in the middle of the poem
    QVERIFY(interrupted.wait());
    server = serve(port, 1ms); // another one, that knows nothing of that stream
    QVERIFY(server);
    QVERIFY(ended.wait(30'000));
    QCOMPARE(window->typewriter().revealed().toString(), m_library->answer(u"moon"_s, {}).poem.text);
    QVERIFY(restarted.isEmpty());
}

void TestJourney::theSystemsProxyIsNotAskedForOurOwnServer()
{
    ProxyPeer proxy(ProxyPeer::Kind::Http);
    proxy.refuse();
    const QByteArray before = qgetenv("http_proxy");
    qputenv("http_proxy", QByteArray("http://127.0.0.1:" + QByteArray::number(proxy.serverPort())));
    const auto server = serve(0, 1ms);
    RemotePoemSource source(server->url(), "sesame");
    const auto window = open(source);
    QSignalSpy ended(window.get(), &MainWindow::poemEnded);
    ask(*window, u"moon"_s);
    QVERIFY(ended.wait(30'000));
    qputenv("http_proxy", before);
    QCOMPARE(window->typewriter().revealed().toString(), m_library->answer(u"moon"_s, {}).poem.text);
    QCOMPARE(proxy.received(), QByteArray());
}

} // namespace

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
