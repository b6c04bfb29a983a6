// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/cadence.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Time = Cadence::Time;

/// A reader's time: nothing here takes any.
class Reader
{
public:
    explicit Reader(std::chrono::milliseconds pace) { m_cadence.setPace(pace); }

    /// Lets time go on, and shows what is to be shown meanwhile.
    void wait(std::chrono::milliseconds time)
    {
        const Time until = m_now + time;
        while (!m_waiting.isEmpty() && m_next <= until) {
            m_now = std::max(m_now, m_next);
            const auto [cluster, arrived] = m_waiting.takeFirst();
            longestLag = std::max(longestLag, m_now - arrived);
            m_cadence.reveal(cluster, m_now);
            m_next = m_cadence.next(m_now);
            lastShown = m_now;
        }
        m_now = until;
    }
    void receive(const QString &text)
    {
        for (const QChar &character : text) {
            m_cadence.arrive(QStringView(&character, 1), m_now);
            m_waiting.append({QString(character), m_now});
        }
        m_next = std::min(m_next, m_cadence.next(m_now));
    }
    /// Nothing more comes. Returns how long the rest takes from now on.
    std::chrono::duration<double> end()
    {
        const Time ended = m_now;
        m_cadence.end(m_now);
        receive(QString());
        wait(1h);
        return lastShown - ended;
    }
    void pause(std::chrono::milliseconds time) // without the text's arriving
    {
        m_now += time;
        m_cadence.resume(m_now);
        m_next = m_now;
    }
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }

    Time::duration longestLag{0};
    Time lastShown;

private:
    Cadence m_cadence;
    Time m_now{1000h};
    Time m_next;
    QList<std::pair<QString, Time>> m_waiting;
};

constexpr auto normal = 70ms;

} // namespace

class TestCadence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restsByCluster_data();
    void restsByCluster();
    void theFirstClusterComesAtOnce();
    void aPoemOfMedianLengthTakesFourToSixSeconds_data();
    void aPoemOfMedianLengthTakesFourToSixSeconds();
    void noPoemThatCameWholeTakesLongerThanAShortOne_data();
    void noPoemThatCameWholeTakesLongerThanAShortOne();
    void theSlowPaceOfAPoemThatCameWholeIsKept();
    void moreThanAPoemIsCaughtUpWith_data();
    void moreThanAPoemIsCaughtUpWith();
    void nothingThatIsFollowedLagsBehind_data();
    void nothingThatIsFollowedLagsBehind();
    void aSlowTextIsTypedAtItsPace();
    void theRestAfterASentenceGivesWayToWhatIsUrgent();
    void whatWaitedInAPauseIsTypedAtLeisure();
    void whatTheEndReleasesIsOfTheSameBurst();
    void whatComesAfterAReopenedEndIsTyped();
};

void TestCadence::restsByCluster_data()
{
    QTest::addColumn<QString>("cluster");
    QTest::addColumn<int>("beats");
    QTest::newRow("a Chinese character takes one beat") << u"月"_s << 1;
    QTest::newRow("a Latin letter takes one beat") << u"m"_s << 1;
    QTest::newRow("a space takes one beat") << u" "_s << 1;
    QTest::newRow("a family of four takes one beat") << u"👨‍👩‍👧‍👦"_s << 1;
    QTest::newRow("an opening quotation mark takes one beat") << u"「"_s << 1;
    QTest::newRow("nothing takes one beat") << QString() << 1;
    QTest::newRow("a Chinese comma rests") << u"，"_s << 2;
    QTest::newRow("an enumeration comma rests") << u"、"_s << 2;
    QTest::newRow("a Chinese semicolon rests") << u"；"_s << 2;
    QTest::newRow("a Chinese colon rests") << u"："_s << 2;
    QTest::newRow("a Latin comma rests") << u","_s << 2;
    QTest::newRow("a Latin semicolon rests") << u";"_s << 2;
    QTest::newRow("a dash rests") << u"—"_s << 2;
    QTest::newRow("a line end rests longer") << u"\n"_s << 3;
    QTest::newRow("a Windows line end rests as long") << u"\r\n"_s << 3;
    QTest::newRow("a Chinese full stop rests longest") << u"。"_s << 4;
    QTest::newRow("a Chinese exclamation mark rests longest") << u"！"_s << 4;
    QTest::newRow("a Chinese question mark rests longest") << u"？"_s << 4;
    QTest::newRow("a Latin full stop rests longest") << u"."_s << 4;
    QTest::newRow("a Latin question mark rests longest") << u"?"_s << 4;
    QTest::newRow("an ellipsis rests longest") << u"…"_s << 4;
}

void TestCadence::restsByCluster()
{
    QFETCH(QString, cluster);
    QFETCH(int, beats);
    QCOMPARE(beatsAfter(cluster), beats);
}

void TestCadence::theFirstClusterComesAtOnce()
{
    Reader reader(normal);
    reader.receive(u"床前明月光"_s);
    reader.wait(0ms);
    QCOMPARE(reader.waiting(), 4);
}

void TestCadence::aPoemOfMedianLengthTakesFourToSixSeconds_data()
{
    QTest::addColumn<QString>("poem");
    QTest::newRow("eight verses on a line each")
        << u"国破山河在，\n城春草木深。\n感时花溅泪，\n恨别鸟惊心。\n烽火连三月，\n家书抵万金。\n白头搔更短，\n浑欲不胜簪。"_s;
    QTest::newRow("eight verses on four lines")
        << u"国破山河在，城春草木深。\n感时花溅泪，恨别鸟惊心。\n烽火连三月，家书抵万金。\n白头搔更短，浑欲不胜簪。"_s;
}

void TestCadence::aPoemOfMedianLengthTakesFourToSixSeconds()
{
    QFETCH(QString, poem);
    Reader reader(normal);
    reader.receive(poem);
    const auto seconds = reader.end().count();
    QVERIFY2(seconds >= 4 && seconds <= 6, qPrintable(QString::number(seconds)));
}

void TestCadence::noPoemThatCameWholeTakesLongerThanAShortOne_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("nine of ten are not longer") << 99;
    QTest::newRow("ninety-nine of a hundred are not longer") << 288;
}

void TestCadence::noPoemThatCameWholeTakesLongerThanAShortOne()
{
    QFETCH(int, length);
    Reader reader(normal);
    reader.receive(QString(length, u'月'));
    const auto seconds = reader.end().count();
    QVERIFY2(seconds > 6 && seconds <= 6.3, qPrintable(QString::number(seconds)));
}

void TestCadence::theSlowPaceOfAPoemThatCameWholeIsKept()
{
    Reader reader(200ms);
    reader.receive(QString(48, u'月'));
    QCOMPARE(reader.end().count(), 47 * 0.2);
}

void TestCadence::moreThanAPoemIsCaughtUpWith_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("a little more than a poem") << 289;
    QTest::newRow("ten thousand characters") << 10'000;
    QTest::newRow("a hundred thousand characters") << 100'000;
}

void TestCadence::moreThanAPoemIsCaughtUpWith()
{
    QFETCH(int, length);
    Reader reader(normal);
    reader.receive(QString(length, u'月'));
    QVERIFY(reader.end() <= 1s);
}

void TestCadence::nothingThatIsFollowedLagsBehind_data()
{
    QTest::addColumn<int>("pace");
    QTest::addColumn<int>("charactersAtATime");
    QTest::addColumn<int>("every");
    QTest::newRow("phrases at a reader's speed") << 70 << 7 << 500;
    QTest::newRow("phrases at a slow pace") << 250 << 7 << 500;
    QTest::newRow("at a pace slower than any") << 3'600'000 << 7 << 500;
    QTest::newRow("tokens at a model's speed") << 70 << 3 << 20;
    QTest::newRow("single characters, very fast") << 70 << 1 << 1;
    QTest::newRow("a flood") << 70 << 500 << 10;
    QTest::newRow("paragraphs, seldom") << 70 << 200 << 3000;
}

void TestCadence::nothingThatIsFollowedLagsBehind()
{
    QFETCH(int, pace);
    QFETCH(int, charactersAtATime);
    QFETCH(int, every);
    const QString phrase = u"床前明月光，\n疑是地上霜。\n"_s.repeated(40).first(charactersAtATime);
    Reader reader{std::chrono::milliseconds(pace)};
    reader.receive(u"月。"_s);
    reader.wait(Cadence::burst + 1ms);
    for (int i = 0; i < 300; ++i) {
        reader.receive(phrase);
        reader.wait(std::chrono::milliseconds(every));
    }
    QVERIFY2(reader.longestLag <= 1500ms, qPrintable(QString::number(reader.longestLag.count())));
    reader.receive(phrase);
    QVERIFY(reader.end() <= 1s);
    QVERIFY(reader.longestLag <= 1500ms);
}

void TestCadence::aSlowTextIsTypedAtItsPace()
{
    Reader reader(normal);
    reader.receive(u"床"_s);
    reader.wait(5000ms);
    reader.receive(u"前明月"_s);
    reader.wait(0ms);
    QCOMPARE(reader.waiting(), 2);
    reader.wait(normal - 1ms);
    QCOMPARE(reader.waiting(), 2);
    reader.wait(1ms);
    QCOMPARE(reader.waiting(), 1);
}

void TestCadence::theRestAfterASentenceGivesWayToWhatIsUrgent()
{
    Reader reader(1000ms);
    reader.receive(u"。"_s);
    reader.wait(Cadence::burst + 1ms); // of four seconds
    reader.receive(u"月"_s);
    reader.wait(1400ms);
    QCOMPARE(reader.waiting(), 0);
}

void TestCadence::whatWaitedInAPauseIsTypedAtLeisure()
{
    Reader reader(normal);
    reader.receive(u"床前明月光疑是地上霜"_s);
    reader.wait(500ms);
    reader.receive(u"床前明月光疑是地上霜"_s);
    const auto waiting = reader.waiting();
    reader.pause(10'000ms);
    QCOMPARE(reader.end().count(), static_cast<double>(waiting - 1) * 0.07);
}

void TestCadence::whatTheEndReleasesIsOfTheSameBurst()
{
    Cadence cadence;
    cadence.setPace(normal);
    const Time begin{1000h};
    for (int i = 0; i < 40; ++i)
        cadence.arrive(u"a", begin);
    cadence.end(begin + 1s);
    cadence.arrive(u"a", begin + 1s);
    cadence.reveal(u"a", begin + 1s);
    QCOMPARE(cadence.next(begin + 1s), begin + 1s + normal);
}

void TestCadence::whatComesAfterAReopenedEndIsTyped()
{
    const Time began{1000h};
    Cadence cadence;
    cadence.setPace(normal);
    cadence.arrive(u"月", began);
    cadence.end(began);
    cadence.reveal(u"月", began);
    const Time later = began + 1min;
    cadence.reopen(later);
    cadence.arrive(u"光", later);
    cadence.arrive(u"明", later);
    QVERIFY(cadence.next(later) == later);
    cadence.reveal(u"光", later);
    QVERIFY(cadence.next(later) == later + normal);
}

QTEST_APPLESS_MAIN(TestCadence)
#include "tst_cadence.moc"
