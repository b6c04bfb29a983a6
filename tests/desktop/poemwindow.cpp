// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemwindow.h"

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

void PoemWindow::type(const QString &text)
{
    Q_EMIT m_source->textArrived(text);
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
}

} // namespace Poemstream
