// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"
#include "tests/support/program.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// A start of the window that knows of no display.
class WindowStart final : public Program
{
public:
    WindowStart(const QStringList &arguments, const QStringList &environment)
        : Program(arguments,
                  QStringList{u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s,
                              u"XDG_CONFIG_HOME=" + home().path(), u"XDG_DATA_HOME="_s + home().path(),
                              u"XDG_RUNTIME_DIR="_s + home().path()} +
                      environment)
    {}

    /// Its handler of SIGTERM is there when the window is built.
    [[nodiscard]] bool catchesSigTerm() const
    {
        QFile file(u"/proc/%1/status"_s.arg(processId()));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray status = file.readAll();
        const qsizetype at = status.indexOf("SigCgt:");
        return (status.mid(at + 7, 17).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1))) != 0;
    }

private:
    static QTemporaryDir &home()
    {
        static QTemporaryDir folder;
        return folder;
    }
};

class TestDeadDisplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutADisplayThereIsOneLine_data();
    void withoutADisplayThereIsOneLine();
    void theLineSpeaksChinese();
    void whatQtCanShowItselfOnIsADisplay_data();
    void whatQtCanShowItselfOnIsADisplay();
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
    WindowStart program(arguments, environment);
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
    WindowStart program({u"--language"_s, u"zh"_s}, {u"DISPLAY=:4077"_s});
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Failed));
    QVERIFY2(program.errors().contains("不需要显示器"), program.errors().constData());
    QCOMPARE(program.errors().count('\n'), 1);
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
    WindowStart program(arguments, environment);
    QTRY_VERIFY_WITH_TIMEOUT(program.catchesSigTerm() || !program.isRunning(), 30'000);
    program.signal(SIGTERM);
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Done));
    QVERIFY2(!program.errors().contains("poemstream: "), program.errors().constData());
}

} // namespace

QTEST_GUILESS_MAIN(TestDeadDisplay)
#include "tst_deaddisplay.moc"
