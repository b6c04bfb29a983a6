// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemwindow.h"

#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "client/eventsource/messageevent.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Poemstream {

void drag(QWidget &widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

void PoemWindow::open(QSize size)
{
    close();
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_poem = m_window->findChild<TypewriterLabel *>();
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void PoemWindow::close()
{
    m_window.reset(); // before its source
    m_source.reset();
}

void PoemWindow::ask()
{
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
}

void PoemWindow::receive(const QString &text, const QString &id)
{
    m_source->deliver({u"message"_s, text, id, {}});
}

void PoemWindow::stop()
{
    ask();
    receive(u"The moon has brought a chair,\n"_s, u"P.10"_s);
    QTest::mouseClick(m_window->findChild<QPushButton *>(), Qt::LeftButton);
    m_window->findChild<QuestionEdit *>()->setFocus(Qt::OtherFocusReason);
    QCoreApplication::processEvents();
}

void PoemWindow::type(const QString &text)
{
    Q_EMIT m_source->textArrived(text);
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
}

} // namespace Poemstream
