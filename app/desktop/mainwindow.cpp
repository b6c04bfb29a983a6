// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "announcer.h"
#include "answerline.h"
#include "app/history/historykeeper.h"
#include "client/poemsource.h"
#include "demodriver.h"
#include "notice.h"
#include "poempage.h"
#include "poemview.h"
#include "questionbar.h"
#include "quietlabel.h"
#include "sideplace.h"
#include "typewriterlabel.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

namespace Poemstream {

MainWindow::MainWindow(PoemSource &source, Mode mode, QWidget *parent)
    : QMainWindow(parent)
    , m_mode(mode)
    , m_answer(source, m_typewriter)
    , m_bar(new QuestionBar(this))
    , m_view(new PoemView(m_typewriter, this))
    , m_page(m_view->page())
{
    setWindowTitle(tr("Poemstream"));
    buildPage();
    connectAnswer();
    buildMenu();
    m_bar->setFocus();
    if (m_mode == Mode::OfflineDemo)
        startDemo();
}

// The widgets go before the typewriter that they show.
MainWindow::~MainWindow()
{
    delete m_keeper; // writes how far the answer has come
    delete takeCentralWidget();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange && m_fullScreenAction)
        m_fullScreenAction->setChecked(isFullScreen()); // the desktop has keys of its own for it
    QMainWindow::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        m_view->turnPage(event->key() == Qt::Key_PageDown);
    else if (event->key() == Qt::Key_Escape && m_page.poem().hasSelection())
        m_page.poem().clearSelection();
    else if (event->key() == Qt::Key_Escape && m_answer.isRunning())
        skipOrStop();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::buildPage()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    if (m_mode == Mode::OfflineDemo) {
        auto *note = new QuietLabel(content);
        note->setObjectName(QStringLiteral("offline"));
        note->setText(tr("Offline demo: the poems come from the program itself."));
        note->setAlignment(Qt::AlignCenter);
        note->setContentsMargins(9, 6, 9, 6);
        column->addWidget(note);
    }
    setCentralWidget(content);
    m_notice = new Notice(content);
    m_side = new SidePlace(*content);
    connect(m_side, &SidePlace::closed, m_bar, [this] { m_bar->setFocus(); });
}

void MainWindow::connectAnswer()
{
    connect(m_bar, &QuestionBar::asked, &m_answer, &Answer::ask);
    connect(m_bar, &QuestionBar::shortened, m_notice,
            [this] { m_notice->say(tr("That was too long for a question: its end is cut off.")); });
    connect(m_bar, &QuestionBar::stopRequested, &m_answer, &Answer::stop);
    connect(&m_page, &PoemPage::skipRequested, &m_typewriter, &Typewriter::revealAll);
    const AnswerLine &line = m_page.line();
    connect(&line, &AnswerLine::goOnRequested, &m_answer, &Answer::goOn);
    connect(&line, &AnswerLine::againRequested, &m_answer, &Answer::again);
    connect(&line, &AnswerLine::retryRequested, &m_answer, &Answer::retryNow);
    for (const auto pressed :
         {&AnswerLine::goOnRequested, &AnswerLine::againRequested, &AnswerLine::retryRequested})
        connect(&line, pressed, m_bar, [this] { m_bar->setFocus(); }); // the word that had it is going
    connect(&m_answer, &Answer::begun, this, [this] { m_page.begin(m_answer.question()); });
    connect(&m_answer, &Answer::headingChanged, this, [this] { m_page.setHeading(m_answer.shownHeading()); });
    connect(&m_answer, &Answer::stateChanged, this, &MainWindow::showState);
    connect(&m_answer, &Answer::ended, this, [this] {
        m_bar->setRunning(false);
        Q_EMIT poemEnded();
    });
    new Announcer(m_answer, m_typewriter, centralWidget());
}

void MainWindow::keepDraftIn(const QString &path)
{
    m_bar->keepDraftIn(path);
}

void MainWindow::save()
{
    m_bar->saveDraft();
    if (m_keeper)
        m_keeper->save();
}

void MainWindow::setPoemSize(qreal points)
{
    setPageStyle(PageStyle(points));
}

void MainWindow::setPageStyle(const PageStyle &style)
{
    m_page.setPageStyle(style);
    m_bar->setPageStyle(style);
}

qreal MainWindow::poemSize() const
{
    return m_page.pageStyle().points();
}

void MainWindow::startDemo()
{
    m_demo = new DemoDriver(*m_bar, {}, this);
    connect(this, &MainWindow::poemEnded, m_demo, &DemoDriver::goOn);
    m_demo->start();
}

void MainWindow::showState(Answer::State state, std::chrono::milliseconds retryIn)
{
    m_page.line().tell(m_answer, retryIn);
    if (state == Answer::State::Arriving)
        m_bar->setRunning(true);
    if (state == Answer::State::Failed && !m_answer.question().isEmpty())
        m_bar->restore();
}

// First shows what came, and goes on listening.
void MainWindow::skipOrStop()
{
    if (m_typewriter.isTyping())
        m_typewriter.revealAll();
    else
        m_answer.stop();
}

} // namespace Poemstream
