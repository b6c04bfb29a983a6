// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "app/messages.h"
#include "client/poemsource.h"
#include "demodriver.h"
#include "poempage.h"
#include "poemview.h"
#include "questionbar.h"
#include "quietlabel.h"
#include "statusline.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Poemstream {

MainWindow::MainWindow(PoemSource &source, Mode mode, QWidget *parent)
    : QMainWindow(parent)
    , m_source(source)
    , m_bar(new QuestionBar(this))
    , m_view(new PoemView(m_typewriter, this))
    , m_page(m_view->page())
{
    setWindowTitle(tr("Poemstream"));
    buildPage(mode);
    connectSource();
    connect(m_bar, &QuestionBar::asked, this, &MainWindow::ask);
    connect(m_bar, &QuestionBar::stopRequested, this, &MainWindow::stop);
    connect(&m_typewriter, &Typewriter::finished, this, &MainWindow::finishTyping);
    m_bar->setFocus();
    if (mode == Mode::OfflineDemo)
        startDemo();
}

// The widgets go before the typewriter that they show.
MainWindow::~MainWindow()
{
    m_source.cancel();
    delete takeCentralWidget();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_view->verticalScrollBar();
    if (event->key() == Qt::Key_PageDown)
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_PageUp)
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    else if (event->key() == Qt::Key_Escape && !m_typewriter.isFinished())
        stop();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::buildPage(Mode mode)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    if (mode == Mode::OfflineDemo) {
        auto *note = new QuietLabel(content);
        note->setObjectName(QStringLiteral("offline"));
        note->setText(tr("Offline demo: the poems come from the program itself."));
        note->setAlignment(Qt::AlignCenter);
        note->setContentsMargins(9, 6, 9, 6);
        column->addWidget(note);
    }
    setCentralWidget(content);
}

void MainWindow::connectSource()
{
    connect(&m_source, &PoemSource::headingArrived, this, &MainWindow::showHeading);
    connect(&m_source, &PoemSource::textArrived, &m_typewriter,
            [this](const QString &text) { m_typewriter.append(text); });
    connect(&m_source, &PoemSource::restarted, this, &MainWindow::beginAgain);
    connect(&m_source, &PoemSource::interrupted, this, &MainWindow::sayInterrupted);
    connect(&m_source, &PoemSource::resumed, this, [this] { m_page.status().clear(); });
    connect(&m_source, &PoemSource::finished, this, &MainWindow::endPoem);
    connect(&m_source, &PoemSource::failed, this, &MainWindow::fail);
}

void MainWindow::startDemo()
{
    auto *demo = new DemoDriver(*m_bar, {}, this);
    connect(this, &MainWindow::poemEnded, demo, &DemoDriver::goOn);
    demo->start();
}

void MainWindow::ask(const QString &question)
{
    m_question = question;
    beginAgain();
    m_isArriving = true;
    m_bar->setRunning(true);
    m_source.ask(question);
}

// Keeps what came, and shows it.
void MainWindow::stop()
{
    m_source.cancel();
    if (std::exchange(m_isArriving, false))
        m_page.status().say(tr("Stopped."));
    m_typewriter.endInput();
    m_typewriter.revealAll();
}

void MainWindow::beginAgain()
{
    m_typewriter.clear();
    m_page.begin(m_question);
}

void MainWindow::showHeading(const PoemHeading &heading)
{
    m_page.setHeading(heading);
}

void MainWindow::sayInterrupted(std::chrono::milliseconds retryIn)
{
    m_page.status().sayRetryIn(retryIn);
}

void MainWindow::endPoem()
{
    m_isArriving = false;
    m_page.status().clear();
    m_typewriter.endInput();
}

void MainWindow::fail(const StreamError &error)
{
    m_isArriving = false;
    m_page.status().say(describe(error));
    m_bar->restore();
    m_typewriter.endInput();
}

void MainWindow::finishTyping()
{
    m_bar->setRunning(false);
    Q_EMIT poemEnded();
}

} // namespace Poemstream
