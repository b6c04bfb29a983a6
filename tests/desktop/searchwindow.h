// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/mainwindow.h"
#include "app/desktop/searchpanel.h"
#include "app/history/historystore.h"
#include "fakepoemsearch.h"
#include "fakepoemsource.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>

QT_BEGIN_NAMESPACE
class QListView;
QT_END_NAMESPACE

namespace Poemstream {

[[nodiscard]] bool isAnyActive(const QList<QTimer *> &timers);

/// For tests of the search: a real window, by keyboard and mouse, with the search open and the focus where
/// words are typed; its answers are the test's. A new one for each test.
class SearchWindow : public QObject
{
    Q_OBJECT

protected:
    void openWindow(MainWindow::Mode mode = MainWindow::Mode::Online);
    void openSearch();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    void compose(const QString &preedit, const QString &commit = {}) const;
    void searchFor(const QString &words);
    void answer(const QString &id);
    void click(int row, bool isDouble = false);

    template <typename Widget>
    [[nodiscard]] Widget &part(const char *name) const
    {
        return *panel().findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] SearchPanel &panel() const { return *m_window->findChild<SearchPanel *>(); }
    [[nodiscard]] QListView &list() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString heard() const;
    [[nodiscard]] QString shown(const char *name) const;
    [[nodiscard]] QString shownPoem() const;
    [[nodiscard]] bool isAboutToSearch() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<FakePoemSearch> m_search;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void init();
    void cleanup();
};

} // namespace Poemstream
