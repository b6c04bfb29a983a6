// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/answer.h"
#include "client/eventsource/messageevent.h"
#include "client/typewriter.h"
#include "tests/desktop/fakepoemsource.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Answer::State;

namespace {

class TestAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_answer.reset(); }

    void aPoemComesToItsEnd();
    void stopKeepsWhatCame();
    void whoStoppedGoesOnWhereItWas();
    void whoStoppedBeforeAnythingCameCannotGoOn();
    void aFailureKeepsWhatCameAndCanBeGoneOnFrom();
    void againForgetsWhatCame();
    void anInterruptionIsToldAndItsWaitCanBeEnded();
    void aRestartForgetsWhatCame();
    void stoppingACompletePoemOnlyShowsIt();
    void tooLongAPoemIsAFailure();
    void nothingHappensBeforeTheFirstQuestion();
    void theEndCancels();

private:
    void say(const QString &text, const QString &id) { m_source.deliver({u"message"_s, text, id, {}}); }
    [[nodiscard]] QString shown() const { return m_typewriter.revealed().toString(); }

    FakePoemSource m_source;
    Typewriter m_typewriter;
    std::unique_ptr<Answer> m_answer;
};

void TestAnswer::init()
{
    m_source.questions.clear();
    m_source.places.clear();
    m_source.retries = 0;
    m_typewriter.clear();
    m_typewriter.setPace(1ms);
    m_answer = std::make_unique<Answer>(m_source, m_typewriter);
}

void TestAnswer::aPoemComesToItsEnd()
{
    QSignalSpy ended(m_answer.get(), &Answer::ended);
    m_answer->ask(u"moon"_s);
    QCOMPARE(m_answer->state(), State::Arriving);
    Q_EMIT m_source.headingArrived({.title = u"Moon"_s});
    QCOMPARE(m_answer->heading().title, u"Moon"_s);
    say(u"One moon."_s, u"P.9"_s);
    m_source.deliver({u"done"_s, u"{}"_s, u"P.end"_s, {}});
    QCOMPARE(m_answer->state(), State::Complete);
    QVERIFY(m_answer->isRunning()); // it is still typed
    QVERIFY(!m_answer->canGoOn());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(shown(), u"One moon."_s);
    QVERIFY(!m_answer->isRunning());
}

void TestAnswer::stopKeepsWhatCame()
{
    QSignalSpy ended(m_answer.get(), &Answer::ended);
    m_typewriter.setPace(1h);
    m_answer->ask(u"moon"_s);
    say(u"One moon,\n"_s, u"P.10"_s);
    m_answer->stop();
    QCOMPARE(m_answer->state(), State::Stopped);
    QCOMPARE(shown(), u"One moon,\n"_s);
    QVERIFY(!m_source.isAnswering);
    QVERIFY(!m_answer->isRunning());
    QCOMPARE(ended.size(), 1);
}

void TestAnswer::whoStoppedGoesOnWhereItWas()
{
    QSignalSpy ended(m_answer.get(), &Answer::ended);
    QSignalSpy begun(m_answer.get(), &Answer::begun);
    m_answer->ask(u"moon"_s);
    Q_EMIT m_source.headingArrived({.title = u"Moon"_s});
    say(u"One mo"_s, u"P.6"_s);
    m_answer->stop();
    QVERIFY(m_answer->canGoOn());
    QStringList seen;
    connect(&m_typewriter, &Typewriter::revealedChanged, m_answer.get(), [&] { seen += shown(); });
    m_answer->goOn();
    QCOMPARE(m_answer->state(), State::Arriving);
    QCOMPARE(m_source.questions, (QStringList{u"moon"_s, u"moon"_s}));
    QCOMPARE(m_source.places, (QStringList{QString(), u"P.6"_s}));
    QCOMPARE(m_answer->heading().title, u"Moon"_s);
    say(u"on."_s, u"P.9"_s);
    Q_EMIT m_source.finished();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(shown(), u"One moon."_s);
    for (const QString &text : std::as_const(seen))
        QVERIFY(text.startsWith(u"One mo"_s)); // nothing that was shown went away
    QCOMPARE(begun.size(), 1);
}

void TestAnswer::whoStoppedBeforeAnythingCameCannotGoOn()
{
    m_answer->ask(u"moon"_s);
    m_answer->stop();
    QCOMPARE(m_answer->state(), State::Stopped);
    QVERIFY(!m_answer->canGoOn());
    m_answer->goOn();
    QCOMPARE(m_source.questions.size(), 1);
}

void TestAnswer::aFailureKeepsWhatCameAndCanBeGoneOnFrom()
{
    m_answer->ask(u"moon"_s);
    say(u"One "_s, u"P.4"_s);
    m_source.cancel();
    Q_EMIT m_source.failed({StreamError::Kind::HttpStatus, 503, {}, {}});
    QCOMPARE(m_answer->state(), State::Failed);
    QCOMPARE(m_answer->error().httpStatus, 503);
    QTRY_COMPARE(shown(), u"One "_s);
    QVERIFY(m_answer->canGoOn());
    m_answer->goOn();
    QCOMPARE(m_source.places.last(), u"P.4"_s);
}

void TestAnswer::againForgetsWhatCame()
{
    QSignalSpy begun(m_answer.get(), &Answer::begun);
    m_answer->ask(u"moon"_s);
    say(u"One "_s, u"P.4"_s);
    m_answer->stop();
    m_answer->again();
    QCOMPARE(shown(), QString());
    QCOMPARE(begun.size(), 2);
    QCOMPARE(m_source.questions, (QStringList{u"moon"_s, u"moon"_s}));
    QCOMPARE(m_source.places, (QStringList{QString(), QString()}));
}

void TestAnswer::anInterruptionIsToldAndItsWaitCanBeEnded()
{
    QList<std::chrono::milliseconds> waits;
    connect(m_answer.get(), &Answer::stateChanged, m_answer.get(),
            [&](State, std::chrono::milliseconds retryIn) { waits += retryIn; });
    m_answer->ask(u"moon"_s);
    m_answer->retryNow();
    QCOMPARE(m_source.retries, 0);
    Q_EMIT m_source.interrupted(3s, {StreamError::Kind::Cut, 0, {}, {}});
    QCOMPARE(m_answer->state(), State::Interrupted);
    QCOMPARE(m_answer->error().kind, StreamError::Kind::Cut);
    m_answer->retryNow();
    QCOMPARE(m_source.retries, 1);
    Q_EMIT m_source.interrupted(6s, {StreamError::Kind::NotReached, 0, {}, {}});
    Q_EMIT m_source.resumed();
    QCOMPARE(m_answer->state(), State::Arriving);
    QCOMPARE(waits, (QList<std::chrono::milliseconds>{0s, 3s, 6s, 0s}));
}

void TestAnswer::aRestartForgetsWhatCame()
{
    QSignalSpy begun(m_answer.get(), &Answer::begun);
    m_answer->ask(u"moon"_s);
    Q_EMIT m_source.headingArrived({.title = u"Moon"_s});
    say(u"One "_s, u"P.4"_s);
    m_source.deliver({u"restart"_s, u"{}"_s, u"P.4"_s, {}});
    QCOMPARE(begun.size(), 2);
    QCOMPARE(m_answer->heading().title, QString());
    say(u"Another."_s, u"Q.8"_s);
    Q_EMIT m_source.finished();
    QTRY_COMPARE(shown(), u"Another."_s);
}

void TestAnswer::stoppingACompletePoemOnlyShowsIt()
{
    m_typewriter.setPace(1h);
    m_answer->ask(u"moon"_s);
    say(u"One moon."_s, u"P.9"_s);
    Q_EMIT m_source.finished();
    m_answer->stop();
    QCOMPARE(m_answer->state(), State::Complete);
    QCOMPARE(shown(), u"One moon."_s);
}

void TestAnswer::tooLongAPoemIsAFailure()
{
    m_typewriter.setPace(Typewriter::instant);
    m_answer->ask(u"moon"_s);
    say(QString(Typewriter::maxLength, u'\n'), u"P.1048576"_s);
    QVERIFY(!m_answer->hasText());
    QCOMPARE(m_answer->state(), State::Arriving);
    say(u"moon"_s, u"P.1048580"_s);
    QCOMPARE(m_answer->state(), State::Failed);
    QCOMPARE(m_answer->error().kind, StreamError::Kind::TooLarge);
    QVERIFY(!m_source.isAnswering);
    QVERIFY(!m_answer->canGoOn()); // there is no room for it
    QCOMPARE(shown().size(), Typewriter::maxLength);
}

void TestAnswer::nothingHappensBeforeTheFirstQuestion()
{
    QSignalSpy ended(m_answer.get(), &Answer::ended);
    m_answer->again();
    m_answer->goOn();
    m_answer->stop();
    QCOMPARE(m_answer->state(), State::None);
    QVERIFY(m_source.questions.isEmpty() && ended.isEmpty());
}

void TestAnswer::theEndCancels()
{
    m_answer->ask(u"moon"_s);
    m_answer.reset();
    QVERIFY(!m_source.isAnswering);
}

} // namespace

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
