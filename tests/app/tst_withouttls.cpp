// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/withouttls.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtHttpServer/QHttpServer>
#include <QtNetwork/QSslSocket>
#include <QtTest/QtTest>

#include <optional>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

bool isOpenSslLoaded()
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libssl");
}

class TestWithoutTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainServerLoadsNoOpenSslAndTlsIsThereLater();
};

void TestWithoutTls::aPlainServerLoadsNoOpenSslAndTlsIsThereLater()
{
    if (!QFile::exists(u"/proc/self/maps"_s))
        QSKIP("Only Linux tells what a process has loaded.");
    const QStringList paths = QCoreApplication::libraryPaths();
    if (isOpenSslLoaded())
        QSKIP("Another library has loaded it with itself.");
    QTest::failOnWarning(QRegularExpression(u"."_s));
    std::optional<WithoutTls> plain(std::in_place);
    const QHttpServer server;
    plain.reset();
    QVERIFY(!isOpenSslLoaded());
    QCOMPARE(QCoreApplication::libraryPaths(), paths);
    QVERIFY(QSslSocket::supportsSsl());
    QVERIFY(QSslSocket::activeBackend() == QLatin1String("openssl"));
}

} // namespace

QTEST_GUILESS_MAIN(TestWithoutTls)

#include "tst_withouttls.moc"
