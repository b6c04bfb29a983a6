// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionwindow.h"

#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Poemstream {

void QuestionWindow::init()
{
    m_window = std::make_unique<QWidget>();
    m_bar = new QuestionBar;
    m_page = new QWidget;
    m_page->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(m_window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_page, 1);
    m_edit = m_bar->findChild<QuestionEdit *>(u"question"_s);
    m_button = m_bar->findChild<QPushButton *>(u"ask"_s);
    m_asked.clear();
    connect(m_bar, &QuestionBar::asked, this, [this](const QString &question) { m_asked.append(question); });
    m_window->resize(700, 500);
    m_window->show();
    m_bar->setFocus();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCoreApplication::processEvents();
}

void QuestionWindow::compose(const QString &preedit) const
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(m_edit, &event);
}

void QuestionWindow::commit(const QString &text) const
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(m_edit, &event);
}

void QuestionWindow::paste(QMimeData *data) const
{
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->paste();
}

void QuestionWindow::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_edit, static_cast<Qt::Key>(key), modifiers);
}

} // namespace Poemstream
