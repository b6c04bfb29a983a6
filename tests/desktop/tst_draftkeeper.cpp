// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/draftkeeper.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aDraftComesBack();
    void itIsOnDiskSoonAfterTheLastKey();
    void closingSavesWhatWaited();
    void whatIsEmptiedOrSentIsGoneAtOnce_data();
    void whatIsEmptiedOrSentIsGoneAtOnce();
    void aFailedQuestionIsADraftAgain();
    void whatWasTypedMeanwhileIsNotOverwritten();
    void aLaterWindowHasADraftOfItsOwn();
    void aDraftLeftByALaterWindowIsFound();
    void onlyTheOwnerMayReadIt();
    void whereNothingCanBeWrittenOneWarningSaysSo_data();
    void whereNothingCanBeWrittenOneWarningSaysSo();
    void whatWasTypedSurvivesAKill();
    void whatIsBeingTypedSurvivesAKill();

private:
    [[nodiscard]] std::unique_ptr<QProcess> startTypist(const QString &keys) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestDraftKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"a/folder/draft"_s);
}

// This program again, see main().
std::unique_ptr<QProcess> TestDraftKeeper::startTypist(const QString &keys) const
{
    auto typist = std::make_unique<QProcess>();
    typist->start(QCoreApplication::applicationFilePath(), {u"--typist"_s, m_path, keys});
    return typist;
}

void TestDraftKeeper::aDraftComesBack()
{
    {
        DraftKeeper keeper(m_path);
        QCOMPARE(keeper.text(), QString());
        keeper.note(u"月亮\nand 𠀀"_s);
        keeper.save();
    }
    QCOMPARE(DraftKeeper(m_path).text(), u"月亮\nand 𠀀"_s);
    QuestionBar bar;
    bar.keepDraftIn(m_path);
    QCOMPARE(bar.findChild<QuestionEdit *>()->text(), u"月亮\nand 𠀀"_s);
}

void TestDraftKeeper::itIsOnDiskSoonAfterTheLastKey()
{
    QVERIFY(DraftKeeper::delay < 500ms);
    QuestionBar bar;
    bar.keepDraftIn(m_path);
    auto *edit = bar.findChild<QuestionEdit *>();
    QTest::keyClicks(edit, u"moon"_s);
    QVERIFY(!QFile::exists(m_path)); // nothing is written key by key
    QTRY_COMPARE(contentOf(m_path), u"moon"_s);
    QTest::keyClick(edit, Qt::Key_Backspace);
    QTRY_COMPARE(contentOf(m_path), u"moo"_s);
}

void TestDraftKeeper::closingSavesWhatWaited()
{
    {
        QuestionBar bar;
        bar.keepDraftIn(m_path);
        QTest::keyClicks(bar.findChild<QuestionEdit *>(), u"moon"_s);
    }
    QCOMPARE(contentOf(m_path), u"moon"_s);
}

void TestDraftKeeper::whatIsEmptiedOrSentIsGoneAtOnce_data()
{
    QTest::addColumn<bool>("isSaved");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("a saved draft, emptied") << true << false;
    QTest::newRow("a saved draft, sent") << true << true;
    QTest::newRow("a draft not yet saved, emptied") << false << false;
    QTest::newRow("a draft not yet saved, sent") << false << true;
}

void TestDraftKeeper::whatIsEmptiedOrSentIsGoneAtOnce()
{
    QFETCH(const bool, isSaved);
    QFETCH(const bool, isSent);
    QuestionBar bar;
    bar.keepDraftIn(m_path);
    auto *edit = bar.findChild<QuestionEdit *>();
    QTest::keyClicks(edit, u"moon"_s);
    if (isSaved)
        QTRY_VERIFY(QFile::exists(m_path));
    if (isSent) {
        QTest::keyClick(edit, Qt::Key_Return);
    } else {
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
    }
    QVERIFY(!QFile::exists(m_path));
    QTest::qWait(static_cast<int>(2 * DraftKeeper::delay.count())); // nor does it come back
    QVERIFY(!QFile::exists(m_path));
}

void TestDraftKeeper::aFailedQuestionIsADraftAgain()
{
    QuestionBar bar;
    bar.keepDraftIn(m_path);
    QTest::keyClicks(bar.findChild<QuestionEdit *>(), u"moon"_s);
    bar.submit();
    bar.restore();
    QTRY_COMPARE(contentOf(m_path), u"moon"_s);
}

void TestDraftKeeper::whatWasTypedMeanwhileIsNotOverwritten()
{
    QuestionBar bar;
    bar.keepDraftIn(m_path);
    auto *edit = bar.findChild<QuestionEdit *>();
    QTest::keyClicks(edit, u"moon"_s);
    bar.submit();
    QTest::keyClicks(edit, u"rain"_s);
    bar.restore();
    QCOMPARE(edit->text(), u"rain"_s);
    QTRY_COMPARE(contentOf(m_path), u"rain"_s);
}

void TestDraftKeeper::aLaterWindowHasADraftOfItsOwn()
{
    auto first = std::make_unique<DraftKeeper>(m_path);
    first->note(u"first"_s);
    first->save();
    DraftKeeper second(m_path);
    QCOMPARE(second.text(), QString());
    second.note(u"second"_s);
    second.save();
    QCOMPARE(contentOf(m_path), u"first"_s);
    first->note(u"first, changed"_s);
    first.reset();
    second.note(QString());
    QCOMPARE(contentOf(m_path), u"first, changed"_s);
    QCOMPARE(DraftKeeper(m_path).text(), u"first, changed"_s);
}

void TestDraftKeeper::aDraftLeftByALaterWindowIsFound()
{
    {
        DraftKeeper first(m_path);
        DraftKeeper second(m_path);
        second.note(u"second"_s);
    }
    DraftKeeper next(m_path);
    QCOMPARE(next.text(), u"second"_s);
    QCOMPARE(DraftKeeper(m_path).text(), QString());
}

void TestDraftKeeper::onlyTheOwnerMayReadIt()
{
    DraftKeeper keeper(m_path);
    keeper.note(u"a secret"_s);
    keeper.save();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_path) & others));
}

void TestDraftKeeper::whereNothingCanBeWrittenOneWarningSaysSo_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder that cannot be made") << u"/dev/null/folder/draft"_s;
    QTest::newRow("a folder that takes no files") << u"/proc/draft"_s;
}

void TestDraftKeeper::whereNothingCanBeWrittenOneWarningSaysSo()
{
    QFETCH(const QString, path);
    QTest::failOnWarning(QRegularExpression(u"."_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the unsent question is not kept"_s));
    DraftKeeper keeper(path);
    QCOMPARE(keeper.text(), QString());
    for (const QString &text : {u"moon"_s, QString(), u"rain"_s}) {
        keeper.note(text);
        keeper.save();
    }
}

void TestDraftKeeper::whatWasTypedSurvivesAKill()
{
    const auto typist = startTypist(u"why is the moon so round"_s);
    QTRY_COMPARE_WITH_TIMEOUT(contentOf(m_path), u"why is the moon so round"_s, 30'000);
    typist->kill(); // SIGKILL
    QVERIFY(typist->waitForFinished());
    QCOMPARE(typist->exitStatus(), QProcess::CrashExit);
    QCOMPARE(DraftKeeper(m_path).text(), u"why is the moon so round"_s);
}

// Somebody types on and on: the draft on disk follows, and is whole whenever the end comes.
void TestDraftKeeper::whatIsBeingTypedSurvivesAKill()
{
    const auto typist = startTypist(QString());
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_path).size() > 0, 30'000);
    const auto before = contentOf(m_path).size();
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_path).size() > before, 30'000);
    const auto seen = contentOf(m_path).size();
    typist->kill();
    QVERIFY(typist->waitForFinished());
    const QString typed = QString::fromUtf8(typist->readAllStandardOutput());
    const QString draft = DraftKeeper(m_path).text();
    QVERIFY(draft.size() >= seen);
    QVERIFY(typed.startsWith(draft));
    QVERIFY(typed.size() > draft.size() || typed == draft);
}

namespace {

// Types KEYS into a question whose draft is kept in PATH, or without keys one letter after the other for
// ever, and tells each. Stays until it is killed.
int typeAway(const QStringList &arguments)
{
    QuestionBar bar;
    bar.keepDraftIn(arguments.at(2));
    auto *edit = bar.findChild<QuestionEdit *>();
    QTest::keyClicks(edit, arguments.at(3));
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, edit, [edit, next = 0]() mutable {
        const char letter = static_cast<char>('a' + next);
        next = (next + 1) % 26;
        std::putchar(letter);
        std::fflush(stdout);
        QTest::keyClick(edit, letter);
    });
    if (arguments.at(3).isEmpty())
        keys.start(30ms);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--typist"_s)
        return typeAway(arguments);
    TestDraftKeeper test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftkeeper.moc"
