// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/acceptedlanguage.h"

#include <QtTest/QtTest>

using namespace Poemstream;

namespace {

class TestAcceptedLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBestLikedIsTaken_data();
    void theBestLikedIsTaken();
};

void TestAcceptedLanguage::theBestLikedIsTaken_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("taken");
    const auto row = [](const char *name, const char *accept, const char *taken) {
        QTest::addRow("%s", name) << QByteArray(accept) << QByteArray(taken);
    };
    row("nothing said", "", "en");
    row("Chinese", "zh", "zh");
    row("Chinese of a country, as browsers send it", "zh-CN,zh;q=0.9,en;q=0.8", "zh");
    row("Chinese in a script, in capitals", "ZH-HANT-TW", "zh");
    row("the first of equals", "zh,en", "zh");
    row("the first of equals, the other way round", "en,zh", "en");
    row("the better liked though named later", "en;q=0.3, zh;q=0.7", "zh");
    row("the second best where the best is not offered", "fr,de;q=0.9,zh;q=0.1", "zh");
    row("refused", "zh;q=0", "en");
    row("refused in long", "zh; q=0.000", "en");
    row("anything", "*", "en");
    row("another language that begins alike", "zha", "en");
    row("no list at all", ";;,,q=1,-", "en");
    row("no number", "zh;q=very", "en");
}

void TestAcceptedLanguage::theBestLikedIsTaken()
{
    QFETCH(QByteArray, accept);
    QTEST(acceptedLanguage(accept, {"en", "zh"}), "taken");
}

} // namespace

QTEST_APPLESS_MAIN(TestAcceptedLanguage)
#include "tst_acceptedlanguage.moc"
