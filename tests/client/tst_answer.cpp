// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/answer.h"
#include "client/eventsource/messageevent.h"
#include "client/typewriter.h"
#include "phraseconverter.h"
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
    void thePoemIsShownInOtherCharactersAndStaysAsItCame();
    void aPhraseThatCameInPartIsWaitedFor();
    void aReaderIsNotKeptWaitingForAPhrase();
    void whatIsHeldBackIsShownWhenItIsStoppedAndGoneOnFrom();
    void otherCharactersAreShownAsFarAsTheOnesBefore();
    void charactersOfAnotherNumberAreShownAsFar();
    void aPoemInAnotherLanguageIsLeftAlone();
    void aRecalledPoemIsShownInOtherCharacters();
    void thePoemThatEverybodySeesAnswersNoQuestion();
    void againAsksWhoAnsweredLast();
    void aPoemThatIsToldIsTyped();

private:
    void begin(const PoemHeading &heading);
    void say(const QString &text, const QString &id) { m_source.deliver({u"message"_s, text, id, {}}); }
    [[nodiscard]] QString shown() const { return m_typewriter.revealed().toString(); }

    const PhraseConverter m_converter;
    FakePoemSource m_source;
    FakePoemSource m_live;
    Typewriter m_typewriter;
    std::unique_ptr<Answer> m_answer;
};

void TestAnswer::init()
{
    for (FakePoemSource *source : {&m_source, &m_live}) {
        source->questions.clear();
        source->places.clear();
        source->retries = 0;
    }
    m_typewriter.clear();
    m_typewriter.setPace(1ms);
    m_answer = std::make_unique<Answer>(m_source, m_typewriter);
}

void TestAnswer::begin(const PoemHeading &heading)
{
    m_answer->ask(u"moon"_s);
    Q_EMIT m_source.headingArrived(heading);
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

void TestAnswer::thePoemIsShownInOtherCharactersAndStaysAsItCame()
{
    m_answer->setConverter(&m_converter);
    begin({.title = u"头发"_s,
           .author = u"云后"_s,
           .dynasty = u"后唐"_s,
           .language = u"zh"_s,
           .matchedWords = {u"发"_s},
           .foundWords = {u"头发"_s}});
    QCOMPARE(m_answer->heading().title, u"头发"_s);
    QCOMPARE(m_answer->shownHeading().title, u"頭髮"_s);
    QCOMPARE(m_answer->shownHeading().author, u"雲後"_s);
    QCOMPARE(m_answer->shownHeading().dynasty, u"後唐"_s);
    QCOMPARE(m_answer->shownHeading().matchedWords, QStringList(u"發"_s));
    QCOMPARE(m_answer->shownHeading().foundWords, QStringList(u"頭髮"_s));
    say(u"万里头发，\n"_s, u"P.6"_s);
    Q_EMIT m_source.finished();
    QTRY_COMPARE(shown(), u"一萬里頭髮，\n"_s);
    const PastAnswer past = m_answer->asPast();
    QCOMPARE(past.text, u"万里头发，\n"_s);
    QCOMPARE(past.heading.title, u"头发"_s);
}

void TestAnswer::aPhraseThatCameInPartIsWaitedFor()
{
    m_answer->setConverter(&m_converter);
    begin({.language = u"zh"_s});
    say(u"云，头"_s, u"P.3"_s);
    QCOMPARE(m_typewriter.received(), u"雲，"_s);
    QCOMPARE(m_answer->asPast().text, u"云，头"_s);
    say(u"发。"_s, u"P.5"_s);
    QCOMPARE(m_typewriter.received(), u"雲，頭髮。"_s);
}

void TestAnswer::aReaderIsNotKeptWaitingForAPhrase()
{
    m_answer->setConverter(&m_converter);
    begin({.language = u"zh"_s});
    say(u"云，头"_s, u"P.3"_s);
    QTRY_COMPARE(m_typewriter.received(), u"雲，頭"_s);
    say(u"发，"_s, u"P.5"_s);
    QCOMPARE(m_typewriter.received(), u"雲，頭髮，"_s);
}

void TestAnswer::whatIsHeldBackIsShownWhenItIsStoppedAndGoneOnFrom()
{
    m_answer->setConverter(&m_converter);
    begin({.language = u"zh"_s});
    say(u"云，头"_s, u"P.3"_s);
    m_answer->stop();
    QCOMPARE(shown(), u"雲，頭"_s);
    m_answer->goOn();
    QCOMPARE(m_source.places.last(), u"P.3"_s);
    say(u"发。"_s, u"P.5"_s);
    Q_EMIT m_source.finished();
    QTRY_COMPARE(shown(), u"雲，頭髮。"_s);
    QCOMPARE(m_answer->asPast().text, u"云，头发。"_s);
}

void TestAnswer::otherCharactersAreShownAsFarAsTheOnesBefore()
{
    QSignalSpy headings(m_answer.get(), &Answer::headingChanged);
    m_answer->setConverter(&m_converter);
    QVERIFY(headings.isEmpty());
    m_answer->setConverter(nullptr);
    m_typewriter.setPace(1h);
    begin({.title = u"云"_s, .language = u"zh"_s});
    say(u"云，皇后，"_s, u"P.5"_s);
    for (int i = 0; i < 4; ++i)
        m_typewriter.step();
    QCOMPARE(shown(), u"云，皇后"_s);
    m_answer->setConverter(&m_converter);
    QCOMPARE(shown(), u"雲，皇后"_s);
    QCOMPARE(m_answer->shownHeading().title, u"雲"_s);
    QCOMPARE(headings.size(), 2);
    m_answer->setConverter(nullptr);
    QCOMPARE(shown(), u"云，皇后"_s);
    QCOMPARE(m_answer->shownHeading().title, u"云"_s);
    m_answer->setConverter(&m_converter);
    say(u"后。"_s, u"P.7"_s);
    m_answer->stop();
    QCOMPARE(shown(), u"雲，皇后，後。"_s);
}

void TestAnswer::charactersOfAnotherNumberAreShownAsFar()
{
    m_typewriter.setPace(1h);
    begin({.language = u"zh"_s});
    say(u"万里，𫍯云，万里头发，"_s, u"P.11"_s);
    for (int i = 0; i < 5; ++i)
        m_typewriter.step();
    QCOMPARE(shown(), u"万里，𫍯云"_s);
    m_answer->setConverter(&m_converter);
    QCOMPARE(shown(), u"一萬里，諰雲"_s);
    m_answer->setConverter(nullptr);
    QCOMPARE(shown(), u"万里，𫍯云"_s);
}

void TestAnswer::aPoemInAnotherLanguageIsLeftAlone()
{
    m_answer->setConverter(&m_converter);
    begin({.title = u"云"_s, .language = u"ja"_s});
    say(u"云头"_s, u"P.2"_s);
    QCOMPARE(m_typewriter.received(), u"云头"_s);
    QCOMPARE(m_answer->shownHeading().title, u"云"_s);
}

void TestAnswer::aRecalledPoemIsShownInOtherCharacters()
{
    m_answer->setConverter(&m_converter);
    const PastAnswer past{u"云"_s, {.title = u"头发"_s, .language = u"zh"_s}, u"云，头"_s, u"P.3"_s, false};
    m_answer->recall(past);
    QCOMPARE(shown(), u"雲，頭"_s);
    QCOMPARE(m_answer->shownHeading().title, u"頭髮"_s);
    QCOMPARE(m_answer->asPast().text, past.text);
    m_answer->goOn();
    QCOMPARE(m_source.questions.last(), u"云"_s);
    say(u"发。"_s, u"P.5"_s);
    m_answer->stop();
    QCOMPARE(shown(), u"雲，頭髮。"_s);
}

void TestAnswer::thePoemThatEverybodySeesAnswersNoQuestion()
{
    m_answer->setLive(m_live);
    m_answer->ask(u"moon"_s);
    m_answer->askLive();
    QVERIFY(!m_source.isAnswering && m_live.isAnswering);
    QCOMPARE(m_answer->question(), QString());
    m_live.deliver({u"message"_s, u"One "_s, u"P.4"_s, {}});
    m_answer->stop();
    QVERIFY(!m_live.isAnswering);
    m_answer->goOn();
    QCOMPARE(m_live.places.last(), u"P.4"_s);
    m_live.deliver({u"message"_s, u"moon."_s, u"P.9"_s, {}});
    Q_EMIT m_live.finished();
    QTRY_COMPARE(shown(), u"One moon."_s);
    QCOMPARE(m_answer->state(), State::Complete);
}

void TestAnswer::againAsksWhoAnsweredLast()
{
    m_answer->setLive(m_live);
    m_answer->askLive();
    m_live.cancel();
    Q_EMIT m_live.failed({StreamError::Kind::NotReached, 0, {}, {}});
    m_answer->again();
    QCOMPARE(m_live.questions.size(), 2);
    QVERIFY(m_source.questions.isEmpty());
    m_answer->ask(u"moon"_s);
    QVERIFY(!m_live.isAnswering);
    m_answer->again();
    QCOMPARE(m_source.questions.size(), 2);
}

void TestAnswer::aPoemThatIsToldIsTyped()
{
    QSignalSpy asked(m_answer.get(), &Answer::asked);
    QSignalSpy ended(m_answer.get(), &Answer::ended);
    m_answer->ask(u"moon"_s);
    m_typewriter.setPace(1h);
    m_answer->tell(
        {.heading = {.title = u"Sun"_s}, .text = u"One sun."_s, .place = u"P.end"_s, .isComplete = true});
    QVERIFY(!m_source.isAnswering);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(m_answer->heading().title, u"Sun"_s);
    QCOMPARE(m_answer->asPast().place, u"P.end"_s);
    QVERIFY(m_answer->isRunning());
    QVERIFY(shown() != u"One sun."_s);
    m_answer->stop();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(shown(), u"One sun."_s);
    QCOMPARE(m_answer->state(), State::Complete);
}

} // namespace

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
