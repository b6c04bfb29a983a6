// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/characterfold.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestCharacterFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreCutAndFolded_data();
    void wordsAreCutAndFolded();
    void openCcMakesBothScriptsOne();
};

void TestCharacterFold::wordsAreCutAndFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("Han") << u"牀前月"_s << u"床 前 月"_s;
    QTest::newRow("punctuation goes") << u"前，月。\n前"_s << u"前 月 前"_s;
    QTest::newRow("Latin words stay whole") << u"The Moon, again!"_s << u"the moon again"_s;
    QTest::newRow("both") << u"前Moon 月2月"_s << u"前 moon 月 2 月"_s;
    QTest::newRow("beyond 16 bits") << u"𠀀𠀁月"_s << u"𠀀 月 月"_s;
    QTest::newRow("zero is a character") << u"三〇"_s << u"三 〇"_s;
    QTest::newRow("a lost character is none") << u"月□前"_s << u"月 前"_s;
    QTest::newRow("nothing") << u"……"_s << QString();
}

void TestCharacterFold::wordsAreCutAndFolded()
{
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    const CharacterFold fold(CharacterFold::Pairs{{U'牀', U'床'}, {U'𠀁', U'月'}});
    QCOMPARE(indexedWords(text, fold), words);
}

void TestCharacterFold::openCcMakesBothScriptsOne()
{
    const CharacterFold fold = CharacterFold::fromOpenCc();
    if (fold.pairs().isEmpty())
        QSKIP("built without OpenCC");
    QVERIFY(fold.pairs().size() > 3000);
    QCOMPARE(indexedWords(u"靜夜思"_s, fold), indexedWords(u"静夜思"_s, fold));
    QCOMPARE(indexedWords(u"雲來歸處"_s, fold), indexedWords(u"云来归处"_s, fold));
    QCOMPARE(fold.fold(U'月'), U'月');
}

} // namespace

QTEST_GUILESS_MAIN(TestCharacterFold)
#include "tst_characterfold.moc"
