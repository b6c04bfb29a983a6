// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listenprogram.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

class tst_ListenProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsTheClientItIsToldOf();
};

void tst_ListenProgram::startsTheClientItIsToldOf()
{
    // A client that says no more than what it was asked.
    qputenv("EVENT_STREAM_CLIENT", R"(printf {"""type""":"""%s"""}\n listen)");
    ListenProgram program(u"http://a/"_s, {u"--no-reconnect"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.types(), (QStringList{u"listen"_s, u"http://a/"_s, u"--no-reconnect"_s}));
    qunsetenv("EVENT_STREAM_CLIENT");
    ListenProgram own(u"nowhere"_s);
    QCOMPARE(own.exitCode(), 2);
}

QTEST_GUILESS_MAIN(tst_ListenProgram)
#include "tst_listenprogram.moc"
