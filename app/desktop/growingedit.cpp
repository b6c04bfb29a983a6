// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growingedit.h"

#include "pagecolors.h"
#include "pagestyle.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionFrame>
#include <QtWidgets/QStylePainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Poemstream {

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::countLines);
    measure();
    takeColors();
    takeDirection();
}

void GrowingEdit::setHint(const QString &hint)
{
    m_hint = hint;
    showHint();
}

int GrowingEdit::heightFor(int lines) const
{
    return lines * m_lineHeight + 2 * (qRound(document()->documentMargin()) + frameWidth());
}

bool GrowingEdit::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // of what is not the viewport
        paintFrame();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    if (event->type() == QEvent::PaletteChange)
        takeColors();
    if (event->type() == QEvent::LayoutDirectionChange)
        takeDirection();
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    countLines();
    showHint();
}

void GrowingEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update(); // the frame shows it
}

void GrowingEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

// The scroll bar is away until it is needed: where the editor grows a moment later, it would flash.
void GrowingEdit::countLines()
{
    int lines = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid() && lines <= mostLines;
         block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // lays it out
        lines += block.layout()->lineCount();
    }
    setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int shown = std::clamp(lines, 1, mostLines);
    if (std::exchange(m_shownLines, shown) != shown)
        Q_EMIT shownLinesChanged(shown);
}

// A placeholder would be wrapped, and its second line cut off. Qt leaves a margin at its left only.
void GrowingEdit::showHint()
{
    const QString before = isRightToLeft() ? QString(QChar::Nbsp) : QString();
    const int margins = 2 * qRound(document()->documentMargin()) + fontMetrics().horizontalAdvance(before);
    const int width = viewport()->width() - margins;
    setPlaceholderText(before + fontMetrics().elidedText(m_hint, Qt::ElideRight, width));
}

// With a character of each script, so that nothing grows when the first Han character comes.
void GrowingEdit::measure()
{
    QTextLayout sample(QStringLiteral("Ag永"), font());
    sample.beginLayout();
    QTextLine line = sample.createLine();
    sample.endLayout();
    m_lineHeight = static_cast<int>(std::ceil(line.height()));
    setViewportMargins(ems(0.1), 0, 0, 0);
}

// From the palette around it, for in its own it would find again what it has put there. Changes it once more,
// but with the same colours the second time, which is no change.
void GrowingEdit::takeColors()
{
    const QPalette around =
        parentWidget() != nullptr ? parentWidget()->palette() : QGuiApplication::palette();
    QPalette own;
    own.setColor(QPalette::PlaceholderText, quietColor(palette()));
    own.setColor(QPalette::HighlightedText, selectedTextColor(around));
    setPalette(own);
}

// A line of input begins at the right where the language does; a text editor of Qt's does not by itself. What
// is written in another language keeps its own direction, and with it the place of its question mark.
void GrowingEdit::takeDirection()
{
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    document()->setDefaultTextOption(option);
    showHint();
}

// As a line of input is framed: unlike a text editor's, that frame shows the focus.
void GrowingEdit::paintFrame()
{
    QStylePainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = frameWidth();
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, hasFocus());
    painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
}

} // namespace Poemstream
