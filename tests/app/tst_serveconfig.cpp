// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/serveoptions.h"
#include "app/commands/servetable.h"

#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Reach = ServeTableRow::Reach;

class TestServeConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachPlaceWinsOverTheNext();
    void everyOptionHasAKeyAndAVariable_data();
    void everyOptionHasAKeyAndAVariable();
    void everyOptionWinsOverItsVariableAndThatOverItsKey_data();
    void everyOptionWinsOverItsVariableAndThatOverItsKey();
    void aFileSaysAllThatTheCommandLineCan();
    void listsAreReplacedAndNotAddedTo();
    void aFlagCanBeTakenBack();
    void anEmptyVariableIsNone();
    void theFileMayBeNamedByAVariable();
    void commentsAndSectionsAreAsInOtherFiles();
    void filesLieBesideTheConfiguration();
    void nonsenseIsRefusedInOneLine_data();
    void nonsenseIsRefusedInOneLine();
    void secretsAreNotRepeated_data();
    void secretsAreNotRepeated();
    void whatCannotBeReadIsNamed();
    void noFileIsWrittenToReadOne();

private:
    [[nodiscard]] QString write(const QByteArray &content) const;
    [[nodiscard]] ServeOptions parsed(const QStringList &arguments, const QString &variable = {},
                                      const QString &value = {}) const;
    [[nodiscard]] QString problem(const QStringList &arguments, const QString &variable = {},
                                  const QString &value = {}) const;

    QTemporaryDir m_folder;
};

QProcessEnvironment environmentOf(const QString &variable, const QString &value)
{
    QProcessEnvironment environment;
    if (!variable.isEmpty())
        environment.insert(variable, value);
    return environment;
}

QString TestServeConfig::write(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"serve.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

ServeOptions TestServeConfig::parsed(const QStringList &arguments, const QString &variable,
                                     const QString &value) const
{
    const auto result = parseServe(arguments, environmentOf(variable, value));
    if (const auto *error = std::get_if<UsageError>(&result))
        qWarning("%s", qPrintable(error->text));
    return std::get<ServeOptions>(result);
}

QString TestServeConfig::problem(const QStringList &arguments, const QString &variable,
                                 const QString &value) const
{
    const auto result = parseServe(arguments, environmentOf(variable, value));
    const auto *error = std::get_if<UsageError>(&result);
    return error ? error->text : QString();
}

void TestServeConfig::eachPlaceWinsOverTheNext()
{
    const QStringList file{u"--config"_s, write("port = 1\n")};
    QCOMPARE(parsed({}).port, 3000);
    QCOMPARE(parsed(file).port, 1);
    QCOMPARE(parsed(file, u"POEMSTREAM_SERVE_PORT"_s, u"2"_s).port, 2);
    QCOMPARE(parsed(file + QStringList{u"--port"_s, u"3"_s}, u"POEMSTREAM_SERVE_PORT"_s, u"2"_s).port, 3);
}

void TestServeConfig::everyOptionHasAKeyAndAVariable_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QByteArray>("nonsense");
    for (const ServeTableRow &row : serveTable()) {
        if (row.reach != Reach::Everywhere)
            continue;
        const bool isEmptiness = row.isPath(); // whatever else may be a file's name
        QTest::addRow("%s", row.name.latin1())
            << QString(row.name) << row.variable() << QByteArray(isEmptiness ? "" : "perhaps");
    }
}

// Nonsense is refused only by who reads it.
void TestServeConfig::everyOptionHasAKeyAndAVariable()
{
    QFETCH(QString, option);
    QFETCH(QString, variable);
    QFETCH(QByteArray, nonsense);
    const QString file = write("[serve]\n" + option.toUtf8() + " = " + nonsense + '\n');
    const QString said = problem({u"--config"_s, file});
    QVERIFY2(said.startsWith(file + u": "_s + option + u' '), qPrintable(said));
    QVERIFY2(!said.contains(u'\n'), qPrintable(said));
    // An empty variable is none, so a path is nonsense among others only, or where no such file is.
    const QString unlikely = nonsense.isEmpty() ? u"/none/at/all,"_s : QString::fromUtf8(nonsense);
    const QString other = problem({}, variable, unlikely);
    QVERIFY2(other.startsWith(variable), qPrintable(other));
}

void TestServeConfig::everyOptionWinsOverItsVariableAndThatOverItsKey_data()
{
    everyOptionHasAKeyAndAVariable_data();
}

// Where all three say nonsense, only the place that counts is told of.
void TestServeConfig::everyOptionWinsOverItsVariableAndThatOverItsKey()
{
    QFETCH(QString, option);
    QFETCH(QString, variable);
    QFETCH(QByteArray, nonsense);
    const QStringList file{u"--config"_s, write(option.toUtf8() + " = " + nonsense + '\n')};
    const QString unlikely = nonsense.isEmpty() ? u"/none/at/all,"_s : QString::fromUtf8(nonsense);
    const QString overFile = problem(file, variable, unlikely);
    QVERIFY2(overFile.startsWith(variable), qPrintable(overFile));
    const bool isFlag = option == u"log-questions"_s || option == u"allow-query-token"_s;
    const QString name = u"--"_s + option;
    const QString overAll =
        problem(file + (isFlag ? QStringList{name} : QStringList{name, QString::fromUtf8(nonsense)}),
                variable, unlikely);
    QVERIFY2(isFlag ? overAll.isEmpty() : overAll.contains(name), qPrintable(overAll));
}

void TestServeConfig::aFileSaysAllThatTheCommandLineCan()
{
    const ServeOptions options = parsed({u"--config"_s, write("[serve]\n"
                                                              "host = 0.0.0.0\n"
                                                              "port = 0\n"
                                                              "pace = 7\n"
                                                              "max-streams = 2\n"
                                                              "max-age = 60\n"
                                                              "drain = 1\n"
                                                              "log-format = json\n"
                                                              "log-questions = yes\n"
                                                              "allow-query-token = true\n"
                                                              "cors-origin = https://a.example, *\n")});
    QCOMPARE(options.host, QHostAddress(QHostAddress::AnyIPv4));
    QCOMPARE(options.port, 0);
    QCOMPARE(options.drain, 1s);
    QCOMPARE(options.settings.pace, 7ms);
    QCOMPARE(options.settings.maxStreams, 2U);
    QCOMPARE(options.settings.maxAge, 60s);
    QVERIFY(options.log.format == AccessLog::Format::Json && options.log.hasQuestions);
    QVERIFY(options.settings.access.allowQueryToken && !options.settings.access.loopbackOnly);
    QCOMPARE(options.settings.access.corsOrigins, (QList<QByteArray>{"https://a.example", "*"}));
}

void TestServeConfig::listsAreReplacedAndNotAddedTo()
{
    const QStringList file{u"--config"_s, write("poems = /a, \"/b, c\"\n")};
    QCOMPARE(parsed(file).poems, (QStringList{u"/a"_s, u"/b, c"_s}));
    QCOMPARE(parsed(file, u"POEMSTREAM_SERVE_POEMS"_s, u"d,e"_s).poems, (QStringList{u"d"_s, u"e"_s}));
    QCOMPARE(parsed(file + QStringList{u"--poems"_s, u"f"_s}).poems, QStringList{u"f"_s});
}

void TestServeConfig::aFlagCanBeTakenBack()
{
    const QStringList file{u"--config"_s, write("log-questions = true\n")};
    QVERIFY(parsed(file).log.hasQuestions);
    QVERIFY(!parsed(file, u"POEMSTREAM_SERVE_LOG_QUESTIONS"_s, u"0"_s).log.hasQuestions);
    QVERIFY(!parsed({u"--config"_s, write("log-questions = Off\n")}).log.hasQuestions);
}

void TestServeConfig::anEmptyVariableIsNone()
{
    const QStringList file{u"--config"_s, write("port = 1\n")};
    QCOMPARE(parsed(file, u"POEMSTREAM_SERVE_PORT"_s, u""_s).port, 1);
}

void TestServeConfig::theFileMayBeNamedByAVariable()
{
    QCOMPARE(parsed({}, u"POEMSTREAM_SERVE_CONFIG"_s, write("port = 1\n")).port, 1);
}

void TestServeConfig::commentsAndSectionsAreAsInOtherFiles()
{
    const QString file = write("# don't \"mind\n  ; nor this\n\n[serve]\n  # a = b\nport = 1 ; one\n");
    QCOMPARE(parsed({u"--config"_s, file}).port, 1);
    const QString ofWindows = write("\xEF\xBB\xBF# \xE8\xAF\x97\r\n[serve]\r\nport = 2\r\n");
    QCOMPARE(parsed({u"--config"_s, ofWindows}).port, 2);
    const QString ofOldMacs = write("# who\r[serve]\rport = 3\r");
    QCOMPARE(parsed({u"--config"_s, ofOldMacs}).port, 3);
}

void TestServeConfig::filesLieBesideTheConfiguration()
{
    const QString file = write("token-file = tokens\npoems = p.json, /q.json\n");
    QFile tokens(m_folder.filePath(u"tokens"_s));
    QVERIFY(tokens.open(QIODevice::WriteOnly) && tokens.write("secret Ann\n") > 0);
    tokens.close();
    const ServeOptions options = parsed({u"--config"_s, file});
    QCOMPARE(options.settings.access.tokens.size(), 1);
    QCOMPARE(options.poems, (QStringList{m_folder.filePath(u"p.json"_s), u"/q.json"_s}));
}

void TestServeConfig::nonsenseIsRefusedInOneLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("about");
    QTest::addRow("an unknown key") << QByteArray("port = 1\n\nprot = 1\n")
                                    << u"serve.conf:3: there is no key 'prot'"_s;
    QTest::addRow("an unknown key that may be a secret")
        << QByteArray("# a\n[serve]\nK3Y = 1\n") << u"serve.conf:3: there is no key '…'"_s;
    QTest::addRow("a key in capitals") << QByteArray("Port = 1\n") << u"'Port'"_s;
    QTest::addRow("a key of another section")
        << QByteArray("[listen]\nport = 1\n") << u"serve.conf:2: there is no key 'listen/port'"_s;
    QTest::addRow("a configuration in a configuration") << QByteArray("config = a\n") << u"'config'"_s;
    QTest::addRow("a key twice") << QByteArray("port = 1\n[serve]\nport = 2\n") << u"port"_s;
    QTest::addRow("a key twice in one place")
        << QByteArray("[serve]\nport = 1\n# a\nport=2\n") << u"line 4: 'port'"_s;
    QTest::addRow("a line without a value")
        << QByteArray("# port\n\nport\n") << u"line 3 is not 'key = value'"_s;
    QTest::addRow("a line without a value among those of an old Mac")
        << QByteArray("# port\r\rport\r") << u"line 3 is not 'key = value'"_s;
    QTest::addRow("a value without a key")
        << QByteArray("port = 1\n= 3\n") << u"line 2 is not 'key = value'"_s;
    QTest::addRow("a port too large") << QByteArray("port = 65536\n") << u"port"_s;
    QTest::addRow("a port that is two") << QByteArray("port = 1, 2\n") << u"port"_s;
    QTest::addRow("a port that is none") << QByteArray("port =\n") << u"port"_s;
    QTest::addRow("a host that is a name") << QByteArray("host = poems.example\n") << u"poems.example"_s;
    QTest::addRow("only a certificate") << QByteArray("tls-cert = a\n") << u"tls-cert"_s;
    QTest::addRow("a token file that is not there") << QByteArray("token-file = none\n") << u"token-file"_s;
    QTest::addRow("what QSettings takes for a value of its own")
        << QByteArray("port = @Invalid()\n") << u"port"_s;
    QTest::addRow("another encoding") << QByteArray("poems = caf\xE9\n") << u"UTF-8"_s;
    QTest::addRow("more than any configuration") << QByteArray(2'000'000, ';') << u"larger than 1 MiB"_s;
}

void TestServeConfig::nonsenseIsRefusedInOneLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, about);
    const QString file = write(content);
    const QString said = problem({u"--config"_s, file});
    QVERIFY2(said.contains(file) && said.contains(about), qPrintable(said));
    QVERIFY2(!said.contains(u'\n'), qPrintable(said));
}

void TestServeConfig::secretsAreNotRepeated_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("a file of tokens") << QByteArray("s3cret+bWFuIGlz= class-7b\n");
    QTest::addRow("a file that has a token twice") << QByteArray("s3cret+bWFuIGlz= a\ns3cret+bWFuIGlz= b\n");
    QTest::addRow("a token in two sections")
        << QByteArray("s3cret+bWFuIGlz= a\n[serve]\ns3cret+bWFuIGlz= b\n");
    QTest::addRow("a password in an origin") << QByteArray("cors-origin = https://me:s3cret@a.example\n");
}

void TestServeConfig::secretsAreNotRepeated()
{
    QFETCH(QByteArray, content);
    const QString said = problem({u"--config"_s, write(content)});
    QVERIFY(!said.isEmpty());
    QVERIFY2(!said.contains(u"s3cret"_s), qPrintable(said));
}

void TestServeConfig::whatCannotBeReadIsNamed()
{
    QVERIFY(problem({u"--config"_s, u"/none.conf"_s}).startsWith(u"--config: /none.conf: "_s));
    QVERIFY(problem({u"--config"_s, m_folder.path()}).contains(m_folder.path()));
    QVERIFY(problem({}, u"POEMSTREAM_SERVE_CONFIG"_s, u"/none"_s)
                .startsWith(u"POEMSTREAM_SERVE_CONFIG: /none"_s));
    QVERIFY(problem({u"--config="_s}).contains(u"--config"_s));
}

void TestServeConfig::noFileIsWrittenToReadOne()
{
#ifdef Q_OS_LINUX
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/none");
    const ServeOptions options = parsed({u"--config"_s, write("port = 1\n")});
    qputenv("TMPDIR", before);
    QCOMPARE(options.port, 1);
#else
    QSKIP("elsewhere there is no other way");
#endif
}

} // namespace

QTEST_GUILESS_MAIN(TestServeConfig)
#include "tst_serveconfig.moc"
