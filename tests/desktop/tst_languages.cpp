// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/searchpanel.h"
#include "app/desktop/settingsdialog.h"
#include "app/desktop/shortcutlist.h"
#include "app/history/historystore.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsearch.h"
#include "fakepoemsource.h"
#include "faketray.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextBoundaryFinder>
#include <QtCore/QTranslator>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The window in each language that the program speaks, as small as it gets.
class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void noTwoOfAMenuShareALetter();
    void noTwoOfAWindowShareALetter();
    void nothingOfAnAnswerIsCutOff();
    void nothingOfTheHistoryIsCutOff();
    void nothingOfADialogIsCutOff_data();
    void nothingOfADialogIsCutOff();
    void aSmallNumberIsNoEmptyWord();

private:
    void makeSmall();
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *m_window->findChild<QAction *>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FakeTray> m_tray;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<FakePoemSearch> m_search;
    std::unique_ptr<MainWindow> m_window;
};

QString letterOf(const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QString() : key.toString();
}

// Of those that have letters at all.
QString sharedLetters(const QStringList &texts)
{
    QStringList seen;
    QStringList shared;
    for (const QString &text : texts) {
        const QString letter = letterOf(text);
        if (!letter.isEmpty() && seen.contains(letter))
            shared += text;
        seen += letter;
    }
    return shared.join(u" | "_s);
}

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions)
        texts += action->text();
    return texts;
}

// What stands between two places where a line may end.
int longestWord(const QLabel &label)
{
    const QString text = label.text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    int longest = 0;
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const QString word = text.sliced(begin, end - begin).trimmed();
        longest = std::max(longest, label.fontMetrics().horizontalAdvance(word));
        begin = end;
    }
    return longest;
}

bool hasRoom(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label != nullptr && label->wordWrap())
        return label->width() >= longestWord(*label) &&
               label->height() >= label->heightForWidth(label->width());
    const QSize wanted = widget.sizeHint();
    return widget.width() >= wanted.width() && widget.height() >= wanted.height();
}

// In what it is laid out in, and in the width of all that.
bool isWithin(const QWidget &widget, const QWidget &window)
{
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return widget.parentWidget()->rect().contains(widget.geometry()) && place.left() >= 0 &&
           place.right() < window.width();
}

// What of @p window has words, and too little room for them.
QString cutOff(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label != nullptr    ? label->text()
                             : button != nullptr ? button->text()
                                                 : QString();
        if (!text.isEmpty() && widget->isVisible() && !(hasRoom(*widget) && isWithin(*widget, window)))
            cut += text;
    }
    return cut.join(u" | "_s);
}

void TestLanguages::initTestCase_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(POEMSTREAM_TRANSLATIONS));
    for (const QString &file : folder.entryList({u"poemstream_*.qm"_s}))
        QTest::newRow(qPrintable(file.section(u'.', 0, 0).section(u'_', 1))) << folder.filePath(file);
}

void TestLanguages::init()
{
    QFETCH_GLOBAL(const QString, file);
    m_translator = std::make_unique<QTranslator>();
    QVERIFY(m_translator->load(file));
    QCoreApplication::installTranslator(m_translator.get());
    QGuiApplication::setLayoutDirection(QLocale(m_translator->language()).textDirection());
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s));
    m_tray = std::make_unique<FakeTray>();
    m_source = std::make_unique<FakePoemSource>();
    m_search = std::make_unique<FakePoemSearch>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->keepHistoryIn(*m_store);
    m_window->offerSearch(*m_search);
    m_window->typewriter().setPace(1h);
    makeSmall();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLanguages::cleanup()
{
    m_window.reset();
    m_search.reset();
    m_source.reset();
    m_tray.reset();
    m_store.reset();
    m_translator.reset(); // takes itself out
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLanguages::makeSmall()
{
    m_window->resize(m_window->minimumSizeHint().width(), 400);
}

void TestLanguages::noTwoOfAMenuShareALetter()
{
    const QMenu *menu = m_window->findChild<QToolButton *>(u"menu"_s)->menu();
    QVERIFY(menu->actions().size() > 10);
    QCOMPARE(sharedLetters(textsOf(menu->actions())), QString());
    QVERIFY(!letterOf(action("copyPoem").text()).isEmpty());
    for (const char *name : {"poem", "entries"}) {
        const auto *widget = m_window->findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY(widget->actions().size() > 1);
        QCOMPARE(sharedLetters(textsOf(widget->actions())), QString());
    }
}

void TestLanguages::noTwoOfAWindowShareALetter()
{
    QStringList texts;
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
        if (button->objectName() != u"reallyAll" && !button->text().isEmpty()) // which stands for removeAll
            texts += button->text();
    QVERIFY(texts.size() > 6);
    QCOMPARE(sharedLetters(texts), QString());
}

void TestLanguages::nothingOfAnAnswerIsCutOff()
{
    QCOMPARE(cutOff(*m_window), QString());
    auto *edit = m_window->findChild<QuestionEdit *>();
    edit->setText(u"moon"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    m_source->deliver({u"message"_s, u"Night"_s, u"P.1"_s, {}});
    QCOMPARE(cutOff(*m_window), QString());
    Q_EMIT m_source->interrupted(12s, {StreamError::Kind::Redirect, 0, {}, {}});
    QCoreApplication::processEvents();
    QVERIFY(m_window->findChild<QWidget *>(u"retry"_s)->isVisible());
    QCOMPARE(cutOff(*m_window), QString());
    Q_EMIT m_source->failed({StreamError::Kind::NotEventStream, 0, {}, {}});
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
    QVERIFY(m_window->findChild<QWidget *>(u"again"_s)->isVisible());
    QCOMPARE(cutOff(*m_window), QString());
}

void TestLanguages::nothingOfTheHistoryIsCutOff()
{
    for (int i = 0; i < 111; ++i)
        m_store->begin(u"moon"_s);
    m_window->findChild<HistoryPanel *>()->show();
    QCoreApplication::processEvents();
    QCOMPARE(cutOff(*m_window), QString());
    m_window->findChild<QAbstractButton *>(u"removeAll"_s)->click();
    QCoreApplication::processEvents();
    QVERIFY(m_window->findChild<QWidget *>(u"keepAll"_s)->isVisible());
    QCOMPARE(cutOff(*m_window), QString());
    m_window->resize(1000, 400); // where the panel is narrower than that
    QCoreApplication::processEvents();
    QCOMPARE(cutOff(*m_window), QString());
}

void TestLanguages::nothingOfADialogIsCutOff_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("with a tray") << true;
    QTest::newRow("without") << false;
}

void TestLanguages::nothingOfADialogIsCutOff()
{
    QFETCH(const bool, isThere);
    constexpr int narrowScreen = 800;
    m_tray->isHere = isThere;
    SettingsDialog settings({}, m_window.get());
    settings.offerTray(*m_tray, true);
    settings.setScriptSupport(ScriptSupport::NotBuilt);
    settings.show();
    QVERIFY(QTest::qWaitForWindowExposed(&settings));
    QCOMPARE(cutOff(settings), QString());
    QVERIFY2(settings.width() <= narrowScreen, qPrintable(QString::number(settings.width())));
    QStringList texts;
    for (const QLabel *label : settings.findChildren<QLabel *>())
        texts += label->buddy() != nullptr ? label->text() : QString();
    for (const QAbstractButton *button : settings.findChildren<QAbstractButton *>())
        texts += button->text();
    QCOMPARE(sharedLetters(texts), QString());
    action("shortcuts").trigger();
    auto *list = m_window->findChild<ShortcutList *>();
    QVERIFY(QTest::qWaitForWindowExposed(list));
    QCOMPARE(cutOff(*list), QString());
    QVERIFY2(list->width() <= narrowScreen, qPrintable(QString::number(list->width())));
}

// Each of the plural forms that a language has says how many.
void TestLanguages::aSmallNumberIsNoEmptyWord()
{
    QSet<QString> words;
    for (const int count : {1, 2, 3, 11, 100, 101, 1000})
        words += QCoreApplication::translate("Poemstream::SearchPanel", "%n poem(s)", nullptr, count);
    QCOMPARE(words.size(), 7);
    QVERIFY(!words.contains(QString()));
}

} // namespace

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
