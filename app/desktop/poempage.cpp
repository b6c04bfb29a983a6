// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poempage.h"

#include "answerline.h"
#include "focusmark.h"
#include "headingview.h"
#include "quietlabel.h"
#include "typewriterlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

#include <algorithm>

namespace Poemstream {

namespace {

// In sizes of the poem's font.
constexpr qreal topMargin = 2.4;
constexpr qreal afterQuestion = 0.6;
constexpr qreal afterHeading = 1.4;
constexpr qreal beforeStatus = 1.0;

} // namespace

PoemPage::PoemPage(Typewriter &typewriter, QWidget *parent)
    : QWidget(parent)
    , m_invitation(new QuietLabel(this))
    , m_question(new QuietLabel(this))
    , m_heading(new HeadingView(this))
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
    m_poem->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyAction = new QAction(tr("&Copy"), m_poem);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    auto *copyAllAction = new QAction(tr("Copy &Poem"), m_poem);
    m_poem->addActions({copyAction, copyAllAction});
    connect(copyAction, &QAction::triggered, this, &PoemPage::copy);
    connect(copyAllAction, &QAction::triggered, this, &PoemPage::copyPoem);
    connect(m_poem, &TypewriterLabel::clicked, this, &PoemPage::skipRequested);
    connect(m_poem, &TypewriterLabel::textSizeChanged, this, &PoemPage::placeParts);
    m_poem->hide();
    setPageStyle(PageStyle());
}

void PoemPage::begin(const QString &question)
{
    m_invitation->hide();
    m_question->show();
    m_question->setText(question);
    m_line->clear();
    m_poem->show();
    setHeading({}); // and places all of it
}

void PoemPage::setHeading(const PoemHeading &heading)
{
    m_shownHeading = heading;
    m_heading->setHeading(heading, m_style);
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

void PoemPage::fit(QSize visible, int fullWidth)
{
    m_visible = visible;
    m_fullWidth = fullWidth;
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
    const QStringList parts{m_heading->text(), m_poem->text()};
    QGuiApplication::clipboard()->setText(parts.first().isEmpty() ? parts.last()
                                                                  : parts.join(QStringLiteral("\n\n")));
}

bool PoemPage::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a label has another text
        placeParts();
    return QWidget::event(event);
}

bool PoemPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = dynamic_cast<QKeyEvent *>(event);
    const bool isSpace = key != nullptr && key->type() == QEvent::KeyPress && key->key() == Qt::Key_Space;
    if (watched == m_poem && isSpace)
        Q_EMIT skipRequested();
    return isSpace || QWidget::eventFilter(watched, event);
}

void PoemPage::placeParts()
{
    int bottom = m_style.ems(topMargin);
    if (!m_invitation->isHidden())
        bottom = place(*m_invitation, bottom);
    if (!m_question->isHidden())
        bottom = place(*m_question, bottom) + m_style.ems(afterQuestion);
    const int headed = place(*m_heading, bottom);
    bottom = headed > bottom ? headed + m_style.ems(afterHeading) : bottom;
    if (!m_poem->isHidden())
        bottom = place(*m_poem, bottom);
    if (!m_line->isHidden())
        bottom = place(*m_line, bottom + m_style.ems(beforeStatus));
    resize(m_visible.width(), std::max(m_visible.height(), bottom + m_style.ems(topMargin)));
}

// Returns where the part ends.
int PoemPage::place(QWidget &part, int top) const
{
    const auto [left, width] = m_style.column(m_fullWidth);
    m_poem->setTextWidth(width);
    const int height = &part == m_poem ? m_poem->textHeight() : part.heightForWidth(width);
    part.setGeometry(left, top, width, std::max(height, 0));
    return top + std::max(height, 0);
}

} // namespace Poemstream
