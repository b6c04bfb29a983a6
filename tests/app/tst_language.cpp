// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"
#include "app/language.h"
#include "tests/support/program.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theUsersFirstLanguageThatIsSpokenIsChosen_data();
    void theUsersFirstLanguageThatIsSpokenIsChosen();
    void aCountrysOwnTranslationComesFirst();
    void theProgramSpeaksTheLanguageGiven();
    void theProgramSpeaksTheUsersLanguage_data();
    void theProgramSpeaksTheUsersLanguage();
};

void TestLanguage::theUsersFirstLanguageThatIsSpokenIsChosen_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *name, const QStringList &wanted, const QString &chosen) {
        QTest::addRow("%s", name) << wanted << chosen;
    };
    row("nothing", {}, {});
    row("no language", {u"C"_s}, {});
    row("an empty name", {QString()}, {});
    row("one that is not spoken", {u"tlh"_s}, {});
    row("one whose name begins like another", {u"kok-IN"_s}, {});
    row("a language", {u"ja"_s}, u"ja"_s);
    row("a language and its country", {u"ko-KR"_s}, u"ko"_s);
    row("a language, a script and a country", {u"en-Latn-GB"_s}, u"en"_s);
    row("as the environment writes it", {u"ja_JP.UTF-8"_s}, u"ja"_s);
    row("in other letters", {u"EN-us"_s}, u"en"_s);
    row("the second, where the first is not spoken", {u"tlh-Latn-AQ"_s, u"ko"_s, u"en"_s}, u"ko"_s);
    row("the first, where both are spoken", {u"en-US"_s, u"zh-CN"_s}, u"en"_s);
    row("Chinese", {u"zh"_s}, u"zh_CN"_s);
    row("Chinese of the mainland", {u"zh_CN.UTF-8"_s}, u"zh_CN"_s);
    row("Chinese of Singapore", {u"zh-SG"_s}, u"zh_CN"_s);
    row("Chinese of Taiwan", {u"zh_TW"_s}, u"zh_TW"_s);
    row("Chinese of Hong Kong", {u"zh-HK"_s}, u"zh_TW"_s);
    row("Chinese of Macau", {u"zh-Hant-MO"_s}, u"zh_TW"_s);
    row("the traditional script", {u"zh-Hant"_s}, u"zh_TW"_s);
    row("the traditional script on the mainland", {u"zh-Hant-CN"_s}, u"zh_TW"_s);
    row("the simplified script in Hong Kong", {u"zh-Hans-HK"_s}, u"zh_CN"_s);
}

void TestLanguage::theUsersFirstLanguageThatIsSpokenIsChosen()
{
    QFETCH(const QStringList, wanted);
    QTEST(closestLanguage(wanted, {u"en"_s, u"ja"_s, u"ko"_s, u"zh_CN"_s, u"zh_TW"_s}), "chosen");
}

void TestLanguage::aCountrysOwnTranslationComesFirst()
{
    const QStringList spoken{u"pt"_s, u"pt_BR"_s};
    QCOMPARE(closestLanguage({u"pt-br"_s}, spoken), u"pt_BR"_s);
    QCOMPARE(closestLanguage({u"pt-PT"_s}, spoken), u"pt"_s);
}

void TestLanguage::theProgramSpeaksTheLanguageGiven()
{
    Program program({u"--language"_s, u"zh"_s, u"ask"_s}, {u"LANGUAGE=ja"_s});
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Usage));
    QVERIFY2(QString::fromUtf8(program.errors()).contains(u"问题"), program.errors().constData());
}

void TestLanguage::theProgramSpeaksTheUsersLanguage_data()
{
    QTest::addColumn<QString>("languages");
    QTest::addColumn<QString>("word");
    QTest::addRow("Chinese") << u"zh_CN"_s << u"问题"_s;
    QTest::addRow("Chinese of Hong Kong") << u"zh_HK"_s << u"問題"_s;
    QTest::addRow("Japanese, where Klingon is not spoken") << u"tlh:ja:en"_s << u"質問"_s;
    QTest::addRow("Korean") << u"ko_KR.UTF-8"_s << u"질문"_s;
    QTest::addRow("English, where nothing else is spoken") << u"tlh"_s << u"question"_s;
}

void TestLanguage::theProgramSpeaksTheUsersLanguage()
{
    QFETCH(const QString, languages);
    QFETCH(const QString, word);
    // A locale that every system has: without one of UTF-8, Qt too would say something.
    Program program({u"ask"_s}, {u"LC_ALL="_s, u"LANG=C.UTF-8"_s, u"LANGUAGE="_s + languages});
    QCOMPARE(program.wait(), static_cast<int>(ExitCode::Usage));
    QVERIFY2(QString::fromUtf8(program.errors()).contains(word), program.errors().constData());
    QCOMPARE(program.errors().count('\n'), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
