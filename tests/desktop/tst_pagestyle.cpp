// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pagestyle.h"

#include <QtCore/QLocale>
#include <QtTest/QtTest>

using namespace Poemstream;

namespace {

class TestPageStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void hanCharactersHaveTheHandOfTheirCountry_data();
    void hanCharactersHaveTheHandOfTheirCountry();
};

void TestPageStyle::hanCharactersHaveTheHandOfTheirCountry_data()
{
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("family");
    const auto add = [](const char *name, const char *window, const char *text, const char *family) {
        QTest::newRow(name) << QString::fromLatin1(window) << QString::fromLatin1(text)
                            << QString::fromLatin1(family);
    };
    add("a Chinese poem in an English window", "en_GB", "zh", "Noto Serif CJK SC");
    add("a Chinese poem in a Japanese window", "ja_JP", "zh", "Noto Serif CJK SC");
    add("a Chinese poem in a window in Taiwan", "zh_TW", "zh", "Noto Serif CJK SC");
    add("a window in China", "zh_CN", "", "Noto Serif CJK SC");
    add("a window in Taiwan", "zh_TW", "", "Noto Serif CJK TC");
    add("a window in Japan", "ja_JP", "", "Noto Serif CJK JP");
    add("a window in Korea", "ko_KR", "", "Noto Serif CJK KR");
}

void TestPageStyle::hanCharactersHaveTheHandOfTheirCountry()
{
    QFETCH(QString, window);
    QFETCH(QString, text);
    QFETCH(QString, family);
    QLocale::setDefault(QLocale(window));
    QStringList families = PageStyle().font(text, PageText::Poem).families();
    families.removeIf([](const QString &one) { return !one.contains(QLatin1String("CJK")); });
    QCOMPARE(families, QStringList(family));
}

} // namespace

QTEST_MAIN(TestPageStyle)
#include "tst_pagestyle.moc"
