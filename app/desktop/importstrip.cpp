// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importstrip.h"

#include "app/terminal.h"
#include "pagestyle.h"
#include "quietlabel.h"
#include "thinbar.h"
#include "wordbutton.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace Poemstream {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostProblems = 3; // the strip is not for reading lists

/// Names of files are anything, and here they stand on one line.
QString onOneLine(const QString &line)
{
    return withoutControls(line).simplified();
}

} // namespace

ImportStrip::ImportStrip(PoemIntake &intake, QWidget *parent)
    : QWidget(parent)
    , m_intake(intake)
    , m_row(new QHBoxLayout)
    , m_bar(new ThinBar(this))
    , m_words(new QuietLabel(this))
    , m_import(addButton(QStringLiteral("importMore"), tr("Import Poems…")))
    , m_stop(addButton(QStringLiteral("stopImport"), tr("Stop")))
    , m_close(addButton(QStringLiteral("closeImport"), tr("Close")))
{
    setObjectName(QStringLiteral("importStrip"));
    setBackgroundRole(QPalette::Base); // the page's
    setAutoFillBackground(true);
    m_words->setObjectName(QStringLiteral("importWords"));
    m_words->setContentsMargins(0, 2, 0, 2); // as the words to press have it
    m_bar->setAccessibleName(tr("Import of poems"));
    m_row->setSpacing(ems(0.8));
    m_row->addWidget(m_words, 1);
    for (WordButton *button : {m_import, m_stop, m_close})
        m_row->addWidget(button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_row);
    m_everyMoment.setInterval(200ms);
    connect(&m_everyMoment, &QTimer::timeout, this, &ImportStrip::showProgress);
    connect(m_import, &WordButton::clicked, this, &ImportStrip::importRequested);
    connect(m_stop, &WordButton::clicked, this, &ImportStrip::stop);
    connect(m_close, &WordButton::clicked, this, &ImportStrip::leave);
    connect(&intake, &PoemIntake::begun, this, &ImportStrip::begin);
    connect(&intake, &PoemIntake::ended, this, &ImportStrip::tell);
    hide();
}

WordButton *ImportStrip::addButton(const QString &name, const QString &text)
{
    auto *button = new WordButton(text, this);
    button->setObjectName(name);
    button->setWordFont(font());
    return button;
}

void ImportStrip::offer(const WordButton *wanted)
{
    for (WordButton *button : {m_import, m_stop, m_close})
        button->setVisible(button == wanted);
}

// Its words stand below those of the page.
void ImportStrip::resizeEvent(QResizeEvent *event)
{
    const PageColumn page = pageColumn(width());
    m_row->setContentsMargins(page.left, ems(0.35), width() - page.left - page.width, ems(0.5));
    QWidget::resizeEvent(event);
}

// What stays is parted from the page, which may scroll behind it; the hint is a footnote of the page.
void ImportStrip::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_import->isVisible())
        QPainter(this).fillRect(0, 0, width(), 1, ThinBar::trackColor(palette()));
}

void ImportStrip::showHint()
{
    if (m_intake.hasLibrary() || m_intake.isRunning())
        return;
    m_bar->hide();
    const QString hint = tr("These are the program's own poems. Debian's fortunes-zh and npm's "
                            "chinese-poetry have many more.");
    say(hint, hint);
    offer(m_import);
    show();
}

void ImportStrip::hideHint()
{
    if (m_import->isVisibleTo(this))
        hide();
}

void ImportStrip::begin()
{
    m_everyMoment.start();
    m_bar->show();
    showProgress();
    offer(m_stop);
    show();
}

void ImportStrip::showProgress()
{
    const PoemIntake::Progress progress = m_intake.progress();
    m_bar->setShare(progress.share);
    say(progress.words, tr("Poems are being imported."));
}

void ImportStrip::stop()
{
    m_everyMoment.stop();
    const QString stopping = tr("Stopping …");
    say(stopping, stopping);
    offer(nullptr);
    m_intake.stop();
    Q_EMIT left();
}

void ImportStrip::tell(const PoemIntake::Outcome &outcome)
{
    m_everyMoment.stop();
    const bool hadFocus = m_stop->hasFocus();
    QStringList lines{onOneLine(outcome.summary)};
    for (const QString &problem : outcome.problems.mid(0, mostProblems))
        lines += onOneLine(problem);
    if (const qsizetype more = outcome.problems.size() - mostProblems; more > 0)
        lines += tr("and %n more problem(s)", nullptr, int(more));
    const QString text = lines.join(u'\n');
    m_bar->hide();
    say(text, text);
    offer(m_close);
    if (hadFocus)
        m_close->setFocus();
    show();
    QAccessibleEvent event(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ImportStrip::leave()
{
    hide();
    Q_EMIT left();
}

// A label that has a name of its own does not tell of its text: no screen reader should count along.
void ImportStrip::say(const QString &text, const QString &name)
{
    if (name != m_words->accessibleName())
        m_words->setAccessibleName(name);
    m_words->setText(text);
}

} // namespace Poemstream
