// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messages.h"
#include "client/eventsource/streamerror.h"

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
};

void TestMessages::eachFailureHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("end");
    QTest::addRow("in English") << u"poemstream_en"_s << u"."_s;
    QTest::addRow("in Chinese") << u"poemstream_zh_CN"_s << u"。"_s;
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

} // namespace

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
