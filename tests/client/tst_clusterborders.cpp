// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/clusterborders.h"

#include <QtCore/QStringDecoder>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

using Ends = std::deque<qsizetype>;

Ends endsOf(const QStringList &clusters)
{
    Ends ends;
    for (const QString &cluster : clusters)
        ends.push_back((ends.empty() ? 0 : ends.back()) + cluster.size());
    return ends;
}

// Reads the text as its bytes come: one at a time, or as they are cut in two.
Ends endsInPieces(const QByteArray &bytes, qsizetype cut)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    ClusterBorders borders;
    QString text;
    Ends ends;
    const auto feed = [&](QByteArrayView piece) {
        text += decoder(piece);
        borders.read(text, false, ends);
    };
    if (cut < 0) {
        for (const char &byte : bytes)
            feed(QByteArrayView(&byte, 1));
    } else {
        feed(QByteArrayView(bytes).first(cut));
        feed(QByteArrayView(bytes).sliced(cut));
    }
    borders.read(text, true, ends);
    return ends;
}

} // namespace

class TestClusterBorders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsByTheRules_data();
    void cutsByTheRules();
    void cutsAlikeHoweverTheBytesCome_data() { cutsByTheRules_data(); }
    void cutsAlikeHoweverTheBytesCome();
    void theLastClusterIsUncertainUntilTheEnd();
    void aLineEndIsCertain();
    void halfAPairIsWaitedFor();
};

void TestClusterBorders::cutsByTheRules_data()
{
    QTest::addColumn<QStringList>("clusters");
    const auto row = [](const char *name, const QStringList &clusters) { QTest::newRow(name) << clusters; };
    row("nothing", {});
    row("Han, one by one", {u"床"_s, u"前"_s, u"，"_s});
    row("Han beyond the BMP", {u"𠮷"_s, u"野"_s, u"𠀀"_s});
    row("GB3: a Windows line end is one", {u"月"_s, u"\r\n"_s, u"光"_s});
    row("GB4: a line feed and a return are two", {u"\n"_s, u"\r"_s, u"\r\n"_s, u"\n"_s});
    row("GB4, GB5: no accent joins a line end", {u"a"_s, u"\n"_s, u"\u0301"_s, u"a"_s});
    row("GB4, GB5: controls stand alone", {u"a"_s, u"\u0007"_s, u"\u200B"_s, u"\u0301"_s});
    row("GB6: jamo", {u"\u1112\u1161\u11AB"_s, u"\u1100\u1173\u11AF"_s});
    row("GB6: old Hangul with three consonants", {u"\u1107\u1109\u1100\u1161\u11A8\u11A8"_s});
    row("GB6, GB7: a syllable takes what completes it", {u"\u1100가\u11A8"_s, u"가\u1161\u11A8"_s});
    row("GB8: a complete syllable takes no vowel", {u"각\u11A8"_s, u"\u1161"_s, u"각"_s, u"가"_s});
    row("GB9: combining marks", {u"e\u0301"_s, u"a\u0323\u0302"_s, u"n"_s});
    row("GB9: a keycap", {u"1\uFE0F\u20E3"_s, u"2\uFE0F\u20E3"_s, u"3"_s});
    row("GB9: an ideographic variation", {u"葛\U000E0100"_s, u"城"_s, u"𠮷\U000E0101"_s});
    row("GB9: a skin tone", {u"👍🏽"_s, u"👍"_s});
    row("GB9: the flag of England, made of tags", {u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s, u"x"_s});
    row("GB9: a joiner that joins nothing", {u"a\u200D"_s, u"b\u200D"_s, u"月"_s});
    row("GB9: half-width voicing marks", {u"\uFF76\uFF9E"_s, u"\uFF76"_s});
    row("GB9a: vowel signs", {u"नि"_s, u" "_s, u"हि"_s, u"म\u0903"_s});
    row("GB9a: Thai am", {u"น\u0E33"_s, u"ก"_s});
    row("GB9a: a Myanmar vowel that is a letter", {u"\u1019"_s, u"\u102C"_s});
    row("GB9b: an Arabic number sign", {u"\u0600١"_s, u"٢"_s, u"\u06DD"_s, u"\n"_s});
    row("GB9c: a conjunct", {u"क्त"_s, u"क्\u200Dत"_s, u"क"_s});
    row("GB9c: not across scripts", {u"क्"_s, u"ত"_s});
    row("GB11: a family", {u"a"_s, u"👨‍👩‍👧‍👦"_s, u"b"_s});
    row("GB11: a heart on fire", {u"❤️‍🔥"_s, u" "_s});
    row("GB11: a rainbow flag", {u"🏳️‍🌈"_s, u"!"_s});
    row("GB11: a skin tone within", {u"👩🏽‍🚀"_s, u"👩"_s});
    row("GB11: a joiner after no emoji joins none", {u"a\u200D"_s, u"👧"_s});
    row("GB11: nor do two joiners", {u"👩\u200D\u200D"_s, u"👧"_s});
    row("GB11: an accent after the joiner parts them", {u"👩\u200D\u0301"_s, u"👧"_s});
    row("GB12: flags by twos", {u"🇨🇳"_s, u"🇫🇷"_s, u"🇯🇵"_s});
    row("GB12: half a flag is left", {u"🇨🇳"_s, u"🇫"_s});
    row("GB13: flags after an emoji", {u"👩"_s, u"🇨🇳"_s, u"🇫🇷"_s});
    row("GB13: flags after a family", {u"👨‍👩‍👧"_s, u"🇨🇳"_s, u"🇫🇷"_s, u"👧"_s, u"🇯🇵"_s});
    row("GB13: flags after a letter", {u"月"_s, u"🇨🇳"_s, u"🇫🇷"_s});
    row("GB13: an accent begins the count anew", {u"🇨\u0301"_s, u"🇳🇫"_s, u"🇷"_s});
}

void TestClusterBorders::cutsByTheRules()
{
    QFETCH(QStringList, clusters);
    Ends ends;
    ClusterBorders().read(clusters.join(QString()), true, ends);
    QCOMPARE(ends, endsOf(clusters));
}

void TestClusterBorders::cutsAlikeHoweverTheBytesCome()
{
    QFETCH(QStringList, clusters);
    const QByteArray bytes = clusters.join(QString()).toUtf8();
    for (qsizetype cut = -1; cut <= bytes.size(); ++cut)
        QCOMPARE(endsInPieces(bytes, cut), endsOf(clusters));
}

void TestClusterBorders::theLastClusterIsUncertainUntilTheEnd()
{
    ClusterBorders borders;
    Ends ends;
    borders.read(u"明月", false, ends);
    QCOMPARE(ends, Ends({1}));
    borders.read(u"明月\u0301", false, ends);
    QCOMPARE(ends, Ends({1}));
    borders.read(u"明月\u0301", true, ends);
    QCOMPARE(ends, Ends({1, 3}));
    borders.read(u"明月\u0301", true, ends);
    QCOMPARE(ends, Ends({1, 3}));
}

void TestClusterBorders::aLineEndIsCertain()
{
    ClusterBorders borders;
    Ends ends;
    borders.read(u"月\n", false, ends);
    QCOMPARE(ends, Ends({1, 2}));
    borders.read(u"月\n\r", false, ends);
    QCOMPARE(ends, Ends({1, 2})); // a line feed may follow
    borders.read(u"月\n\r\n", false, ends);
    QCOMPARE(ends, Ends({1, 2, 4}));
}

void TestClusterBorders::halfAPairIsWaitedFor()
{
    const QString text = u"月𠮷"_s;
    ClusterBorders borders;
    Ends ends;
    borders.read(text.first(2), false, ends);
    QVERIFY(ends.empty());
    borders.read(text, false, ends);
    QCOMPARE(ends, Ends({1}));
    ends.clear();
    ClusterBorders().read(text.first(2), true, ends);
    QCOMPARE(ends, Ends({1, 2}));
}

QTEST_APPLESS_MAIN(TestClusterBorders)
#include "tst_clusterborders.moc"
