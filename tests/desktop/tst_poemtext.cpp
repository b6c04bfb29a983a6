// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/poemtext.h"
#include "app/desktop/savedfile.h"
#include "client/poemheading.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtTest/QtTest>

#include <sys/resource.h>

#include <csignal>

using namespace Poemstream;
using namespace Qt::StringLiterals;

class TestPoemText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasTitleAndAuthorAsFarAsKnown_data();
    void textHasTitleAndAuthorAsFarAsKnown();
    void markdownReadsAsThePoem_data();
    void markdownReadsAsThePoem();
    void ordinaryVersesStayAsTheyAreInMarkdown();
    void stanzasStayApartInMarkdown();
    void fileNamesAreSafe_data();
    void fileNamesAreSafe();
    void aLongNameIsCutBetweenClusters();
    void aFileIsReplacedAsAWhole();
    void aFileThatCannotBeWrittenIsAnError();
    void aFullDiskLeavesWhatWasThere();
};

void TestPoemText::textHasTitleAndAuthorAsFarAsKnown_data()
{
    QTest::addColumn<PoemHeading>("heading");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << PoemHeading{.title = u"静夜思"_s, .author = u"李白"_s, .dynasty = u"唐"_s}
                         << u"床前明月光"_s << u"静夜思\n李白 · 唐\n\n床前明月光\n"_s;
    QTest::newRow("no title") << PoemHeading{.author = u"Anon"_s} << u"one\n\ntwo\n\n"_s
                              << u"Anon\n\none\n\ntwo\n"_s;
    QTest::newRow("nothing known") << PoemHeading{} << u"\n  one\n"_s << u"  one\n"_s;
    QTest::newRow("a title of two lines") << PoemHeading{.title = u"a\n b"_s} << u"x"_s << u"a b\n\nx\n"_s;
}

void TestPoemText::textHasTitleAndAuthorAsFarAsKnown()
{
    QFETCH(PoemHeading, heading);
    QFETCH(QString, text);
    QTEST(poemAsText(heading, text), "expected");
}

void TestPoemText::markdownReadsAsThePoem_data()
{
    QTest::addColumn<QString>("verse");
    QTest::newRow("Chinese") << u"床前明月光，"_s;
    QTest::newRow("a verse like a list") << u"- not a list"_s;
    QTest::newRow("a verse like a numbered list") << u"1. not a list"_s;
    QTest::newRow("a verse like a heading") << u"# not a heading"_s;
    QTest::newRow("a verse like a quotation") << u"> not quoted"_s;
    QTest::newRow("emphasis") << u"a *star* and a _line_ and `code`"_s;
    QTest::newRow("a link") << u"[here](http://example.com) <b>bold</b> &amp;"_s;
    QTest::newRow("a verse like a list in brackets") << u"12) not a list"_s;
    QTest::newRow("a line of lines") << u"---"_s;
    QTest::newRow("addresses") << u"see www.example.com, http://example.com or a@example.com."_s;
    QTest::newRow("what is nothing but itself") << u"A well-known (late) night, no. 1. And 2 + 2."_s;
    QTest::newRow("a backslash at the end") << u"the end\\"_s;
}

// As another program reads it.
void TestPoemText::markdownReadsAsThePoem()
{
    QFETCH(QString, verse);
    QTextDocument document;
    document.setMarkdown(poemAsMarkdown({.title = u"Title *1*"_s}, verse + u'\n' + verse));
    const QString expected = u"Title *1*\n"_s + verse + u'\n' + verse;
    QCOMPARE(document.toPlainText(), expected);
    QVERIFY(document.firstBlock().blockFormat().headingLevel() == 1);
    QVERIFY(!document.toHtml().contains(u"<a href"_s));
}

void TestPoemText::ordinaryVersesStayAsTheyAreInMarkdown()
{
    const QString verse = u"A well-known (late) night, no. 1. And 2 + 2.\n"_s;
    QCOMPARE(poemAsMarkdown({}, verse), verse);
}

void TestPoemText::stanzasStayApartInMarkdown()
{
    QCOMPARE(poemAsMarkdown({.author = u"Anon"_s}, u"one\ntwo\n\n\nthree"_s),
             u"*Anon*\n\none\\\ntwo\n\nthree\n"_s);
}

void TestPoemText::fileNamesAreSafe_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("expected");
    QTest::newRow("title and author") << u"静夜思"_s << u"李白"_s << u"静夜思 - 李白"_s;
    QTest::newRow("title only") << u"Moon"_s << QString() << u"Moon"_s;
    QTest::newRow("nothing") << QString() << QString() << u"poem"_s;
    QTest::newRow("nothing that may stay") << u"../.."_s << QString() << u"poem"_s;
    QTest::newRow("a way up") << u"../../etc/passwd"_s << QString() << u"etc passwd"_s;
    QTest::newRow("a hidden file") << u".bashrc"_s << QString() << u"bashrc"_s;
    QTest::newRow("reserved characters") << u"a\\b:c*d?\"e\"<f>|g"_s << QString() << u"a b c d e f g"_s;
    QTest::newRow("line ends and nulls") << u"a\nb\0c"_s << QString() << u"abc"_s;
    QTest::newRow("text turned around") << u"moon\u202Egnp.exe"_s << QString() << u"moongnp.exe"_s;
    QTest::newRow("a device") << u"con"_s << QString() << u"_con"_s;
    QTest::newRow("a numbered device") << u"LPT1.txt"_s << QString() << u"_LPT1.txt"_s;
    QTest::newRow("a dot at the end") << u"The end..."_s << QString() << u"The end"_s;
}

void TestPoemText::fileNamesAreSafe()
{
    QFETCH(QString, title);
    QFETCH(QString, author);
    QTEST(suggestedFileName({.title = title, .author = author}), "expected");
}

void TestPoemText::aLongNameIsCutBetweenClusters()
{
    const QString family = u"👩‍👩‍👧‍👦"_s;
    const QString name = suggestedFileName({.title = family.repeated(500)});
    QVERIFY(name.toUtf8().size() <= 100);
    QCOMPARE(name, family.repeated(name.size() / family.size()));
    QVERIFY(!suggestedFileName({.title = QString(1, u'a') + QString(500, u'\u0301')}).isEmpty());
}

void TestPoemText::aFileIsReplacedAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"poem.txt"_s);
    QCOMPARE(saveFile(path, "a long first text"), QString());
    QCOMPARE(saveFile(path, u"𠮷祥"_s.toUtf8()), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), u"𠮷祥"_s.toUtf8());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"poem.txt"_s));
}

void TestPoemText::aFileThatCannotBeWrittenIsAnError()
{
    const QTemporaryDir folder;
    QVERIFY(!saveFile(folder.filePath(u"no/such/folder/poem.txt"_s), "x").isEmpty());
    QVERIFY(!saveFile(folder.path(), "x").isEmpty());
}

// The system lets no file grow, which is what a full disk does: it takes a part first.
void TestPoemText::aFullDiskLeavesWhatWasThere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"poem.txt"_s);
    QCOMPARE(saveFile(path, "old"), QString());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{1000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const QString problem = saveFile(path, QByteArray(100'000, 'x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!problem.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"poem.txt"_s));
}

QTEST_MAIN(TestPoemText)
#include "tst_poemtext.moc"
