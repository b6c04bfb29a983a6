// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tracecontext.h"

#include <QtTest/QtTest>

using namespace Poemstream;

namespace {

class TestTraceContext : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheIdOfAValidHeaderIsTaken_data();
    void onlyTheIdOfAValidHeaderIsTaken();
};

void TestTraceContext::onlyTheIdOfAValidHeaderIsTaken_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isValid");
    const QByteArray id = "-4bf92f3577b34da6a3ce929d0e0e4736-";
    const QByteArray parent = "00f067aa0ba902b7-";
    const auto row = [](const char *name, const QByteArray &header, bool isValid) {
        QTest::addRow("%s", name) << header << isValid;
    };
    row("as the standard has it", "00" + id + parent + "01", true);
    row("not sampled", "00" + id + parent + "00", true);
    row("a later version", "cc" + id + parent + "01", true);
    row("a later version that says more", "cc" + id + parent + "01-what-the-future", true);
    row("a later version with more flags", "cc" + id + parent + "011", false);
    row("the version that is none", "ff" + id + parent + "01", false);
    row("a version in capitals", "CC" + id + parent + "01", false);
    row("this version with more behind it", "00" + id + parent + "01-what", false);
    row("no header", {}, false);
    row("too short", "00" + id + parent + "0", false);
    row("capitals", "00" + id.toUpper() + parent + "01", false);
    row("no trace", "00-" + QByteArray(32, '0') + '-' + parent + "01", false);
    row("no parent", "00" + id + QByteArray(16, '0') + "-01", false);
    row("a parent that is not hex", "00" + id + "00f067aa0ba902bx-01", false);
    row("an id with a line end", "00-4bf92f3577b34da6a3ce929d0e0e473\n-" + parent + "01", false);
    row("flags that are not hex", "00" + id + parent + "0x", false);
    row("other marks", "00_" + id.sliced(1) + parent + "01", false);
}

void TestTraceContext::onlyTheIdOfAValidHeaderIsTaken()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, isValid);
    QCOMPARE(traceIdOf(header), isValid ? QByteArray("4bf92f3577b34da6a3ce929d0e0e4736") : QByteArray());
}

} // namespace

QTEST_APPLESS_MAIN(TestTraceContext)
#include "tst_tracecontext.moc"
