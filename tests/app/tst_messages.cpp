// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messages.h"
#include "client/eventsource/streamerror.h"
#include "client/poemheading.h"

#include <QtCore/QMap>
#include <QtCore/QMetaEnum>
#include <QtCore/QTranslator>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFailureHasItsOwnSentence_data();
    void eachFailureHasItsOwnSentence();
    void aRefusalIsPutIntoWords();
    void theServersWordsAreNotRepeated();
    void whyAPoemCameIsSaid_data();
    void whyAPoemCameIsSaid();
};

void TestMessages::eachFailureHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("end");
    QTest::addRow("in English") << u"poemstream_en"_s << u"."_s;
    QTest::addRow("in Chinese") << u"poemstream_zh_CN"_s << u"。"_s;
    QTest::addRow("in Traditional Chinese") << u"poemstream_zh_TW"_s << u"。"_s;
    QTest::addRow("in Japanese") << u"poemstream_ja"_s << u"。"_s;
    QTest::addRow("in Korean") << u"poemstream_ko"_s << u"."_s;
}

void TestMessages::eachFailureHasItsOwnSentence()
{
    QFETCH(const QString, translation);
    QFETCH(const QString, end);
    QTranslator translator;
    QVERIFY(translator.load(translation, QStringLiteral(POEMSTREAM_TRANSLATIONS)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const auto kinds = QMetaEnum::fromType<StreamError::Kind>();
    QMap<QString, QString> known;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = static_cast<StreamError::Kind>(kinds.value(i));
        if (kind == StreamError::Kind::None)
            continue;
        const QString name = QString::fromLatin1(kinds.key(i));
        const QString sentence = describe({kind, 418});
        QVERIFY2(sentence.endsWith(end), qPrintable(name));
        QVERIFY2(!known.contains(sentence), qPrintable(name + u" = "_s + known.value(sentence)));
        known.insert(sentence, name);
    }
}

void TestMessages::aRefusalIsPutIntoWords()
{
    for (const int status : {400, 401, 404, 414, 421, 503})
        QVERIFY(!describe({StreamError::Kind::HttpStatus, status}).contains(QString::number(status)));
    QVERIFY(describe({StreamError::Kind::HttpStatus, 418}).contains(u"418"_s));
    QCOMPARE(describe({}), QString());
}

void TestMessages::theServersWordsAreNotRepeated()
{
    const StreamError error{StreamError::Kind::Failure, 0, u"<b>no ink</b>"_s, "<i>body</i>", {}};
    QVERIFY(!describe(error).contains(u"ink"_s));
    QVERIFY(!describe(error).contains(u"body"_s));
}

void TestMessages::whyAPoemCameIsSaid_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QString>("reason");
    QTest::addRow("nothing in common") << u"random"_s << QStringList{} << QStringList{} << QString();
    QTest::addRow("the title") << u"exact"_s << QStringList{u"moon"_s} << QStringList{}
                               << u"found by: moon"_s;
    QTest::addRow("words") << u"words"_s << QStringList{u"a"_s, u"b"_s} << QStringList{} << u"for: a, b"_s;
    QTest::addRow("a theme") << u"theme"_s << QStringList{u"想家"_s} << QStringList{u"故乡"_s, u"归"_s}
                             << u"for: 想家 (here: 故乡, 归)"_s;
    QTest::addRow("a theme in the same words")
        << u"theme"_s << QStringList{u"明月"_s} << QStringList{u"明月"_s} << u"for: 明月"_s;
}

void TestMessages::whyAPoemCameIsSaid()
{
    QFETCH(const QString, kind);
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, found);
    const PoemHeading heading{.match = kind, .matchedWords = words, .foundWords = found};
    QTEST(describeMatch(heading), "reason");
}

} // namespace

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
