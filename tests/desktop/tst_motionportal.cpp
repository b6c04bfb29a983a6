// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/motionportal.h"
#include "fakepoemsource.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusContext>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVariant>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString group = u"org.gnome.desktop.interface"_s;
const QString key = u"enable-animations"_s;

/// The desktop's settings portal, on a bus of the test's own.
class FakePortal final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    explicit FakePortal(const QVariant &value)
        : m_value(value)
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
    {
        m_isThere =
            m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
            m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    ~FakePortal() override { QDBusConnection::disconnectFromBus(u"portal"_s); }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    void hang() { m_hangs = true; }
    void answerAtLast() { m_bus.send(m_question.createReply(QVariant::fromValue(wrapped()))); }
    [[nodiscard]] int questions() const { return m_questions; }

public Q_SLOTS:
    QDBusVariant Read(const QString &askedGroup, const QString &askedKey)
    {
        ++m_questions;
        if (askedGroup != group || askedKey != key)
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s);
        m_question = message();
        setDelayedReply(m_hangs);
        return wrapped();
    }

Q_SIGNALS:
    void SettingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value);

private:
    [[nodiscard]] QDBusVariant wrapped() const
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_value)));
    }

    QVariant m_value;
    QDBusConnection m_bus;
    QDBusMessage m_question;
    bool m_isThere = false;
    bool m_hangs = false;
    int m_questions = 0;
};

class TestMotionPortal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void whatThePortalSaysIsTold_data();
    void whatThePortalSaysIsTold();
    void aChangeIsTold();
    void whereThereIsNoPortalNothingIsTold();
    void aHangingPortalHoldsUpNothing();
    void theWindowFollowsUnlessSomebodyChose_data();
    void theWindowFollowsUnlessSomebodyChose();
};

void TestMotionPortal::initTestCase()
{
    if (!QDBusConnection::sessionBus().isConnected())
        QSKIP("there is no session bus");
    QStandardPaths::setTestModeEnabled(true);
}

void TestMotionPortal::init()
{
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"poemstream"_s, u"poemstream"_s).clear();
}

void TestMotionPortal::whatThePortalSaysIsTold_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariantList>("told");
    QTest::newRow("animations") << QVariant(true) << QVariantList{false};
    QTest::newRow("none") << QVariant(false) << QVariantList{true};
    QTest::newRow("something else") << QVariant(u"perhaps"_s) << QVariantList{};
}

void TestMotionPortal::whatThePortalSaysIsTold()
{
    QFETCH(const QVariant, value);
    QFETCH(const QVariantList, told);
    FakePortal portal(value);
    QVERIFY(portal.isThere());
    MotionPortal asker;
    QSignalSpy heard(&asker, &MotionPortal::told);
    asker.ask();
    QCOMPARE(heard.size(), 0); // nothing waited for it
    QTRY_COMPARE(portal.questions(), 1);
    QTest::qWait(50);
    QTRY_COMPARE(heard.size(), told.size());
    if (!told.isEmpty())
        QCOMPARE(heard.first(), told);
}

void TestMotionPortal::aChangeIsTold()
{
    FakePortal portal(true);
    MotionPortal asker;
    QSignalSpy heard(&asker, &MotionPortal::told);
    asker.ask();
    QTRY_COMPARE(heard.size(), 1);
    Q_EMIT portal.SettingChanged(group, u"font-name"_s, QDBusVariant(u"Sans"_s));
    Q_EMIT portal.SettingChanged(group, key, QDBusVariant(false));
    QTRY_COMPARE(heard.size(), 2);
    QCOMPARE(heard.last(), QVariantList{true});
}

void TestMotionPortal::whereThereIsNoPortalNothingIsTold()
{
    MotionPortal asker;
    QSignalSpy heard(&asker, &MotionPortal::told);
    QElapsedTimer clock;
    clock.start();
    asker.ask();
    QVERIFY(clock.elapsed() < 1000);
    QTest::qWait(200);
    QCOMPARE(heard.size(), 0);
}

void TestMotionPortal::aHangingPortalHoldsUpNothing()
{
    FakePortal portal(false);
    portal.hang();
    auto asker = std::make_unique<MotionPortal>();
    QSignalSpy heard(asker.get(), &MotionPortal::told);
    asker->ask();
    QTRY_COMPARE(portal.questions(), 1);
    QCOMPARE(heard.size(), 0);
    portal.answerAtLast();
    QTRY_COMPARE(heard.size(), 1);
    asker->ask();
    QTRY_COMPARE(portal.questions(), 2);
    asker.reset(); // nor does it matter that nobody waits any more
    portal.answerAtLast();
    QTest::qWait(50);
}

void TestMotionPortal::theWindowFollowsUnlessSomebodyChose_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<bool>("isInstant");
    QTest::newRow("nobody chose") << QString() << true;
    QTest::newRow("somebody chose") << u"slow"_s << false;
}

void TestMotionPortal::theWindowFollowsUnlessSomebodyChose()
{
    QFETCH(const QString, chosen);
    QFETCH(const bool, isInstant);
    if (!chosen.isEmpty())
        QSettings(QSettings::IniFormat, QSettings::UserScope, u"poemstream"_s, u"poemstream"_s)
            .setValue("typing/pace", chosen);
    FakePortal portal(false);
    portal.hang();
    bool wasInstant = true;
    bool becameInstant = false;
    QTimer::singleShot(0ms, this, [&] {
        MainWindow *window = nullptr;
        for (QWidget *candidate : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<MainWindow *>(candidate))
                window = found;
        wasInstant = window->typewriter().isInstant();
        static_cast<void>(QTest::qWaitFor([&] { return portal.questions() == 1; }));
        portal.answerAtLast();
        static_cast<void>(QTest::qWaitFor([&] { return window->typewriter().isInstant(); }, 1000));
        becameInstant = window->typewriter().isInstant();
        QCoreApplication::quit();
    });
    DesktopSetup setup;
    setup.source = std::make_unique<FakePoemSource>();
    setup.demo = true;
    QCOMPARE(runDesktop(*qApp, std::move(setup)), 0);
    QVERIFY(!wasInstant);
    QCOMPARE(becameInstant, isInstant);
}

} // namespace

QTEST_MAIN(TestMotionPortal)
#include "tst_motionportal.moc"
