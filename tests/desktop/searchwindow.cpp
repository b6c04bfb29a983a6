// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchwindow.h"

#include "app/desktop/typewriterlabel.h"
#include "app/desktop/voice.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Poemstream {

bool isAnyActive(const QList<QTimer *> &timers)
{
    return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
}

void SearchWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s));
    m_search = std::make_unique<FakePoemSearch>();
    openWindow();
    m_window->keepHistoryIn(*m_store);
    openSearch();
}

void SearchWindow::cleanup()
{
    m_window.reset();
    m_search.reset();
    m_source.reset();
    m_store.reset();
}

void SearchWindow::openWindow(MainWindow::Mode mode)
{
    m_window.reset();
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, mode);
    m_window->offerSearch(*m_search);
    m_window->typewriter().setPace(0ms);
    m_window->resize(1000, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void SearchWindow::openSearch()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(panel().isVisible());
}

void SearchWindow::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

void SearchWindow::type(const QString &text) const
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void SearchWindow::compose(const QString &preedit, const QString &commit) const
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

void SearchWindow::searchFor(const QString &words)
{
    part<QLineEdit>("words").setFocus();
    part<QLineEdit>("words").selectAll();
    type(words);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.last().words, words);
}

void SearchWindow::answer(const QString &id)
{
    QCOMPARE(m_search->ids.last(), id);
    Q_EMIT m_search->poemRead(
        {.heading = {.id = id, .title = u"Night"_s, .author = u"Somebody"_s, .language = u"en"_s},
         .text = u"It is late.\nThe moon is up."_s,
         .isComplete = true});
}

void SearchWindow::click(int row, bool isDouble)
{
    const QPoint place = list().visualRect(list().model()->index(row, 0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, place);
    if (isDouble) {
        QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, place);
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, place);
    }
}

QListView &SearchWindow::list() const
{
    return part<QListView>("hits");
}

QString SearchWindow::sentence() const
{
    return part<QLabel>("sentence").text();
}

QString SearchWindow::heard() const
{
    return m_window->findChild<Voice *>(u"searchVoice"_s)->sentence();
}

QString SearchWindow::shown(const char *name) const
{
    return m_window->findChild<QLabel *>(QString::fromLatin1(name))->text();
}

QString SearchWindow::shownPoem() const
{
    return m_window->findChild<TypewriterLabel *>()->text();
}

bool SearchWindow::isAboutToSearch() const
{
    auto timers = panel().findChildren<QTimer *>(Qt::FindDirectChildrenOnly);
    timers.removeIf([](const QTimer *timer) { return timer->intervalAsDuration() != SearchPanel::pause; });
    return isAnyActive(timers);
}

} // namespace Poemstream
