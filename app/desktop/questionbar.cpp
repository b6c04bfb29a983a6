// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionbar.h"

#include "askbutton.h"
#include "draftkeeper.h"
#include "pagestyle.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qreal narrowest = 4;   // ems left to write in
constexpr qreal leastMargin = 2; // ems, for the menu

int padding()
{
    return ems(0.7);
}

int spacing()
{
    return ems(0.4);
}

QFont larger(QFont font)
{
    font.setPointSizeF(1.15 * font.pointSizeF());
    return font;
}

} // namespace

QuestionBar::QuestionBar(QWidget *parent)
    : QWidget(parent)
    , m_question(new QuestionEdit(this))
    , m_button(new AskButton(larger(font()), this))
    , m_menu(new QToolButton(this))
{
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setAccessibleName(tr("Question"));
    m_question->setFont(larger(font()));
    m_question->setHint(tr("What would you like a poem about?"));
    m_button->setObjectName(QStringLiteral("ask"));
    m_menu->setObjectName(QStringLiteral("menu"));
    m_menu->setFont(larger(font()));
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_menu->setText(QStringLiteral("≡"));
    m_menu->setToolTip(tr("Menu"));
    m_menu->setAccessibleName(m_menu->toolTip());
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoFillBackground(true);
    setFocusProxy(m_question);
    connect(m_question, &QuestionEdit::sendRequested, this, &QuestionBar::submit);
    connect(m_question, &QuestionEdit::edited, this, &QuestionBar::edited);
    connect(m_question, &QuestionEdit::shortened, this, &QuestionBar::shortened);
    connect(m_question, &QuestionEdit::shownLinesChanged, this, &QuestionBar::place);
    connect(m_button, &AskButton::askRequested, this, &QuestionBar::submit);
    connect(m_button, &AskButton::stopRequested, this, &QuestionBar::stopRequested);
}

void QuestionBar::setRunning(bool running)
{
    m_button->setRunning(running);
}

void QuestionBar::setPageStyle(const PageStyle &style)
{
    m_pageStyle = style;
    place();
}

void QuestionBar::setSendKey(SendKey key)
{
    m_question->setSendKey(key);
}

void QuestionBar::setPastQuestions(const QStringList &newestFirst)
{
    m_question->setPastQuestions(newestFirst);
}

void QuestionBar::saveDraft()
{
    if (m_draft)
        m_draft->save();
}

void QuestionBar::keepDraftIn(const QString &path)
{
    m_draft = new DraftKeeper(path, this);
    if (m_question->text().isEmpty())
        m_question->setText(m_draft->text());
    connect(m_question, &QuestionEdit::textChanged, m_draft, [this] { m_draft->note(m_question->text()); });
}

void QuestionBar::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
    m_menu->show();
}

void QuestionBar::setQuestion(const QString &text)
{
    m_question->setText(text);
}

void QuestionBar::submit()
{
    const QString question = m_question->text().trimmed();
    if (question.isEmpty())
        return;
    m_sent = question;
    m_question->noteSent(question);
    Q_EMIT asked(question);
}

void QuestionBar::restore()
{
    if (m_question->text().isEmpty() && !m_question->isComposing())
        m_question->setText(m_sent);
}

QSize QuestionBar::sizeHint() const
{
    return {ems(20), rowHeight() + 2 * padding()};
}

QSize QuestionBar::minimumSizeHint() const
{
    return {leastRow() + 2 * pageColumn(leastRow()).left, sizeHint().height()};
}

void QuestionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange)
        place();
}

void QuestionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

// An edge where it lies over the page.
void QuestionBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (height() <= sizeHint().height())
        return;
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.2F);
    QPainter(this).fillRect(0, height() - 1, width(), 1, edge);
}

// In the column of the page below, without a layout: that would ask the whole window to lay itself out anew.
void QuestionBar::place()
{
    const int lines = m_question->heightFor(m_question->shownLines());
    const int grown = std::max(lines - rowHeight(), 0);
    const int wanted = sizeHint().height() + grown;
    const PageColumn column = this->column();
    const int button = m_button->minimumWidth();
    const QRect row(column.left, padding(), column.width, rowHeight() + grown);
    const QRect left = row.adjusted(0, 0, -button - spacing(), 0);
    const QRect right(row.right() + 1 - button, row.top(), button, rowHeight());
    m_question->setGeometry(QStyle::visualRect(layoutDirection(), rect(), left));
    m_button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), right));
    placeMenu(rowHeight());
    if (grown > 0)
        raise();
    if (height() != wanted)
        resize(width(), wanted); // and here again
}

// In the margin beside the column, which is never narrower.
void QuestionBar::placeMenu(int height)
{
    const int margin = column().left;
    const int size = std::min(height, margin - spacing());
    const QRect right(width() - size - spacing() / 2, padding() + (height - size) / 2, size, size);
    m_menu->setGeometry(QStyle::visualRect(layoutDirection(), rect(), right));
}

// That of the page, unless it leaves too little for the question, or for the menu beside it.
PageColumn QuestionBar::column() const
{
    const PageColumn usual = pageColumn(width());
    const int left = std::max(m_pageStyle.column(width()).left, ems(leastMargin));
    const int room = width() - 2 * left;
    return room < leastRow() ? usual : PageColumn{left, room};
}

int QuestionBar::leastRow() const
{
    return ems(narrowest) + spacing() + m_button->minimumWidth();
}

int QuestionBar::rowHeight() const
{
    return std::max(m_question->heightFor(1), m_button->sizeHint().height());
}

} // namespace Poemstream
