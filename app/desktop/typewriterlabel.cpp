// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typewriterlabel.h"

#include "client/typewriter.h"
#include "typewriterlabelaccessible.h"

#include <QtGui/QAccessible>
#include <QtGui/QGuiApplication>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtGui/QStyleHints>

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

constexpr int caretWidth = 2;

void drawGlyphs(QPainter &painter, const PoemLayout::PlacedGlyphs &placed)
{
    if (!placed.run.flags().testFlag(QGlyphRun::SplitLigature)) {
        painter.drawGlyphRun(placed.origin, placed.run);
        return;
    }
    painter.save();
    painter.setClipRect(placed.run.boundingRect().translated(placed.origin), Qt::IntersectClip);
    painter.drawGlyphRun(placed.origin, placed.run);
    painter.restore();
}

} // namespace

TypewriterLabel::TypewriterLabel(Typewriter &typewriter, QWidget *parent)
    : QWidget(parent)
    , m_typewriter(typewriter)
{
    installTypewriterLabelAccessibility();
    typewriter.setHoldBack(Typewriter::HoldBack::Word);
    connect(&typewriter, &Typewriter::revealedChanged, this, &TypewriterLabel::followTypewriter);
    connect(&typewriter, &Typewriter::finished, this, &TypewriterLabel::finish);
    connect(&typewriter, &Typewriter::modeChanged, this, &TypewriterLabel::blinkOrNot);
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
    painter.setPen(palette().color(foregroundRole()));
    const QRect band = event->rect();
    for (const auto &placed : m_layout.glyphs(m_shown, band.top(), band.bottom() + 1))
        drawGlyphs(painter, placed);
    if (isCaretShown())
        painter.fillRect(caretRect(), palette().color(QPalette::Highlight));
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
    if (revealed == 0)
        m_layout.clear();
    else if (m_layout.textLength() < m_typewriter.received().size())
        m_layout.append(QStringView(m_typewriter.received()).sliced(m_layout.textLength()));
    update(linesOf(m_shown, revealed));
    m_shown = revealed;
    m_isCaretLit = true;
    blinkOrNot();
    noteHeight();
}

// The only word to a screen reader: the text is there, whole.
void TypewriterLabel::finish()
{
    m_blink.stop();
    update(caretRect());
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
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
    const QRectF line = m_layout.caretAfter(m_shown);
    const qreal inset = line.height() * 0.22;
    const int left = std::min(qRound(line.left()) + 1, width() - caretWidth);
    return {left, qRound(line.top() + inset), caretWidth, qRound(line.height() - 2 * inset)};
}

// Whole lines, and some of their neighbours: glyphs may stand out of their line.
QRect TypewriterLabel::linesOf(qsizetype begin, qsizetype end) const
{
    const QRectF first = m_layout.caretAfter(begin);
    const QRectF last = m_layout.caretAfter(end);
    const int margin = qRound(first.height() / 2);
    return QRect(0, qRound(first.top()), width(), qRound(last.bottom() - first.top()))
        .adjusted(-margin, -margin, margin, margin);
}

} // namespace Poemstream
