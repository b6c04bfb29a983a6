// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcess>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Keys from outside, through a real input method: run by with-input-method.
class TestInputMethod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void returnConfirmsTheLetters();
    void spaceConfirmsHanAndReturnSendsThem();
    void shiftReturnWhileComposingSendsNothing();

private:
    static void type(const QString &letters) { xdotool({u"type"_s, u"--delay"_s, u"40"_s, letters}); }
    static void press(const QString &key) { xdotool({u"key"_s, key}); }
    static void xdotool(const QStringList &arguments)
    {
        QCOMPARE(QProcess::execute(u"xdotool"_s, arguments), 0);
    }
    void awaitInputMethod();
    // Whatever came of the keys before it has been seen once this one was.
    void settle();

    std::unique_ptr<QuestionBar> m_bar;
    QuestionEdit *m_edit = nullptr;
    QStringList m_asked;
};

void TestInputMethod::init()
{
    m_asked.clear();
    m_bar = std::make_unique<QuestionBar>();
    m_edit = m_bar->findChild<QuestionEdit *>();
    connect(m_bar.get(), &QuestionBar::asked, this, [this](const QString &text) { m_asked.append(text); });
    m_bar->resize(600, m_bar->height());
    m_bar->show();
    m_bar->setFocus();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    QTRY_VERIFY(m_edit->hasFocus());
    awaitInputMethod();
}

// It takes notice of a window in its own time, and lets keys pass until then.
void TestInputMethod::awaitInputMethod()
{
    const QDeadlineTimer deadline(30s);
    while (!m_edit->isComposing()) {
        QVERIFY(!deadline.hasExpired());
        type(u"a"_s);
        (void)QTest::qWaitFor([this] { return m_edit->isComposing(); }, 500);
    }
    press(u"Escape"_s);
    QTRY_VERIFY(!m_edit->isComposing());
    m_edit->setText(QString());
}

void TestInputMethod::settle()
{
    bool isSeen = false;
    QObject context;
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, &context, [&] { isSeen = true; });
    press(u"Home"_s);
    QTRY_VERIFY(isSeen);
    press(u"End"_s);
}

void TestInputMethod::returnConfirmsTheLetters()
{
    type(u"yueliang"_s);
    QTRY_VERIFY(m_edit->isComposing());
    QCOMPARE(m_edit->text(), QString());
    press(u"Return"_s);
    QTRY_COMPARE(m_edit->text(), u"yueliang"_s);
    settle();
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(m_edit->text(), u"yueliang"_s);
}

void TestInputMethod::spaceConfirmsHanAndReturnSendsThem()
{
    type(u"yueliang"_s);
    QTRY_VERIFY(m_edit->isComposing());
    press(u"space"_s);
    QTRY_COMPARE(m_edit->text(), u"月亮"_s);
    settle();
    QVERIFY(m_asked.isEmpty());
    press(u"Return"_s);
    QTRY_COMPARE(m_asked, QStringList(u"月亮"_s));
    QCOMPARE(m_edit->text(), QString());
}

void TestInputMethod::shiftReturnWhileComposingSendsNothing()
{
    type(u"yu"_s);
    QTRY_VERIFY(m_edit->isComposing());
    press(u"shift+Return"_s);
    press(u"space"_s);
    QTRY_VERIFY(!m_edit->isComposing());
    settle();
    QVERIFY(m_asked.isEmpty());
    QVERIFY(!m_edit->text().isEmpty());
}

QTEST_MAIN(TestInputMethod)
#include "tst_inputmethod.moc"
