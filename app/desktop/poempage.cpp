// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poempage.h"

#include "headingview.h"
#include "pagestyle.h"
#include "quietlabel.h"
#include "statusline.h"
#include "typewriterlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

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
    , m_status(new StatusLine(this))
{
    m_invitation->setText(tr("Ask about anything. A poem will answer."));
    m_invitation->setFont(pageFont(QString(), PageText::Poem));
    m_question->setFont(pageFont(QString(), PageText::Note));
    m_question->setObjectName(QStringLiteral("asked"));
    m_question->hide();
    m_status->setFont(pageFont(QString(), PageText::Note));
    m_status->setObjectName(QStringLiteral("status"));
    m_poem->setObjectName(QStringLiteral("poem"));
    m_poem->setPoemFont(pageFont(QString(), PageText::Poem));
    m_poem->setFocusPolicy(Qt::StrongFocus);
    m_poem->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyAction = new QAction(tr("&Copy Poem"), m_poem);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_poem->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, &PoemPage::copy);
    connect(m_poem, &TypewriterLabel::textHeightChanged, this, &PoemPage::placeParts);
    m_poem->hide();
}

void PoemPage::begin(const QString &question)
{
    m_invitation->hide();
    m_question->show();
    m_question->setText(question);
    m_heading->setHeading({});
    m_status->clear();
    m_poem->show();
    placeParts();
}

void PoemPage::setHeading(const PoemHeading &heading)
{
    m_heading->setHeading(heading);
    m_poem->setPoemFont(pageFont(heading.language, PageText::Poem));
    placeParts();
}

void PoemPage::fit(QSize visible, int fullWidth)
{
    m_visible = visible;
    m_fullWidth = fullWidth;
    placeParts();
}

void PoemPage::copy() const
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

void PoemPage::placeParts()
{
    int bottom = ems(topMargin);
    if (!m_invitation->isHidden())
        bottom = place(*m_invitation, bottom);
    if (!m_question->isHidden())
        bottom = place(*m_question, bottom) + ems(afterQuestion);
    const int headed = place(*m_heading, bottom);
    bottom = headed > bottom ? headed + ems(afterHeading) : bottom;
    if (!m_poem->isHidden())
        bottom = place(*m_poem, bottom);
    if (!m_status->isHidden())
        bottom = place(*m_status, bottom + ems(beforeStatus));
    resize(m_visible.width(), std::max(m_visible.height(), bottom + ems(topMargin)));
}

// Returns where the part ends.
int PoemPage::place(QWidget &part, int top) const
{
    const auto [left, width] = pageColumn(m_fullWidth);
    m_poem->setTextWidth(width);
    const int height = &part == m_poem ? m_poem->textHeight() : part.heightForWidth(width);
    part.setGeometry(left, top, width, std::max(height, 0));
    return top + std::max(height, 0);
}

} // namespace Poemstream
