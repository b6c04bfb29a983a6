// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/characterfold.h"
#include "server/poems/themes.h"
#include "server/poems/wordsearch.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

// The traditional characters that classical poems have most and simplified writing has not, but for the first
// one of 乾坤.
const QString traditional =
    u"無風來雲時爲詩見歸長與書萬門東處聲誰應開從飛遠陽遊馬頭過還盡聞將間題別復當龍後獨舊塵張華難猶樹氣夢滿"
    u"樓劉樂紅懷歲閑幾絕煙須餘問葉釋國韻兩豈陳隨邊陰語臺宮傳師經興終離尋臨鳥漢裏對贈驚關陸數觀楊輕綠鄉園學"
    u"說斷辭靜連吳許靈勝會魚雙鶴曉聽動畫兒窮節殘蕭黃虛於巖鳴韓覺憶蒼識車謝憐蘇發閣轉賦愛詠諸孫雖趙羅隱聖詞"
    u"賢親遺圖燈飲論鳳亂憂橫異載雜禪羣軍爾齊遲寧軒顧頌蘭結紛願筆細爭錢淚貴參齋勞錦迴遙寶舉絲橋傷緣藥讀貧鏡"
    u"髮歡鄰壽種簡報極廟徑傾榮義盤騎頻記嶺飄戶訪試莊機擬闕內鬢變衆蓮點戲釣歎戰縣涼廣漸呂漁計維業閒鴻廬韋談"
    u"罷雞堅簾負嚴烏禮錄稱賞澤實鄭棲霧銀條縱蓋獻腸揚臥錫懸叢盧滄賓達適嘗跡厭鐘繞營晝顔暫謂龜駕茲帶積館輪勢"
    u"閉養顏渾話圓濟壯調澗輿壺淺悵憑號慶約屬溫沒進煩歷瓊掃況寫驅擁劍賀豐燭繡則總惡鸞響體誠蟬堯搖際賈爐脫繼"
    u"環轍勸濕蕩飽羨飯請詔紀婦視銷貫買牀墮補馳驛滅燒農鎮籠輩鷗殺島彈階儀濤輝鶯帳牆謀窺闌籬銜纔彥魯麗薦運觴"
    u"頗潛續賜覓棄場綺遷淵採壓峽灑寬潤類濃嶽饑繫疊鍾層饒騰誤鮮詳闊蟲攜聯喚鐵騷肅頂屢資牽壇揮權廢區箇暉霽慚"
    u"鱗團編欄銅鷺競綸癡蘿險趨齒貪晉贊麥戀賤圍駐紙網懶護嘯鎖蹤纖敵彌萊檻領並換淨側頃謁誇塗爛瑤議馮隴齡規徹"
    u"員覽軾喬熱誦羈違湯鵲遼瀟曠慮標嬌僕靄徵侶祿綵灘凍鴉鴛臘倫撫態拋觸強擊縈濛蕪豔質織妝蘆據顛賊蠻純峯減濁"
    u"費貞鉉嘆簫淒勳墜謾術錯託潔詎滯絳鬚虜濱寵霑衛纓獵慘職電築鑿竇頓嵐疇陣衝溝諫輒執畢絃綿製監習單閨艱穩"_s;

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray())
        result += value.toString();
    return result;
}

bool hasDoubles(QStringList words)
{
    return words.removeDuplicates() > 0;
}

bool hasTraditional(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return traditional.contains(c); });
}

bool hasNested(const QStringList &words)
{
    return longestWords(words).size() < words.size();
}

QString inSimplified(const QString &text, const CharacterFold &fold)
{
    QString simplified;
    for (const char32_t c : text.toUcs4()) {
        const char32_t to = fold.fold(c);
        simplified += QString::fromUcs4(&to, 1);
    }
    return simplified;
}

bool isHan(const QString &word)
{
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// The table that is compiled in, and a table of questions people ask with the themes that may answer them.
class TestThemes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyThemeHasCuesAndPoemWords_data();
    void everyThemeHasCuesAndPoemWords();
    void cuesAreWrittenAsQuestionsAreFolded_data();
    void cuesAreWrittenAsQuestionsAreFolded();
    void poemWordsAreSimplifiedAndShort_data();
    void poemWordsAreSimplifiedAndShort();
    void anUnknownThemeHasNoPoemWords();
    void poemWordsKeepTheirOrder();
    void questionsAreManyAndNoMereCues();
    void peoplesQuestionsHitTheirTheme_data();
    void peoplesQuestionsHitTheirTheme();
    void smallTalkHitsNoTheme_data();
    void smallTalkHitsNoTheme();
    void whatIsSaidInPassingGivesWay_data();
    void whatIsSaidInPassingGivesWay();
    void aSlipOfTheKeyboardIsForgiven_data();
    void aSlipOfTheKeyboardIsForgiven();
    void aRightWordIsNoSlip();
    void theHitTellsTheWordAsItWasAsked();

private:
    void addThemes() const;

    const QByteArray m_json = content(u":/poemstream/themes.json"_s);
    const QJsonObject m_table = QJsonDocument::fromJson(m_json).object();
    const Themes m_themes{m_json};
    const CharacterFold m_fold = CharacterFold::fromOpenCc();
    const QJsonObject m_questions = QJsonDocument::fromJson(content(u":/themequestions.json"_s)).object();
};

void TestThemes::addThemes() const
{
    QTest::addColumn<QString>("theme");
    const QStringList names = m_themes.names();
    QVERIFY(names.size() >= 80);
    QVERIFY(!names.contains(u"passing"_s));
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestThemes::everyThemeHasCuesAndPoemWords_data()
{
    addThemes();
}

void TestThemes::everyThemeHasCuesAndPoemWords()
{
    QFETCH(QString, theme);
    const QJsonObject lists = m_table.value(theme).toObject();
    for (const QString &list : {u"zh"_s, u"en"_s, u"poem"_s}) {
        const QStringList words = strings(lists.value(list));
        QVERIFY2(words.size() >= (list == u"poem" ? 12 : 5), qPrintable(list));
        QVERIFY2(!hasDoubles(words), qPrintable(list));
    }
}

void TestThemes::cuesAreWrittenAsQuestionsAreFolded_data()
{
    addThemes();
}

void TestThemes::cuesAreWrittenAsQuestionsAreFolded()
{
    QFETCH(QString, theme);
    const QJsonObject lists = m_table.value(theme).toObject();
    const QStringList cues = strings(lists.value(u"zh"_s)) + strings(lists.value(u"en"_s));
    for (const QString &cue : cues) {
        QCOMPARE(foldForSearch(cue), cue);
        QVERIFY2(!hasTraditional(cue), qPrintable(cue));
    }
}

void TestThemes::poemWordsAreSimplifiedAndShort_data()
{
    addThemes();
}

void TestThemes::poemWordsAreSimplifiedAndShort()
{
    QFETCH(QString, theme);
    const QStringList words = m_themes.poemWords(theme);
    QCOMPARE(words, strings(m_table.value(theme).toObject().value(u"poem"_s)));
    QVERIFY(!hasNested(words)); // a poem would count one of them twice
    for (const QString &word : words) {
        QVERIFY2(word.size() >= 1 && word.size() <= 4, qPrintable(word));
        QVERIFY2(isHan(word) && !hasTraditional(word), qPrintable(word));
    }
}

void TestThemes::anUnknownThemeHasNoPoemWords()
{
    QCOMPARE(m_themes.poemWords(u"no such theme"_s), QStringList());
    QCOMPARE(m_themes.poemWords({}), QStringList());
    QCOMPARE(Themes("no table").poemWords(u"moon"_s), QStringList());
    QCOMPARE(Themes(R"({"moon": {"en": ["moon"]}})").poemWords(u"moon"_s), QStringList());
}

void TestThemes::poemWordsKeepTheirOrder()
{
    const Themes themes(R"({"moon": {"en": ["moon"], "poem": ["明月", "", "素娥", "冰轮"]}})");
    QCOMPARE(themes.poemWords(u"moon"_s), (QStringList{u"明月"_s, u"素娥"_s, u"冰轮"_s}));
}

void TestThemes::questionsAreManyAndNoMereCues()
{
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        const QJsonArray questions = m_questions.value(language).toArray();
        QVERIFY(questions.size() >= 60);
        QStringList asked;
        for (const QJsonValue &row : questions)
            asked += foldForSearch(row[u"question"_s].toString());
        QVERIFY(!hasDoubles(asked));
        for (const QJsonValue &lists : m_table) {
            for (const QString &cue : strings(lists[language]))
                QVERIFY2(!asked.contains(cue), qPrintable(cue));
        }
    }
}

void TestThemes::peoplesQuestionsHitTheirTheme_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("themes"); // one of these
    const QStringList known = m_themes.names();
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        for (const QJsonValue &row : m_questions.value(language).toArray()) {
            const QString question = row[u"question"_s].toString();
            const QStringList themes = strings(row[u"themes"_s]);
            for (const QString &theme : themes)
                QVERIFY2(known.contains(theme), qPrintable(theme));
            QTest::addRow("%s", qPrintable(question)) << question << themes;
        }
    }
}

void TestThemes::peoplesQuestionsHitTheirTheme()
{
    QFETCH(QString, question);
    QFETCH(QStringList, themes);
    const QString simplified = inSimplified(question, m_fold);
    if (m_fold.pairs().isEmpty() && hasTraditional(question))
        QSKIP("built without OpenCC");
    const QList<ThemeHit> hits = m_themes.find(foldForSearch(simplified));
    QStringList heaviest;
    int weight = 0;
    for (const ThemeHit &hit : hits)
        weight = std::max(weight, hit.weight);
    for (const ThemeHit &hit : hits) {
        if (hit.weight == weight)
            heaviest += hit.theme;
    }
    // Not only hit, but by no other theme outweighed.
    const bool isToThePoint = std::any_of(heaviest.cbegin(), heaviest.cend(),
                                          [&themes](const QString &theme) { return themes.contains(theme); });
    QVERIFY2(isToThePoint, qPrintable(u"hit: "_s + heaviest.join(u' ')));
}

void TestThemes::smallTalkHitsNoTheme_data()
{
    QTest::addColumn<QString>("question");
    for (const QString &question :
         {u"你好"_s, u"你是谁"_s, u"随便来一首"_s, u"推荐一首诗"_s, u"大家好"_s, u"马上就到"_s, u"一分钟"_s,
          u"这首诗是什么意思"_s, u"这个问题很有意思"_s, u"hello"_s, u"Give me a poem"_s, u"Surprise me"_s,
          u"Who are you?"_s, u"What kind of poems do you have?"_s, u"Write something for me"_s})
        QTest::addRow("%s", qPrintable(question)) << question;
}

void TestThemes::smallTalkHitsNoTheme()
{
    QFETCH(QString, question);
    QCOMPARE(m_themes.find(foldForSearch(question)).size(), 0);
}

void TestThemes::whatIsSaidInPassingGivesWay_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("theme"); // the only one of weight
    QTest::addRow("a length of time") << u"十年没下雪了"_s << u"snow"_s;
    QTest::addRow("on the way") << u"路上开满了牡丹"_s << u"flower"_s;
    QTest::addRow("all the time") << u"it rains all the time"_s << u"rain"_s;
    QTest::addRow("a wondering question") << u"i was wondering about the moon"_s << u"moon"_s;
}

void TestThemes::whatIsSaidInPassingGivesWay()
{
    QFETCH(QString, question);
    QFETCH(QString, theme);
    QStringList weighty;
    for (const ThemeHit &hit : m_themes.find(question)) {
        if (hit.weight > 0)
            weighty += hit.theme;
    }
    QCOMPARE(weighty, QStringList{theme});
}

void TestThemes::aSlipOfTheKeyboardIsForgiven_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("theme");
    QTest::addRow("a letter is missing") << u"the autum is here"_s << u"autumn"_s;
    QTest::addRow("two letters changed places") << u"for a freind"_s << u"friend"_s;
    QTest::addRow("a letter too many") << u"so lonelly"_s << u"solitude"_s;
    QTest::addRow("another letter") << u"blossim"_s << u"spring"_s;
    QTest::addRow("the last is missing") << u"lonel"_s << u"solitude"_s;
    QTest::addRow("no apostrophe") << u"i cant sleep"_s << u"insomnia"_s;
    QTest::addRow("several of one") << u"the moonrises"_s << u"moon"_s;
}

void TestThemes::aSlipOfTheKeyboardIsForgiven()
{
    QFETCH(QString, question);
    QFETCH(QString, theme);
    const QList<ThemeHit> hits = m_themes.find(question);
    QVERIFY(std::any_of(hits.cbegin(), hits.cend(),
                        [&theme](const ThemeHit &hit) { return hit.theme == theme; }));
}

void TestThemes::aRightWordIsNoSlip()
{
    // "house" is a cue, and "sow" too short to be told from "snow".
    const Themes themes(
        R"({"animal": {"en": ["horse"]}, "home": {"en": ["house"]}, "snow": {"en": ["snow"]}})");
    const QList<ThemeHit> hits = themes.find(u"the house"_s);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().theme, u"home"_s);
    QCOMPARE(themes.find(u"to sow"_s).size(), 0);
    QCOMPARE(themes.find(u"horde house"_s).size(), 1); // what is spelt right decides
    QCOMPARE(themes.find(u"nurse"_s).size(), 0);       // nobody errs in the first letter
    QCOMPARE(themes.find(u"hroes"_s).size(), 0);       // two slips
}

void TestThemes::theHitTellsTheWordAsItWasAsked()
{
    const Themes themes(R"({"insomnia": {"en": ["can't sleep"]}, "friend": {"en": ["friend"]}})");
    QCOMPARE(themes.find(u"i cant sleep"_s).first().words, QStringList{u"cant sleep"_s});
    QCOMPARE(themes.find(u"my freind"_s).first().words, QStringList{u"freind"_s});
}

} // namespace

QTEST_APPLESS_MAIN(TestThemes)
#include "tst_themes.moc"
