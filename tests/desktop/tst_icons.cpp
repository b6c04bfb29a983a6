// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/icons.h"

#include <QtGui/QImage>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QIcon::setThemeName(u"no such theme"_s); }
    void thereIsAPictureOfEachSize_data();
    void thereIsAPictureOfEachSize();
    void windowsHaveTheSmallOnes();
};

void TestIcons::thereIsAPictureOfEachSize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        QTest::addRow("%d", size) << size;
}

// Its corners show what is behind it, its middle does not.
void TestIcons::thereIsAPictureOfEachSize()
{
    QFETCH(const int, size);
    QVERIFY(applicationIcon().availableSizes().contains(QSize(size, size)));
    const QImage picture = applicationIcon().pixmap(QSize(size, size), 1.0).toImage();
    QCOMPARE(picture.size(), QSize(size, size));
    QCOMPARE(qAlpha(picture.pixel(0, size - 1)), 0);
    QCOMPARE(qAlpha(picture.pixel(size - 1, 0)), 0);
    QCOMPARE(qAlpha(picture.pixel(size / 2, size / 2)), 255);
}

void TestIcons::windowsHaveTheSmallOnes()
{
    const QList<QSize> sizes = windowIcon().availableSizes();
    QCOMPARE(sizes.size(), 7);
    for (const QSize &size : sizes) {
        QVERIFY(size.width() <= 128);
        QCOMPARE(windowIcon().pixmap(size, 1.0).toImage(), applicationIcon().pixmap(size, 1.0).toImage());
    }
}

} // namespace

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
