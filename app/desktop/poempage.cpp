// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poempage.h"

#include "answerline.h"
#include "app/messages.h"
#include "columnlabel.h"
#include "focusmark.h"
#include "headingview.h"
#include "poemtext.h"
#include "quietlabel.h"
#include "typewriterlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

#include <algorithm>
#include <utility>

namespace Poemstream {

PoemPage::PoemPage(Typewriter &typewriter, QWidget *parent)
    : QWidget(parent)
    , m_invitation(new QuietLabel(this))
    , m_question(new QuietLabel(this))
    , m_heading(new HeadingView(this))
    , m_title(new ColumnLabel(this))
    , m_author(new ColumnLabel(this))
    , m_poem(new TypewriterLabel(typewriter, this))
    , m_line(new AnswerLine(this))
{
    m_invitation->setText(tr("Ask about anything. A poem will answer."));
    m_question->setObjectName(QStringLiteral("asked"));
    m_question->hide();
    m_poem->setObjectName(QStringLiteral("poem"));
    m_poem->setAccessibleName(tr("Poem"));
    m_poem->installEventFilter(this);
    m_poem->setFocusPolicy(Qt::StrongFocus);
    new FocusMark(*m_poem);
    m_title->setObjectName(QStringLiteral("titleColumn"));
    m_title->setForegroundRole(QPalette::WindowText);
    m_author->setObjectName(QStringLiteral("authorColumn"));
    addCopying();
    connect(m_poem, &TypewriterLabel::clicked, this, &PoemPage::skipRequested);
    connect(m_poem, &TypewriterLabel::textSizeChanged, this, &PoemPage::placeParts);
    m_poem->hide();
    setPageStyle(PageStyle());
}

void PoemPage::begin(const QString &question)
{
    m_invitation->hide();
    m_question->setVisible(!question.isEmpty());
    m_question->setText(question);
    m_line->clear();
    m_poem->show();
    setHeading({}); // and places all of it
}

void PoemPage::setHeading(const PoemHeading &heading)
{
    m_shownHeading = heading;
    const bool isInColumns = m_isChineseInColumns && heading.language == QLatin1String("zh");
    if (std::exchange(m_isInColumns, isInColumns) != isInColumns)
        Q_EMIT turned();
    m_heading->setHeading(heading, m_style, isInColumns);
    fill(*m_title, heading.title, PageText::Title);
    fill(*m_author, describeAuthor(heading), PageText::Note);
    m_poem->setInColumns(isInColumns);
    m_poem->setPoemFont(m_style.font(heading.language, PageText::Poem));
    placeParts();
}

void PoemPage::setPageStyle(const PageStyle &style)
{
    m_style = style;
    m_invitation->setFont(style.font(QString(), PageText::Poem));
    m_question->setFont(style.font(QString(), PageText::Note));
    m_line->setTextFont(style.font(QString(), PageText::Note));
    setHeading(m_shownHeading);
}

void PoemPage::setChineseInColumns(bool isInColumns)
{
    if (std::exchange(m_isChineseInColumns, isInColumns) != isInColumns)
        setHeading(m_shownHeading);
}

void PoemPage::fit(QSize visible, QSize whole)
{
    m_space.visible = visible;
    m_space.whole = whole;
    placeParts();
}

void PoemPage::copy() const
{
    if (m_poem->hasSelection())
        QGuiApplication::clipboard()->setText(m_poem->selectedText());
    else
        copyPoem();
}

void PoemPage::copyPoem() const
{
    QGuiApplication::clipboard()->setText(poemAsText(m_shownHeading, m_poem->text()));
}

bool PoemPage::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a label has another text
        placeParts();
    return QWidget::event(event);
}

// Scrolled, what is not in columns stays in what is seen.
void PoemPage::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    if (m_isInColumns)
        placeParts();
}

bool PoemPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = dynamic_cast<QKeyEvent *>(event);
    const bool isSpace = key != nullptr && key->type() == QEvent::KeyPress && key->key() == Qt::Key_Space;
    if (watched == m_poem && isSpace)
        Q_EMIT skipRequested();
    return isSpace || QWidget::eventFilter(watched, event);
}

void PoemPage::addCopying()
{
    m_poem->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyAction = new QAction(tr("&Copy"), m_poem);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    auto *copyAllAction = new QAction(tr("Copy &Poem"), m_poem);
    m_poem->addActions({copyAction, copyAllAction});
    connect(copyAction, &QAction::triggered, this, &PoemPage::copy);
    connect(copyAllAction, &QAction::triggered, this, &PoemPage::copyPoem);
}

void PoemPage::fill(ColumnLabel &label, const QString &text, PageText part)
{
    label.setFont(m_style.font(m_shownHeading.language, part));
    label.setText(text);
    label.setVisible(m_isInColumns && !text.isEmpty());
}

void PoemPage::placeParts()
{
    m_space.left = std::max(-x(), 0);
    const PageParts parts{m_invitation, m_question, m_heading, m_title, m_author, m_poem, m_line};
    resize(m_isInColumns ? placeInColumns(parts, m_style, m_space, m_shownHeading.length)
                         : placeInLines(parts, m_style, m_space));
}

} // namespace Poemstream
