// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poemcursor.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestPoemCursor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsPrintedIsReadBack_data();
    void whatIsPrintedIsReadBack();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
};

void TestPoemCursor::whatIsPrintedIsReadBack_data()
{
    QTest::addColumn<QByteArray>("eventId");
    QTest::addRow("the beginning") << QByteArray("0123456789abcdef.0");
    QTest::addRow("somewhere") << QByteArray("0123456789abcdef.120");
    QTest::addRow("the end") << QByteArray("0123456789abcdef.end");
    QTest::addRow("the largest number") << QByteArray("0123456789abcdef.9223372036854775807");
}

void TestPoemCursor::whatIsPrintedIsReadBack()
{
    QFETCH(QByteArray, eventId);
    const auto cursor = PoemCursor::fromEventId(eventId);
    QVERIFY(cursor);
    QCOMPARE(cursor->toEventId(), eventId);
    QCOMPARE(cursor->atEnd, eventId.endsWith("end"));
}

void TestPoemCursor::anythingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("eventId");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("no point") << QByteArray("0123456789abcdef");
    QTest::addRow("nothing after the point") << QByteArray("0123456789abcdef.");
    QTest::addRow("short poem id") << QByteArray("0123456789abcde.1");
    QTest::addRow("long poem id") << QByteArray("0123456789abcdef0.1");
    QTest::addRow("capital letters") << QByteArray("0123456789ABCDEF.1");
    QTest::addRow("not hexadecimal") << QByteArray("0123456789abcdeg.1");
    QTest::addRow("a sign") << QByteArray("0123456789abcdef.+1");
    QTest::addRow("negative") << QByteArray("0123456789abcdef.-1");
    QTest::addRow("leading zero") << QByteArray("0123456789abcdef.01");
    QTest::addRow("a space") << QByteArray("0123456789abcdef. 1");
    QTest::addRow("too large") << QByteArray("0123456789abcdef.9223372036854775808");
    QTest::addRow("NUL inside") << QByteArray("0123456789abcdef.1\0", 19);
    QTest::addRow("END") << QByteArray("0123456789abcdef.END");
    QTest::addRow("a megabyte") << QByteArray(1024 * 1024, 'a');
}

void TestPoemCursor::anythingElseIsRefused()
{
    QFETCH(QByteArray, eventId);
    QVERIFY(!PoemCursor::fromEventId(eventId));
}

} // namespace

QTEST_APPLESS_MAIN(TestPoemCursor)
#include "tst_poemcursor.moc"
