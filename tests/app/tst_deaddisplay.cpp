// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"
#include "tests/support/program.h"
#include "tests/support/windowprogram.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestDeadDisplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutADisplayThereIsOneLine_data();
    void withoutADisplayThereIsOneLine();
    void theLineSpeaksChinese();
    void helpNeedsNoDisplay();
    void aWrongCommandLineNeedsNoDisplay_data();
    void aWrongCommandLineNeedsNoDisplay();
    void withoutTheWindowsProgramThereIsOneLine();
    void whatQtCanShowItselfOnIsADisplay_data();
    void whatQtCanShowItselfOnIsADisplay();

private:
    const UserFolder m_user;
};

void TestDeadDisplay::withoutADisplayThereIsOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray unreachable("could not connect to display :4077");
    QTest::newRow("nothing set") << QStringList{} << QStringList{} << QByteArray("could not connect");
    QTest::newRow("X server gone") << QStringList{} << QStringList{u"DISPLAY=:4077"_s} << unreachable;
    QTest::newRow("X server gone, demo")
        << QStringList{u"demo"_s} << QStringList{u"DISPLAY=:4077"_s} << unreachable;
    QTest::newRow("X server gone, by option")
        << QStringList{u"-display"_s, u":4077"_s} << QStringList{} << unreachable;
    QTest::newRow("Wayland's socket gone")
        << QStringList{} << QStringList{u"WAYLAND_DISPLAY=nothing"_s, u"QT_QPA_PLATFORM=wayland"_s}
        << QByteArray();
    QTest::newRow("no such platform")
        << QStringList{} << QStringList{u"QT_QPA_PLATFORM=nonsense"_s} << QByteArray("nonsense");
    QTest::newRow("no such platform, by option")
        << QStringList{u"-platform"_s, u"nonsense"_s} << QStringList{} << QByteArray("nonsense");
    QTest::newRow("none of a list") << QStringList{}
                                    << QStringList{u"DISPLAY=:4077"_s, u"QT_QPA_PLATFORM=nonsense;xcb"_s}
                                    << unreachable;
}

void TestDeadDisplay::withoutADisplayThereIsOneLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, environment);
    QFETCH(const QByteArray, reason);
    WindowProgram program(m_user, arguments, environment);
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Failed)); // -1 of an abort
    const QByteArray errors = program.errors();
    QCOMPARE(errors.count('\n'), 1);
    QVERIFY2(errors.startsWith("poemstream: there is no display"), errors.constData());
    QVERIFY2(errors.contains(reason), errors.constData());
    QVERIFY(errors.contains("'poemstream serve'") && errors.contains("'poemstream ask'"));
    QCOMPARE(program.output(), QByteArray());
}

void TestDeadDisplay::theLineSpeaksChinese()
{
    WindowProgram program(m_user, {u"--language"_s, u"zh"_s}, {u"DISPLAY=:4077"_s});
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Failed));
    QVERIFY2(program.errors().contains("不需要显示器"), program.errors().constData());
    QCOMPARE(program.errors().count('\n'), 1);
}

void TestDeadDisplay::helpNeedsNoDisplay()
{
    WindowProgram program(m_user, {u"demo"_s, u"--help"_s}, {});
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Done));
    QVERIFY2(program.output().startsWith("Usage: poemstream demo"), program.output().constData());
    QCOMPARE(program.errors(), QByteArray());
}

void TestDeadDisplay::aWrongCommandLineNeedsNoDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("an unknown option") << QStringList{u"--sever"_s, u"http://x"_s} << QByteArray("sever");
    QTest::newRow("an option without its value") << QStringList{u"--server"_s} << QByteArray("server");
    QTest::newRow("a value that is none")
        << QStringList{u"--server"_s, u"ftp://x"_s} << QByteArray("ftp://x");
    QTest::newRow("too much") << QStringList{u"demo"_s, u"extra"_s} << QByteArray("extra");
}

void TestDeadDisplay::aWrongCommandLineNeedsNoDisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    WindowProgram program(m_user, arguments, {});
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Usage));
    QVERIFY2(program.errors().contains(named), program.errors().constData());
    QVERIFY2(!program.errors().contains("display"), program.errors().constData());
    QCOMPARE(program.errors().count('\n'), 1);
}

void TestDeadDisplay::withoutTheWindowsProgramThereIsOneLine()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"poemstream"_s);
    QVERIFY(QFile::copy(Program::executable(), copy));
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    program.setProcessEnvironment(environment);
    program.start(copy, {u"demo"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), static_cast<int>(ExitCode::Failed));
    const QByteArray errors = program.readAllStandardError();
    QVERIFY2(errors.startsWith("poemstream: the window's part is not here"), errors.constData());
    QCOMPARE(errors.count('\n'), 1);
}

void TestDeadDisplay::whatQtCanShowItselfOnIsADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::newRow("by environment") << QStringList{} << QStringList{u"QT_QPA_PLATFORM=offscreen"_s};
    QTest::newRow("by option") << QStringList{u"-platform"_s, u"offscreen"_s} << QStringList{};
    QTest::newRow("second of a list")
        << QStringList{} << QStringList{u"QT_QPA_PLATFORM=nonsense;offscreen"_s};
    QTest::newRow("beside a dead one")
        << QStringList{} << QStringList{u"DISPLAY=:4077"_s, u"QT_QPA_PLATFORM=xcb;offscreen"_s};
}

void TestDeadDisplay::whatQtCanShowItselfOnIsADisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, environment);
    WindowProgram program(m_user, arguments, environment);
    QVERIFY(program.comesUp());
    program.signal(SIGTERM);
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Done));
    QVERIFY2(!program.errors().contains("poemstream: "), program.errors().constData());
}

} // namespace

QTEST_GUILESS_MAIN(TestDeadDisplay)
#include "tst_deaddisplay.moc"
