// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipe.h"
#include "tests/support/program.h"

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <csignal>

using namespace Poemstream;

namespace {

using Names = QSet<QString>;

/// What the first group of @p pattern is, all through @p text.
Names namesIn(const QByteArray &text, const QString &pattern)
{
    Names names;
    QRegularExpressionMatchIterator matches =
        QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(QString::fromUtf8(text));
    while (matches.hasNext())
        names += matches.next().captured(1);
    return names;
}

/// Of metrics; a histogram's series count as one.
Names metricsIn(const QByteArray &text)
{
    return namesIn(text,
                   QStringLiteral("\\b((?:poemstream|process)_[a-z_]+?)(?:_bucket|_sum|_count)?(?![a-z_])"));
}

QByteArray readMetrics(const ServeProgram &server)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write("GET /metrics HTTP/1.0\r\nHost: localhost\r\n\r\n");
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead())
        ;
    return socket.readAll();
}

QByteArray helpOf(const QString &command)
{
    Program program({command, QStringLiteral("--help")});
    [[maybe_unused]] const int code = program.wait();
    return program.output();
}

/// Whether @p process has a handler for signal @p number.
bool catches(qint64 process, int number)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const Names masks = namesIn(file.readAll(), QStringLiteral("^SigCgt:\\s*([0-9a-f]+)"));
    const quint64 mask = masks.isEmpty() ? 0 : masks.cbegin()->toULongLong(nullptr, 16);
    return ((mask >> (number - 1)) & 1) != 0;
}

QByteArray withoutKnown(Names names, const Names &known)
{
    return QStringList((names -= known).values()).join(QLatin1Char(' ')).toUtf8();
}

} // namespace

/// What docs/operating.md and its rules name exists, and all that exists to be watched is named.
class TestOperatingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMetricsThatExist();
    void namesAllMetrics();
    void namesReasonsThatExist();
    void namesOptionsThatExist();
    void namesAllBounds();
    void namesSignalsThatAreCaught();
    void explainsAllAlerts();
    void rulesAreRight_data();
    void rulesAreRight();

private:
    ServeProgram m_server;
    const QByteArray m_metrics = readMetrics(m_server);
    const QByteArray m_page = pageText("operating.md");
    const QByteArray m_rules = pageText("poemstream.rules.yml");
};

void TestOperatingPage::namesMetricsThatExist()
{
    QCOMPARE(withoutKnown(metricsIn(m_page + m_rules), metricsIn(m_metrics)), "");
}

void TestOperatingPage::namesAllMetrics()
{
    QVERIFY(metricsIn(m_metrics).size() > 10);
    QCOMPARE(withoutKnown(metricsIn(m_metrics), metricsIn(m_page)), "");
}

void TestOperatingPage::namesReasonsThatExist()
{
    const QString label = QStringLiteral("reason=\"([a-z_]+)\"");
    QCOMPARE(withoutKnown(namesIn(m_rules + m_page, label), namesIn(m_metrics, label)), "");
    for (const QString &reason : namesIn(m_metrics, label))
        QVERIFY2(m_page.contains(QByteArray("`" + reason.toUtf8() + "`")), qPrintable(reason));
}

void TestOperatingPage::namesOptionsThatExist()
{
    const QString option = QStringLiteral("(?<![-\\w])(--[a-z][a-z-]*)");
    const Names known = namesIn(helpOf(QStringLiteral("serve")), option);
    QVERIFY(known.size() > 10);
    Names named = namesIn(m_page, option);
    for (const auto *other : {"--install", "--component", "--now"}) // CMake's, systemctl's
        named.remove(QLatin1String(other));
    QCOMPARE(withoutKnown(named, known), "");
}

void TestOperatingPage::namesAllBounds()
{
    for (const QString &option :
         namesIn(helpOf(QStringLiteral("serve")), QStringLiteral("(--max-[a-z-]+|--[a-z]+-per-minute)")))
        QVERIFY2(m_page.contains(QByteArray("`" + option.toUtf8() + "`")), qPrintable(option));
}

void TestOperatingPage::namesSignalsThatAreCaught()
{
    const QMap<QString, int> numbers{{QStringLiteral("SIGHUP"), SIGHUP},
                                     {QStringLiteral("SIGINT"), SIGINT},
                                     {QStringLiteral("SIGTERM"), SIGTERM}};
    for (const QString &name : namesIn(m_page, QStringLiteral("\\b(SIG[A-Z0-9]+)\\b"))) {
        QVERIFY2(numbers.contains(name), qPrintable(name));
        QVERIFY2(catches(m_server.processId(), numbers[name]), qPrintable(name));
    }
}

void TestOperatingPage::explainsAllAlerts()
{
    const Names alerts = namesIn(m_rules, QStringLiteral("^ +- alert: (\\w+)$"));
    QVERIFY(alerts.size() > 5);
    const Names explained = namesIn(m_page, QStringLiteral("^\\| (Poemstream\\w+) \\|"));
    QCOMPARE(withoutKnown(alerts, explained), "");
    QCOMPARE(withoutKnown(explained, alerts), "");
}

void TestOperatingPage::rulesAreRight_data()
{
    QTest::addColumn<bool>("byExample");

    QTest::newRow("as rules are written") << false;
    QTest::newRow("on examples of good and bad times") << true;
}

void TestOperatingPage::rulesAreRight()
{
    QFETCH(bool, byExample);
    const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
    if (promtool.isEmpty())
        QSKIP("There is no promtool (Debian: prometheus).");
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QFile examples(QStringLiteral(RULES_TEST));
    QVERIFY(examples.open(QIODevice::ReadOnly));
    QVERIFY(write(QStringLiteral("rules.yml"), m_rules));
    QVERIFY(write(QStringLiteral("test.yml"), examples.readAll().replace("[RULES]", "[rules.yml]")));
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(promtool, byExample ? QStringList{QStringLiteral("test"), QStringLiteral("rules"),
                                                    QStringLiteral("test.yml")}
                                      : QStringList{QStringLiteral("check"), QStringLiteral("rules"),
                                                    QStringLiteral("rules.yml")});
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, said.constData());
}

QTEST_GUILESS_MAIN(TestOperatingPage)
#include "tst_operatingpage.moc"
