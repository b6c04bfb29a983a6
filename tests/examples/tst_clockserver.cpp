// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "exampleprogram.h"

#include <QtCore/QDateTime>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

class tst_ClockServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheTimeToEverybody();
};

void tst_ClockServer::tellsTheTimeToEverybody()
{
    ExampleProgram program({});
    QTRY_VERIFY(program.errors().contains("/clock\n"));
    const QByteArray said = program.errors();
    const QUrl url(QString::fromUtf8(said.mid(said.indexOf("http://"))).trimmed());
    EventSource first;
    EventSource second;
    QSignalSpy heard(&first, &EventSource::messageReceived);
    QSignalSpy heardToo(&second, &EventSource::messageReceived);
    first.open(QNetworkRequest(url));
    second.open(QNetworkRequest(url));
    QTRY_VERIFY(heard.size() >= 2 && heardToo.size() >= 1);
    const auto event = heard.first().first().value<MessageEvent>();
    QCOMPARE(event.type, u"second"_s);
    QCOMPARE(event.lastEventId, event.data);
    const QDateTime time = QDateTime::fromString(event.data, Qt::ISODate);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    first.close(); // it goes on for the other
    const auto before = heardToo.size();
    QTRY_VERIFY(heardToo.size() >= before + 2);
}

QTEST_GUILESS_MAIN(tst_ClockServer)
#include "tst_clockserver.moc"
