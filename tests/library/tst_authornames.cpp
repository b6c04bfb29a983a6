// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/authornames.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

QByteArray compiledIn()
{
    QFile file(u":/poemstream/authors.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The table that is compiled in, and how names are found in what people type.
class TestAuthorNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTableIsSortedAndWhole();
    void knownNamesLeadToTheirAuthor_data();
    void knownNamesLeadToTheirAuthor();
    void twoMayShareAName();
    void whatNobodyIsCalledLeadsNowhere();
    void namesAreFoundInText_data();
    void namesAreFoundInText();
    void partsOfWordsAreNoNames();
    void whatIsNoTableIsEmpty();

private:
    const AuthorNames m_names{compiledIn()};
};

void TestAuthorNames::theTableIsSortedAndWhole()
{
    const QJsonArray table = QJsonDocument::fromJson(compiledIn()).array();
    QVERIFY(table.size() >= 200);
    QCOMPARE(m_names.count(), table.size());
    static const QRegularExpression pinyin(u"\\A[a-z]+ [a-z]+\\z|\\A[a-z]+ [a-z]+ [a-z]+\\z"_s);
    QStringList order;
    QSet<QString> own;
    for (const QJsonValue &author : table) {
        const QString name = author[u"name"_s].toString();
        const QString spelt = author[u"pinyin"_s].toString();
        order += spelt;
        QVERIFY2(pinyin.match(spelt).hasMatch(), qPrintable(spelt));
        QVERIFY2(name.size() >= 2 && name.size() <= 4 && !own.contains(name), qPrintable(name));
        own += name;
        for (const QJsonValue &also : author[u"also"_s].toArray())
            QVERIFY2(also.toString().size() >= 2 && also.toString() != name, qPrintable(name));
    }
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void TestAuthorNames::knownNamesLeadToTheirAuthor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("author");
    const auto rows = [](const QString &author, const QStringList &names) {
        for (const QString &name : names)
            QTest::addRow("%s", qPrintable(name)) << name << author;
    };
    rows(u"李白"_s, {u"李白"_s, u"Li Bai"_s, u"li bai"_s, u"LiBai"_s, u"Li Po"_s, u"太白"_s, u"青莲居士"_s});
    rows(u"杜甫"_s, {u"Du Fu"_s, u"Tu Fu"_s, u"子美"_s, u"少陵野老"_s, u"杜工部"_s});
    rows(u"苏轼"_s, {u"Su Shi"_s, u"Su Dongpo"_s, u"Su Tung-p'o"_s, u"Su Tung-po"_s, u"东坡"_s, u"苏子瞻"_s});
    rows(u"王维"_s, {u"Wang Wei"_s, u"摩诘"_s, u"王右丞"_s});
    rows(u"李清照"_s, {u"Li Qingzhao"_s, u"Li Ch'ing-chao"_s, u"易安"_s, u"易安居士"_s});
    rows(u"白居易"_s, {u"Bai Juyi"_s, u"Po Chü-i"_s, u"白乐天"_s, u"香山居士"_s});
    rows(u"辛弃疾"_s, {u"Xin Qiji"_s, u"稼轩"_s});
    rows(u"陆游"_s, {u"Lu You"_s, u"放翁"_s});
}

void TestAuthorNames::knownNamesLeadToTheirAuthor()
{
    QFETCH(QString, name);
    QFETCH(QString, author);
    QCOMPARE(m_names.authorsCalled(name), QStringList{author});
}

void TestAuthorNames::twoMayShareAName()
{
    QStringList authors = m_names.authorsCalled(u"Zhang Ji"_s);
    authors.sort();
    QStringList both{u"张籍"_s, u"张继"_s};
    both.sort();
    QCOMPARE(authors, both);
}

void TestAuthorNames::whatNobodyIsCalledLeadsNowhere()
{
    for (const QString &name :
         {u""_s, u" "_s, u"nobody"_s, u"明月"_s, u"山谷"_s, u"白石"_s, u"李"_s, u"li"_s})
        QCOMPARE(m_names.authorsCalled(name), QStringList());
}

void TestAuthorNames::namesAreFoundInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts"); // before, name, behind
    QTest::addRow("at the beginning") << u"李白静夜思"_s << QStringList{u""_s, u"李白"_s, u"静夜思"_s};
    QTest::addRow("at the end") << u"静夜思李白"_s << QStringList{u"静夜思"_s, u"李白"_s, u""_s};
    QTest::addRow("the longest there") << u"东坡居士的词"_s << QStringList{u""_s, u"东坡居士"_s, u"的词"_s};
    QTest::addRow("in English") << u"moons by Li Bai, please"_s
                                << QStringList{u"moons by "_s, u"Li Bai"_s, u", please"_s};
    QTest::addRow("hyphenated") << u"Su Tung-po's"_s << QStringList{u""_s, u"Su Tung-po"_s, u"'s"_s};
}

void TestAuthorNames::namesAreFoundInText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const auto mention = m_names.findIn(text);
    QVERIFY(mention);
    QCOMPARE((QStringList{mention->before, mention->name, mention->behind}), parts);
}

void TestAuthorNames::partsOfWordsAreNoNames()
{
    for (const QString &text : {u"du fulfil"_s, u"edu fu"_s, u"abdumu"_s, u"the moon at night"_s, u""_s})
        QVERIFY2(!m_names.findIn(text), qPrintable(text));
}

void TestAuthorNames::whatIsNoTableIsEmpty()
{
    for (const QByteArray &json : {QByteArray(), QByteArray("{}"), QByteArray("[1, {}, {\"name\": \"\"}]")}) {
        const AuthorNames names(json);
        QCOMPARE(names.count(), 0);
        QVERIFY(!names.findIn(u"李白"_s));
    }
}

} // namespace

QTEST_APPLESS_MAIN(TestAuthorNames)
#include "tst_authornames.moc"
