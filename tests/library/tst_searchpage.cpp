// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/searchpage.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestSearchPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worksAreCountedAndRowsAndEditionsAreNot();
    void itCountsNoFurther();
    void onlyThePageThatIsWantedIsKept();
    void onlyTheAuthorAndTheTagThatAreWanted();

private:
    const CharacterFold m_fold; // every character is itself
};

/// As many works as @p count, of which each tenth has another edition.
QList<FoundPoem> works(int count)
{
    QList<FoundPoem> found;
    const auto add = [&](int work, const QString &text) {
        const qint64 row = found.size();
        found += FoundPoem{{.row = row, .poem = makePoem({.author = QString::number(work)}, text)}, {}};
    };
    for (int work = 0; work < count; ++work) {
        add(work, u"山外清風送客舟，江邊明月照人愁。%1"_s.arg(work));
        if (work % 10 == 0)
            add(work, u"山外清風送客船，江邊明月照人愁。%1"_s.arg(work));
    }
    return found;
}

void TestSearchPage::worksAreCountedAndRowsAndEditionsAreNot()
{
    const PoemLibrary::Search search{.words = u"月"_s, .limit = 100};
    SearchPage page(search, m_fold, 1000);
    QVERIFY(page.isEmpty());
    page.add(works(20));
    page.add(works(20));
    QCOMPARE(page.result().total, 20);
    QCOMPARE(page.result().poems.size(), 20);
    QCOMPARE(page.result().poems.at(19).poem.author, u"19"_s);
}

void TestSearchPage::itCountsNoFurther()
{
    const PoemLibrary::Search search{.words = u"月"_s, .limit = 5, .offset = 28};
    SearchPage page(search, m_fold, 30);
    page.add(works(40));
    QCOMPARE(page.result().total, 30);
    QCOMPARE(page.result().poems.size(), 2);
}

void TestSearchPage::onlyThePageThatIsWantedIsKept()
{
    const PoemLibrary::Search search{.words = u"月"_s, .limit = 3, .offset = 9};
    SearchPage page(search, m_fold, 1000);
    page.add(works(20));
    QCOMPARE(page.result().total, 20);
    QStringList authors;
    for (const auto &answer : page.result().poems)
        authors += answer.poem.author;
    QCOMPARE(authors, QStringList({u"9"_s, u"10"_s, u"11"_s}));
}

void TestSearchPage::onlyTheAuthorAndTheTagThatAreWanted()
{
    QList<FoundPoem> found = works(20);
    for (FoundPoem &hit : found)
        hit.row.poem.tags = QStringList{hit.row.poem.author.size() == 1 ? u"Near Home"_s : u"home"_s};
    const PoemLibrary::Search search{.words = {}, .limit = 100, .tag = u"near home"_s};
    SearchPage byTag(search, m_fold, 1000);
    byTag.add(found);
    QCOMPARE(byTag.result().total, 10);
    const PoemLibrary::Search both{.words = {}, .limit = 100, .author = u"7"_s, .tag = u"near home"_s};
    SearchPage byBoth(both, m_fold, 1000);
    byBoth.add(found);
    QCOMPARE(byBoth.result().total, 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
