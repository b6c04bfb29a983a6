// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/offlinepoemsource.h"
#include "server/poems/memorylibrary.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestOfflinePoemSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPoemArrivesWhole_data();
    void aPoemArrivesWhole();
    void nothingComesFromInsideAsk();
    void nothingComesAfterCancel();
    void cancellingInsideASlotIsSilent();
    void whoStoppedCanGoOn();
    void aNewQuestionReplacesTheOld();
    void askingInsideASlotAnswersTheNewQuestionOnly();

private:
    QRandomGenerator m_random{1};
    std::unique_ptr<MemoryLibrary> m_library;
};

void TestOfflinePoemSource::init()
{
    const Poem moon =
        makePoem({.title = u"Moon"_s, .language = u"en"_s, .tags = {u"moon"_s}}, u"One moon,\ntwo moons."_s);
    const Poem rain =
        makePoem({.title = u"Rain"_s, .language = u"en"_s, .tags = {u"rain"_s}}, u"It rains,\nit rained."_s);
    m_library = std::make_unique<MemoryLibrary>(QList{moon, rain}, m_random);
}

void TestOfflinePoemSource::aPoemArrivesWhole_data()
{
    QTest::addColumn<int>("pace");
    QTest::addRow("at once") << 0;
    QTest::addRow("phrase by phrase") << 1;
}

void TestOfflinePoemSource::aPoemArrivesWhole()
{
    QFETCH(int, pace);
    OfflinePoemSource source(*m_library, std::chrono::milliseconds(pace));
    QStringList told;
    QString text;
    connect(&source, &PoemSource::headingArrived, this,
            [&](const PoemHeading &heading) { told += heading.title; });
    connect(&source, &PoemSource::textArrived, this, [&](const QString &piece) { text += piece; });
    connect(&source, &PoemSource::failed, this, [&] { told += u"failed"_s; });
    QSignalSpy finished(&source, &PoemSource::finished);
    source.ask(u"moon"_s);
    QVERIFY(finished.wait());
    QCOMPARE(told, QStringList{u"Moon"_s});
    QCOMPARE(text, u"One moon,\ntwo moons."_s);
    QCOMPARE(finished.size(), 1);
}

void TestOfflinePoemSource::nothingComesFromInsideAsk()
{
    OfflinePoemSource source(*m_library, 0ms);
    QSignalSpy heading(&source, &PoemSource::headingArrived);
    source.ask(u"moon"_s);
    QVERIFY(heading.isEmpty());
    QVERIFY(heading.wait());
}

void TestOfflinePoemSource::nothingComesAfterCancel()
{
    OfflinePoemSource source(*m_library, 0ms);
    QSignalSpy heading(&source, &PoemSource::headingArrived);
    QSignalSpy finished(&source, &PoemSource::finished);
    source.ask(u"moon"_s);
    source.cancel();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
    QVERIFY(heading.isEmpty());
    QVERIFY(finished.isEmpty());
}

void TestOfflinePoemSource::cancellingInsideASlotIsSilent()
{
    OfflinePoemSource source(*m_library, 0ms);
    int pieces = 0;
    connect(&source, &PoemSource::textArrived, &source, [&] {
        ++pieces;
        source.cancel();
    });
    QSignalSpy finished(&source, &PoemSource::finished);
    source.ask(u"moon"_s);
    QTRY_COMPARE(pieces, 1);
    QCoreApplication::processEvents();
    QCOMPARE(pieces, 1);
    QVERIFY(finished.isEmpty());
}

void TestOfflinePoemSource::whoStoppedCanGoOn()
{
    OfflinePoemSource source(*m_library, 0ms);
    QStringList pieces;
    connect(&source, &PoemSource::textArrived, &source, [&](const QString &piece) {
        pieces += piece;
        if (pieces.size() == 1)
            source.cancel();
    });
    QSignalSpy finished(&source, &PoemSource::finished);
    source.ask(u"moon"_s);
    QTRY_COMPARE(pieces.size(), 1);
    source.goOn(u"moon"_s, source.place());
    QVERIFY(finished.wait());
    QCOMPARE(pieces.join(QString()), u"One moon,\ntwo moons."_s);
}

void TestOfflinePoemSource::aNewQuestionReplacesTheOld()
{
    OfflinePoemSource source(*m_library, 1ms);
    QString text;
    connect(&source, &PoemSource::textArrived, this, [&](const QString &piece) { text += piece; });
    QSignalSpy finished(&source, &PoemSource::finished);
    source.ask(u"moon"_s);
    source.ask(u"rain"_s);
    QVERIFY(finished.wait());
    QCOMPARE(text, u"It rains,\nit rained."_s);
}

void TestOfflinePoemSource::askingInsideASlotAnswersTheNewQuestionOnly()
{
    OfflinePoemSource source(*m_library, 0ms);
    QStringList titles;
    connect(&source, &PoemSource::headingArrived, &source, [&](const PoemHeading &heading) {
        titles += heading.title;
        if (titles.size() == 1)
            source.ask(u"rain"_s);
    });
    QString text;
    connect(&source, &PoemSource::textArrived, this, [&](const QString &piece) { text += piece; });
    QSignalSpy finished(&source, &PoemSource::finished);
    source.ask(u"moon"_s);
    QVERIFY(finished.wait());
    QCOMPARE(titles, (QStringList{u"Moon"_s, u"Rain"_s}));
    QCOMPARE(text, u"It rains,\nit rained."_s);
    QCOMPARE(finished.size(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestOfflinePoemSource)
#include "tst_offlinepoemsource.moc"
