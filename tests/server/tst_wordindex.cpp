// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/wordindex.h"
#include "server/poems/wordsearch.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestWordIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWordIsFoundInTheTextsThatHaveIt_data();
    void aWordIsFoundInTheTextsThatHaveIt();
    void everyWordWorthComparingIsFound();
};

using Texts = std::vector<std::uint32_t>;

void TestWordIndex::aWordIsFoundInTheTextsThatHaveIt_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Texts>("texts");
    QTest::newRow("in two, the last first") << u"moon"_s << Texts{2, 0};
    QTest::newRow("often in one") << u"sea"_s << Texts{1};
    QTest::newRow("by its stem") << u"sail"_s << Texts{1};
    QTest::newRow("a character") << u"月"_s << Texts{2};
    QTest::newRow("a pair") << u"明月"_s << Texts{2};
    QTest::newRow("a part of a word") << u"moo"_s << Texts{};
    QTest::newRow("nowhere") << u"sun"_s << Texts{};
    QTest::newRow("nothing") << QString() << Texts{};
}

void TestWordIndex::aWordIsFoundInTheTextsThatHaveIt()
{
    const QStringList texts{u"the moon over hills"_s, u"sea after sea sailing"_s, u"明月 moon"_s};
    WordIndex index;
    for (const QString &text : texts)
        index.add(text);
    QFETCH(const QString, word);
    QTEST(index.textsWith(word), "texts");
}

void TestWordIndex::everyWordWorthComparingIsFound()
{
    const QString text = foldForSearch(u"Sailing home, 床前明月光 (don't wake the glasses)."_s);
    WordIndex index;
    index.add(text);
    const QStringList words = searchWords(text);
    QVERIFY(words.size() > 8);
    for (const QString &word : words)
        QVERIFY2(index.textsWith(word) == Texts{0}, qPrintable(word));
}

} // namespace

QTEST_APPLESS_MAIN(TestWordIndex)

#include "tst_wordindex.moc"
