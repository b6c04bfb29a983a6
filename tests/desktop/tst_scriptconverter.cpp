// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/scriptconverter.h"
#include "client/convertedtext.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <functional>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

// Li Bai and others, as the Complete Tang Poems print them.
const QString quietNight = u"牀前看月光，疑是地上霜。\n舉頭望山月，低頭思故鄉。\n"_s;
const QString spring = u"春眠不覺曉，處處聞啼鳥。\n夜來風雨聲，花落知多少。\n"_s;
const QString clouds = u"閒雲潭影日悠悠，物換星移幾度秋。\n芳草已云暮，故人殊未來。\n"_s;
const QString phrases =
    u"头发花白的皇后发现理发师后来面目全非，万里江山干干净净。\n"
    u"一出戏里只有一只出头鸟：乾坤朗朗，了不起！瞭望台下松树蓬松，发展了千里之外的里程。\n"_s;

QString whole(const ScriptConverter &converter, const QString &text)
{
    ConvertedText converted;
    converted.begin(&converter);
    return converted.addAndFlush(text);
}

/// The text of each Chinese poem of ours.
QStringList poems()
{
    QStringList texts;
    const QDir folder(QStringLiteral(POEMS_FOLDER));
    for (const QString &name : folder.entryList({u"zh-*.json"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        for (const QJsonValue &poem : QJsonDocument::fromJson(file.readAll()).array()) {
            QString text;
            for (const QJsonValue &line : poem[u"lines"_s].toArray())
                text += line.toString() + u'\n';
            texts += text;
        }
    }
    return texts;
}

class TestScriptConverter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void itConverts_data();
    void itConverts();
    void whatIsNoChineseTextStaysWhole_data();
    void whatIsNoChineseTextStaysWhole();
    void onlyChineseIsKnown();
    void aTextInTheseCharactersAlreadyStays_data();
    void aTextInTheseCharactersAlreadyStays();
    void ourPoemsAreConvertedAsOpenCcDoesIt();
    void howeverAPoemIsCutItIsConvertedTheSame_data();
    void howeverAPoemIsCutItIsConvertedTheSame();
    void withoutDataNothingIsConverted_data();
    void withoutDataNothingIsConverted();

private:
    std::unique_ptr<ScriptConverter> m_toSimplified;
    std::unique_ptr<ScriptConverter> m_toTraditional;
};

void TestScriptConverter::initTestCase()
{
    if (ScriptConverter::support() == ScriptSupport::NotBuilt) {
        ScriptConverter converter(Characters::Simplified);
        QVERIFY(!converter.isUsable() && !converter.knows(u"zh"_s));
        QCOMPARE(converter.convert(u"閒雲"_s), u"閒雲"_s);
        QSKIP("built without OpenCC");
    }
    QCOMPARE(ScriptConverter::support(), ScriptSupport::Full);
    m_toSimplified = std::make_unique<ScriptConverter>(Characters::Simplified);
    m_toTraditional = std::make_unique<ScriptConverter>(Characters::Traditional);
}

void TestScriptConverter::itConverts_data()
{
    QTest::addColumn<QString>("simplified");
    QTest::addColumn<QString>("traditional");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("characters") << u"静夜思"_s << u"靜夜思"_s;
    QTest::newRow("phrases") << u"头发，发展，皇后，后来"_s << u"頭髮，發展，皇后，後來"_s;
    QTest::newRow("with others") << u"云 moon 🌙 かな\n东"_s << u"雲 moon 🌙 かな\n東"_s;
    QTest::newRow("beyond the BMP") << u"𫬐闻𠀀𫬐"_s << u"㘔聞𠀀㘔"_s;
}

void TestScriptConverter::itConverts()
{
    QFETCH(const QString, simplified);
    QFETCH(const QString, traditional);
    QCOMPARE(m_toTraditional->convert(simplified), traditional);
    QCOMPARE(m_toSimplified->convert(traditional), simplified);
    QCOMPARE(ScriptConverter(Characters::AsWritten).convert(traditional), traditional);
}

void TestScriptConverter::whatIsNoChineseTextStaysWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("the first half of a pair") << u"云"_s + QChar(u'\xD83C');
    QTest::newRow("the second half of a pair") << QChar(u'\xDF19') + u"云"_s;
    QTest::newRow("NUL") << u"云"_s + QChar(u'\0') + u"云"_s;
    QTest::newRow("a byte order mark") << QChar(u'\xFEFF') + u"云"_s;
    QTest::newRow("English") << u"The moon — “café”"_s;
    QTest::newRow("emoji") << u"👨‍👩‍👧‍👦🏳️‍🌈🇨🇳1️⃣"_s;
    QTest::newRow("kana") << u"ひらがなカタカナ"_s;
    QTest::newRow("noncharacters") << QString(QChar(u'\xFFFF')) + QChar(u'\xFFFE');
}

void TestScriptConverter::whatIsNoChineseTextStaysWhole()
{
    QFETCH(const QString, text);
    QCOMPARE(m_toTraditional->convert(text), text);
    QCOMPARE(m_toSimplified->convert(text), text);
}

void TestScriptConverter::onlyChineseIsKnown()
{
    QVERIFY(m_toSimplified->knows(u"zh"_s));
    for (const QString &other : {u"en"_s, u"ja"_s, QString()})
        QVERIFY(!m_toSimplified->knows(other));
    QVERIFY(!ScriptConverter(Characters::AsWritten).knows(u"zh"_s));
}

void TestScriptConverter::aTextInTheseCharactersAlreadyStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTraditional");
    QTest::newRow("says, not a cloud") << clouds << true;
    QTest::newRow("a sovereign, not later") << u"漢后臨朝，后稷教農。\n"_s << true;
    QTest::newRow("well known") << u"著名的诗人著书，乾隆说：这么著吧。\n"_s << false;
}

void TestScriptConverter::aTextInTheseCharactersAlreadyStays()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isTraditional);
    QCOMPARE(whole(isTraditional ? *m_toTraditional : *m_toSimplified, text), text);
    QVERIFY(whole(isTraditional ? *m_toSimplified : *m_toTraditional, text) != text);
}

void TestScriptConverter::ourPoemsAreConvertedAsOpenCcDoesIt()
{
    const QStringList all = poems();
    QVERIFY(all.size() > 30);
    for (const QString &text : all) {
        QCOMPARE(whole(*m_toTraditional, text), m_toTraditional->convert(text));
        QCOMPARE(whole(*m_toSimplified, text), text);
    }
    for (const QString &text : {quietNight, spring})
        QCOMPARE(whole(*m_toSimplified, text), m_toSimplified->convert(text));
}

void TestScriptConverter::howeverAPoemIsCutItIsConvertedTheSame_data()
{
    QTest::addColumn<Characters>("target");
    QTest::newRow("simplified") << Characters::Simplified;
    QTest::newRow("traditional") << Characters::Traditional;
}

void TestScriptConverter::howeverAPoemIsCutItIsConvertedTheSame()
{
    QFETCH(const Characters, target);
    const ScriptConverter converter(target);
    QRandomGenerator random(11);
    const QStringList ours = poems();
    QStringList all{quietNight, spring, clouds, phrases};
    for (qsizetype i = 0; i < ours.size(); i += 4) // all of them take seconds
        all += ours.at(i);
    for (const QString &text : std::as_const(all)) {
        const QString converted = whole(converter, text);
        const auto pieces = [&](const std::function<qsizetype(qsizetype)> &lengthAt) {
            ConvertedText stream;
            stream.begin(&converter);
            QString given;
            for (qsizetype at = 0; at < text.size();) {
                const QString piece = text.sliced(at, std::min(lengthAt(at), text.size() - at));
                given += stream.add(piece);
                if (!converted.startsWith(given))
                    return given;
                at += piece.size();
            }
            given += stream.flush();
            return given;
        };
        for (qsizetype cut = 1; cut < text.size(); ++cut)
            QCOMPARE(pieces([&](qsizetype at) { return at == 0 ? cut : text.size(); }), converted);
        for (int round = 0; round < 20; ++round)
            QCOMPARE(pieces([&](qsizetype) { return random.bounded(1, 8); }), converted);
    }
}

void TestScriptConverter::withoutDataNothingIsConverted_data()
{
    QTest::addColumn<QByteArray>("configuration");
    QTest::newRow("no configuration") << QByteArray();
    QTest::newRow("one that is broken") << QByteArray("{\"name\": ");
    QTest::newRow("one that says nothing") << QByteArray("{}");
    const QByteArray dictionary = "{\"type\": \"ocd2\", \"file\": \"Missing.ocd2\"}";
    QTest::newRow("no dictionary") << "{\"name\": \"x\", \"segmentation\": {\"type\": \"mmseg\", \"dict\": " +
                                          dictionary + "}, \"conversion_chain\": [{\"dict\": " + dictionary +
                                          "}]}";
}

void TestScriptConverter::withoutDataNothingIsConverted()
{
    QFETCH(const QByteArray, configuration);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (const QString &name : {u"s2t.json"_s, u"t2s.json"_s}) {
        QFile file(folder.filePath(name));
        if (!configuration.isEmpty())
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(configuration) > 0);
    }
    QCOMPARE(ScriptConverter::support(folder.path()), ScriptSupport::NoData);
    const ScriptConverter converter(Characters::Simplified, folder.path());
    QVERIFY(!converter.isUsable() && !converter.knows(u"zh"_s));
    QCOMPARE(converter.convert(u"閒雲"_s), u"閒雲"_s);
    QCOMPARE(converter.familiarity(u"閒雲"_s), 0);
}

} // namespace

QTEST_APPLESS_MAIN(TestScriptConverter)
#include "tst_scriptconverter.moc"
