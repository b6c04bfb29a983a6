// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/mainwindow.h"
#include "app/desktop/typewriterlabel.h"
#include "fakepoemsource.h"

#include <QtTest/QtTest>

#include <memory>

namespace Poemstream {

/// Moves the mouse as a hand does: more than once.
void drag(QWidget &widget, QPoint from, QPoint to);

/// For tests of the poem in the whole window, which types only when it is told to.
class PoemWindow : public QObject
{
    Q_OBJECT

protected:
    /// A new active window; one that was open is no more.
    void open(QSize size);
    void close();
    void ask();
    void receive(const QString &text, const QString &id = {});
    /// Asks, and stops so that it could go on; the focus is in the question.
    void stop();
    /// All of @p text that is not held back is there at once.
    void type(const QString &text);
    [[nodiscard]] QWidget &part(const QString &name) const { return *m_window->findChild<QWidget *>(name); }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
    TypewriterLabel *m_poem = nullptr;
};

} // namespace Poemstream
