// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/history/historystore.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsource.h"
#include "tests/support/childprocess.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QRect place{50, 70, 500, 400};

/// The window in a process of its own: it has asked something, and something has come, when it says so on
/// standard output; a question is being typed; and it has just been moved to its place.
class WrittenWindow final : public ChildProcess
{
public:
    enum class Signals { AsEver, HangUpIgnored };

    explicit WrittenWindow(const QTemporaryDir &home, Signals hangUp = Signals::AsEver)
    {
        if (hangUp == Signals::HangUpIgnored)
            process().setChildProcessModifier([] { ::signal(SIGHUP, SIG_IGN); });
        start(QCoreApplication::applicationFilePath(), {u"--window"_s},
              {QString(u"XDG_DATA_HOME="_s + home.path()), QString(u"XDG_CONFIG_HOME="_s + home.path())});
    }
};

class TestSessionEnd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void whatEndsItSavesAll_data();
    void whatEndsItSavesAll();
    void aHangUpThatIsIgnoredStaysSo();
    void thePlaceSurvivesAKill();

private:
    [[nodiscard]] QRect savedPlace() const
    {
        return QSettings(m_home->filePath(u"poemstream/poemstream.ini"_s), QSettings::IniFormat)
            .value("window/rect")
            .toRect();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestSessionEnd::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestSessionEnd::whatEndsItSavesAll_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestSessionEnd::whatEndsItSavesAll()
{
    QFETCH(const int, signal);
    WrittenWindow window(*m_home);
    QCOMPARE(window.firstLine(), QByteArray("written"));
    window.signal(signal);
    QCOMPARE(window.exitCode(), 0);
    QFile draft(m_home->filePath(u"poemstream/draft.txt"_s));
    QVERIFY(draft.open(QIODevice::ReadOnly));
    QCOMPARE(draft.readAll(), QByteArray("rain"));
    HistoryStore store(m_home->filePath(u"poemstream/history.sqlite"_s));
    QCOMPARE(store.questions(5), QStringList{u"moon"_s});
    const auto entries = store.find({}, 5);
    QCOMPARE(store.entry(entries.value(0).id).answer.text, u"It is late.\nIt is "_s);
    QCOMPARE(savedPlace(), place);
}

void TestSessionEnd::aHangUpThatIsIgnoredStaysSo()
{
    WrittenWindow window(*m_home, WrittenWindow::Signals::HangUpIgnored);
    QCOMPARE(window.firstLine(), QByteArray("written"));
    window.signal(SIGHUP);
    window.signal(SIGTERM);
    QCOMPARE(window.exitCode(), 0);
    WrittenWindow other(*m_home, WrittenWindow::Signals::HangUpIgnored);
    QCOMPARE(other.firstLine(), QByteArray("written"));
    other.signal(SIGHUP);
    QTest::qWait(300);
    QVERIFY(other.isRunning());
}

void TestSessionEnd::thePlaceSurvivesAKill()
{
    WrittenWindow window(*m_home);
    QCOMPARE(window.firstLine(), QByteArray("written"));
    QTRY_COMPARE_WITH_TIMEOUT(savedPlace(), place, 30'000);
    window.signal(SIGKILL);
    QCOMPARE(window.exitCode(), -1);
    QCOMPARE(savedPlace(), place);
}

int showWindow(QApplication &application)
{
    auto source = std::make_unique<FakePoemSource>();
    FakePoemSource &poems = *source;
    QTimer::singleShot(0ms, &application, [&poems] {
        MainWindow *window = nullptr;
        for (QWidget *candidate : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<MainWindow *>(candidate))
                window = found;
        window->setGeometry(place);
        auto *question = window->findChild<QuestionEdit *>();
        QTest::keyClicks(question, u"moon"_s);
        QTest::keyClick(question, Qt::Key_Return);
        Q_EMIT poems.headingArrived({.title = u"Night"_s, .author = u"Somebody"_s, .language = u"en"_s});
        poems.deliver({u"message"_s, u"It is late.\nIt is "_s, u"P.1"_s, {}});
        QTest::keyClicks(question, u"rain"_s);
        std::puts("written");
        std::fflush(stdout);
    });
    DesktopSetup setup;
    setup.source = std::move(source);
    return runDesktop(application, std::move(setup));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"poemstream"_s);
    if (QCoreApplication::arguments().value(1) == u"--window"_s)
        return showWindow(application);
    TestSessionEnd test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sessionend.moc"
