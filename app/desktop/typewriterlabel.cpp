// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typewriterlabel.h"

#include "client/typewriter.h"
#include "pagecolors.h"
#include "poempainting.h"
#include "typewriterlabelaccessible.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtGui/QStyleHints>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Poemstream {

TypewriterLabel::TypewriterLabel(Typewriter &typewriter, QWidget *parent)
    : QWidget(parent)
    , m_typewriter(typewriter)
    , m_selection(typewriter, m_layout)
    , m_input(*this, m_selection)
{
    installTypewriterLabelAccessibility();
    typewriter.setHoldBack(Typewriter::HoldBack::Word);
    connect(&typewriter, &Typewriter::revealedChanged, this, &TypewriterLabel::followTypewriter);
    connect(&typewriter, &Typewriter::replaced, this, &TypewriterLabel::forgetText);
    connect(&typewriter, &Typewriter::finished, this, &TypewriterLabel::finish);
    connect(&typewriter, &Typewriter::modeChanged, this, &TypewriterLabel::blinkOrNot);
    connect(&m_selection, &TextSelection::changed, this, &TypewriterLabel::followSelection);
    connect(&m_input, &SelectionInput::clicked, this, &TypewriterLabel::clicked);
    connect(&m_input, &SelectionInput::extended, this,
            [this] { Q_EMIT placeWanted(m_layout.caretAfter(m_selection.cursor()).toAlignedRect()); });
    m_layout.setFont(font());
    followTypewriter();
}

void TypewriterLabel::setPoemFont(const QFont &font)
{
    m_layout.setFont(font);
    noteHeight();
    update();
}

void TypewriterLabel::setTextWidth(int width)
{
    m_layout.setWidth(width);
    noteHeight();
}

QString TypewriterLabel::text() const
{
    return m_typewriter.revealed().toString();
}

int TypewriterLabel::textHeight() const
{
    return static_cast<int>(std::ceil(m_layout.heightFor(m_shown)));
}

QSize TypewriterLabel::sizeHint() const
{
    return {width(), textHeight()};
}

bool TypewriterLabel::isCaretShown() const
{
    return m_isCaretLit && !m_typewriter.isFinished() && !m_typewriter.isInstant();
}

bool TypewriterLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::WindowStateChange)
        noteWatched();
    return QWidget::eventFilter(watched, event);
}

void TypewriterLabel::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QPalette &colors = palette();
    paintPoem(painter, m_layout, m_shown, event->rect(), selectedRegion(m_layout, m_selection, event->rect()),
              {colors.color(foregroundRole()), selectedTextColor(colors), colors.color(QPalette::Highlight)});
    if (isCaretShown())
        painter.fillRect(caretRect(), accentColor(palette()));
}

void TypewriterLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setTextWidth(width());
}

void TypewriterLabel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_blink.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_isCaretLit = !m_isCaretLit;
    update(caretRect());
}

void TypewriterLabel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_window != window()) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = window();
        m_window->installEventFilter(this);
    }
    m_isHidden = false;
    noteWatched();
}

void TypewriterLabel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isHidden = true;
    noteWatched();
}

void TypewriterLabel::followTypewriter()
{
    const qsizetype revealed = m_typewriter.revealed().size();
    update(linesOf(std::min(m_shown, revealed), std::max(m_shown, revealed)));
    if (revealed == 0) {
        forgetText();
    } else if (m_layout.textLength() < m_typewriter.received().size())
        m_layout.append(QStringView(m_typewriter.received()).sliced(m_layout.textLength()));
    update(linesOf(m_shown, revealed));
    m_shown = revealed;
    m_isCaretLit = true;
    blinkOrNot();
    noteHeight();
}

// The height is noted once the other text is there, so that the page does not shrink in between.
void TypewriterLabel::forgetText()
{
    m_layout.clear();
    m_selection.set(0, 0);
    m_shown = 0;
    update();
}

void TypewriterLabel::followSelection()
{
    const auto [begin, end] = std::exchange(m_selected, {m_selection.begin(), m_selection.end()});
    update(linesOf(begin, end));
    update(linesOf(m_selection.begin(), m_selection.end()));
    tellSelection(*this, m_selection, begin == end);
    Q_EMIT selectionChanged();
}

void TypewriterLabel::finish()
{
    m_blink.stop();
    update(caretRect());
}

void TypewriterLabel::noteWatched()
{
    m_typewriter.setWatched(!m_isHidden && !window()->isMinimized());
    blinkOrNot();
}

void TypewriterLabel::blinkOrNot()
{
    const bool isSeen = isVisible() && !m_isHidden && !window()->isMinimized();
    const bool isStill = m_typewriter.isTyping() || m_typewriter.isFinished() || m_typewriter.isPaused() ||
                         m_typewriter.isInstant();
    const int flashTime = QGuiApplication::styleHints()->cursorFlashTime();
    if (isSeen && !isStill && flashTime > 0) {
        if (!m_blink.isActive())
            m_blink.start(flashTime / 2, this);
        return;
    }
    m_blink.stop();
    m_isCaretLit = true;
    update(caretRect());
}

void TypewriterLabel::noteHeight()
{
    if (std::exchange(m_height, textHeight()) != m_height)
        Q_EMIT textHeightChanged();
}

QRect TypewriterLabel::caretRect() const
{
    return caretPlace(m_layout, m_shown, width());
}

QRect TypewriterLabel::linesOf(qsizetype begin, qsizetype end) const
{
    return linesPlace(m_layout, begin, end, width());
}

} // namespace Poemstream
