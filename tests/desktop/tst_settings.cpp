// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/settingsdialog.h"
#include "app/desktop/typewriterlabel.h"
#include "app/history/historystore.h"
#include "fakepoemsource.h"
#include "faketray.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void whatMakesNoSenseIsAsUsual();
    void theSystemDecidesUntilSomebodyChooses();
    void gtkAsksForLessMotion();
    void aDialogShowsWhatIsChosen();
    void whatCannotBeConvertedIsGreyAndSaysWhy_data();
    void whatCannotBeConvertedIsGreyAndSaysWhy();
    void theKeysOfADialogAreItsOwn();
    void aPaceHoldsAtOnce();
    void aSendKeyHoldsAtOnce();
    void columnsHoldAtOnce();
    void noHistoryHoldsAtOnce();
    void withoutATrayToOfferThereIsNoneToChoose();
    void anIconInTheTrayIsChosen();
    void whereNoTrayIsThatIsSaid();
    void thePoemOfTheHourIsOfferedWhereThereIsOne();

private:
    [[nodiscard]] SettingsDialog &openDialog();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s));
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->keepHistoryIn(*m_store);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSettings::cleanup()
{
    m_window.reset();
    m_source.reset();
    m_store.reset();
}

SettingsDialog &TestSettings::openDialog()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Comma, Qt::ControlModifier);
    return *m_window->findChild<SettingsDialog *>();
}

void choose(SettingsDialog &dialog, const char *name, int index)
{
    auto *box = dialog.findChild<QComboBox *>(QString::fromLatin1(name));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

void TestSettings::whatIsWrittenIsRead_data()
{
    QTest::addColumn<Preferences>("preferences");
    QTest::newRow("slow") << Preferences{.pace = Pace::Slow};
    QTest::newRow("fast") << Preferences{.pace = Pace::Fast};
    QTest::newRow("instant") << Preferences{.pace = Pace::Instant};
    QTest::newRow("key") << Preferences{.sendKey = SendKey::CtrlReturn};
    QTest::newRow("simplified") << Preferences{.characters = Characters::Simplified};
    QTest::newRow("traditional") << Preferences{.characters = Characters::Traditional};
    QTest::newRow("columns") << Preferences{.chinese = ChineseText::InColumns};
    QTest::newRow("history") << Preferences{.keepsHistory = false};
    QTest::newRow("tray") << Preferences{.keepsTrayIcon = true};
    QTest::newRow("hour") << Preferences{.tellsHour = true};
}

void TestSettings::whatIsWrittenIsRead()
{
    QFETCH(const Preferences, preferences);
    QSettings settings(m_folder->filePath(u"settings"_s), QSettings::IniFormat);
    writePreferences(settings, preferences, {});
    QCOMPARE(readPreferences(settings, false), preferences);
    writePreferences(settings, {}, preferences);
    QCOMPARE(readPreferences(settings, false), Preferences());
}

void TestSettings::whatMakesNoSenseIsAsUsual()
{
    QSettings settings(m_folder->filePath(u"settings"_s), QSettings::IniFormat);
    settings.setValue("typing/pace", u"breakneck"_s);
    settings.setValue("question/sendKey", 7);
    settings.setValue("page/characters", u"runes"_s);
    settings.setValue("page/chinese", u"diagonally"_s);
    QCOMPARE(readPreferences(settings, false), Preferences());
}

void TestSettings::theSystemDecidesUntilSomebodyChooses()
{
    QSettings settings(m_folder->filePath(u"settings"_s), QSettings::IniFormat);
    const Preferences still = readPreferences(settings, true);
    QCOMPARE(still.pace, Pace::Instant);
    Preferences other = still;
    other.sendKey = SendKey::CtrlReturn;
    writePreferences(settings, other, still);
    QCOMPARE(readPreferences(settings, false).pace, Pace::Normal);
    QCOMPARE(readPreferences(settings, true).pace, Pace::Instant);
    other.pace = Pace::Slow;
    writePreferences(settings, other, still);
    QCOMPARE(readPreferences(settings, true).pace, Pace::Slow);
}

void TestSettings::gtkAsksForLessMotion()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", m_folder->path().toLocal8Bit());
    const bool usual = systemReducesMotion();
    QVERIFY(QDir(m_folder->path()).mkpath(u"gtk-3.0"_s));
    QFile gtk(m_folder->filePath(u"gtk-3.0/settings.ini"_s));
    QVERIFY(gtk.open(QIODevice::WriteOnly));
    gtk.write("[Settings]\ngtk-enable-animations=0\n");
    gtk.close();
    const bool reduced = systemReducesMotion();
    if (before.isNull())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", before);
    QVERIFY(!usual);
    QVERIFY(reduced);
}

void TestSettings::aDialogShowsWhatIsChosen()
{
    const Preferences preferences{.pace = Pace::Fast,
                                  .sendKey = SendKey::CtrlReturn,
                                  .keepsHistory = false,
                                  .chinese = ChineseText::InColumns};
    SettingsDialog dialog(preferences, m_window.get());
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    auto *history = dialog.findChild<QCheckBox *>(u"keepsHistory"_s);
    QVERIFY(!history->isChecked());
    history->click();
    QCOMPARE(changed.size(), 1);
    Preferences expected = preferences;
    expected.keepsHistory = true;
    QCOMPARE(changed.first().first().value<Preferences>(), expected);
}

void TestSettings::whatCannotBeConvertedIsGreyAndSaysWhy_data()
{
    QTest::addColumn<ScriptSupport>("support");
    QTest::addColumn<bool>("isGrey");
    QTest::newRow("full support") << ScriptSupport::Full << false;
    QTest::newRow("not built") << ScriptSupport::NotBuilt << true;
    QTest::newRow("no data") << ScriptSupport::NoData << true;
}

void TestSettings::whatCannotBeConvertedIsGreyAndSaysWhy()
{
    QFETCH(const ScriptSupport, support);
    QFETCH(const bool, isGrey);
    const Preferences preferences{.characters = Characters::Traditional};
    SettingsDialog dialog(preferences, m_window.get());
    dialog.setScriptSupport(support);
    dialog.show();
    auto *box = dialog.findChild<QComboBox *>(u"characters"_s);
    auto *note = dialog.findChild<QLabel *>(u"charactersNote"_s);
    QCOMPARE(box->isEnabled(), !isGrey);
    QCOMPARE(note->isVisible(), isGrey);
    QCOMPARE(note->text().contains(u"OpenCC"_s), isGrey);
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    dialog.findChild<QCheckBox *>(u"keepsHistory"_s)->click();
    QCOMPARE(changed.first().first().value<Preferences>().characters, Characters::Traditional);
}

void TestSettings::theKeysOfADialogAreItsOwn()
{
    SettingsDialog &dialog = openDialog();
    QTRY_VERIFY(dialog.isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<SettingsDialog *>() == nullptr);
}

void TestSettings::aPaceHoldsAtOnce()
{
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    choose(openDialog(), "pace", 0);
    QCOMPARE(m_window->typewriter().pace(), pauseOf(Pace::Slow));
    choose(*m_window->findChild<SettingsDialog *>(), "pace", 3);
    QVERIFY(m_window->typewriter().isInstant());
    QCOMPARE(changed.size(), 2);
}

void TestSettings::aSendKeyHoldsAtOnce()
{
    choose(openDialog(), "sendKey", 1);
    auto *question = m_window->findChild<QuestionEdit *>();
    question->setText(u"moon"_s);
    QTest::keyClick(question, Qt::Key_Return);
    QVERIFY(m_source->questions.isEmpty());
    QTest::keyClick(question, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_source->questions.size(), 1);
}

void TestSettings::columnsHoldAtOnce()
{
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    Q_EMIT m_source->headingArrived({.title = u"静夜思"_s, .language = u"zh"_s});
    auto *menuEntry = m_window->findChild<QAction *>(u"columns"_s);
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    choose(openDialog(), "chinese", 1);
    QVERIFY(m_window->findChild<TypewriterLabel *>()->layoutOfText().isInColumns());
    QVERIFY(menuEntry->isChecked());
    choose(*m_window->findChild<SettingsDialog *>(), "chinese", 0);
    QVERIFY(!m_window->findChild<TypewriterLabel *>()->layoutOfText().isInColumns());
    QVERIFY(!menuEntry->isChecked());
    QCOMPARE(changed.size(), 2);
}

void TestSettings::noHistoryHoldsAtOnce()
{
    auto *question = m_window->findChild<QuestionEdit *>();
    question->setText(u"moon"_s);
    QTest::keyClick(question, Qt::Key_Return);
    QCOMPARE(m_store->count(), 1);
    openDialog().findChild<QCheckBox *>(u"keepsHistory"_s)->click();
    QCOMPARE(m_store->count(), 0); // it was still being answered
    question->setText(u"sun"_s);
    QTest::keyClick(question, Qt::Key_Return);
    QCOMPARE(m_store->count(), 0);
}

void TestSettings::withoutATrayToOfferThereIsNoneToChoose()
{
    QVERIFY(!openDialog().findChild<QCheckBox *>(u"keepsTrayIcon"_s)->isVisible());
}

void TestSettings::anIconInTheTrayIsChosen()
{
    FakeTray tray;
    FakePoemSource live;
    m_window->offerTray(tray);
    m_window->offerLive(live);
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    auto *icon = openDialog().findChild<QCheckBox *>(u"keepsTrayIcon"_s);
    auto *hour = m_window->findChild<QCheckBox *>(u"tellsHour"_s);
    QVERIFY(icon->isVisible() && !icon->isChecked());
    QVERIFY(hour->isVisible() && !hour->isChecked() && !hour->isEnabled()); // it is the icon that tells
    icon->click();
    hour->click();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.first().first().value<Preferences>(), Preferences{.keepsTrayIcon = true});
    QCOMPARE(changed.last().first().value<Preferences>(),
             (Preferences{.keepsTrayIcon = true, .tellsHour = true}));
    m_window.reset();
}

void TestSettings::whereNoTrayIsThatIsSaid()
{
    FakeTray tray;
    tray.isHere = false;
    m_window->offerTray(tray);
    const auto *line = openDialog().findChild<QLabel *>(u"noTray"_s);
    QVERIFY(line->isVisible());
    tray.setThere(true);
    QVERIFY(!line->isVisible());
    m_window.reset();
}

void TestSettings::thePoemOfTheHourIsOfferedWhereThereIsOne()
{
    FakeTray tray;
    m_window->offerTray(tray);
    QVERIFY(!openDialog().findChild<QCheckBox *>(u"tellsHour"_s)->isVisible());
    m_window.reset();
}

} // namespace

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
