// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/offlinepoemsearch.h"
#include "app/offlinepoemsource.h"
#include "client/remotepoemsearch.h"
#include "client/remotepoemsource.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// From words in the search field, over a real client and a real server, to the poem on the page.
class TestSearchJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wordsBecomeAPoemOnTheScreen();
    void theSameOffline();
    void aTagAloneFindsItsPoems();
    void aStrangerWithoutTheTokenIsToldSo();

private:
    [[nodiscard]] std::unique_ptr<PoemServer> serve();
    [[nodiscard]] std::unique_ptr<MainWindow> open(PoemSource &source, PoemSearch &search) const;
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void readTheSecond(MainWindow &window) const;

    QRandomGenerator m_random{11};
    std::unique_ptr<MemoryLibrary> m_library;
};

void TestSearchJourney::init()
{
    m_library = MemoryLibrary::embedded(m_random);
}

std::unique_ptr<PoemServer> TestSearchJourney::serve()
{
    PoemServer::Settings settings;
    settings.access.tokens = {{"sesame", {}, {}}};
    auto server = std::make_unique<PoemServer>(*m_library, settings, m_random);
    return server->listen(QHostAddress(QHostAddress::LocalHost), 0) ? std::move(server) : nullptr;
}

std::unique_ptr<MainWindow> TestSearchJourney::open(PoemSource &source, PoemSearch &search) const
{
    auto window = std::make_unique<MainWindow>(source, MainWindow::Mode::Online);
    window->offerSearch(search);
    window->typewriter().setPace(1ms);
    window->resize(1000, 600);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        return nullptr;
    press(Qt::Key_F, Qt::ControlModifier);
    return window;
}

void TestSearchJourney::readTheSecond(MainWindow &window) const
{
    const auto hits = m_library->search(u"moon"_s);
    type(u"moon"_s);
    const auto &list = *window.findChild<QListView *>(u"hits"_s);
    QTRY_COMPARE(list.model()->rowCount(), hits.size());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QSignalSpy ended(&window, &MainWindow::poemEnded);
    press(Qt::Key_Return);
    QVERIFY(ended.wait(30'000));
    QCOMPARE(window.typewriter().revealed().toString(), hits.at(1).poem->text);
    QCOMPARE(window.findChild<QLabel *>(u"title"_s)->text(), hits.at(1).poem->title);
}

void TestSearchJourney::wordsBecomeAPoemOnTheScreen()
{
    const auto server = serve();
    QVERIFY(server);
    RemotePoemSource source(server->url(), "sesame");
    RemotePoemSearch search(server->url(), "sesame");
    const auto window = open(source, search);
    readTheSecond(*window);
}

void TestSearchJourney::theSameOffline()
{
    OfflinePoemSource source(*m_library, 1ms);
    OfflinePoemSearch search(*m_library);
    const auto window = open(source, search);
    readTheSecond(*window);
}

void TestSearchJourney::aTagAloneFindsItsPoems()
{
    const auto server = serve();
    RemotePoemSource source(server->url(), "sesame");
    RemotePoemSearch search(server->url(), "sesame");
    const auto window = open(source, search);
    window->findChild<QLineEdit *>(u"tag"_s)->setFocus();
    type(u"memory"_s);
    press(Qt::Key_Return);
    const QList<Poem> poems = m_library->poems();
    const auto tagged = std::count_if(poems.begin(), poems.end(),
                                      [](const Poem &poem) { return poem.tags.contains(u"memory"_s); });
    QVERIFY(tagged > 0);
    QTRY_COMPARE(window->findChild<QListView *>(u"hits"_s)->model()->rowCount(), tagged);
}

void TestSearchJourney::aStrangerWithoutTheTokenIsToldSo()
{
    const auto server = serve();
    RemotePoemSource source(server->url(), "guess");
    RemotePoemSearch search(server->url(), "guess");
    const auto window = open(source, search);
    type(u"moon"_s);
    QTRY_COMPARE(window->findChild<QLabel *>(u"sentence"_s)->text(),
                 u"The server wants a token, and this one is not valid."_s);
}

} // namespace

QTEST_MAIN(TestSearchJourney)
#include "tst_searchjourney.moc"
