// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typewriterlabel.h"

#include "client/typewriter.h"
#include "pagecolors.h"
#include "poemlayout.h"
#include "poempainting.h"
#include "typewriterlabelaccessible.h"
#include "verticallayout.h"

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
    , m_setting(std::make_unique<PoemLayout>())
    , m_selection(typewriter, *m_setting)
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
            [this] { Q_EMIT placeWanted(placeOf(m_selection.cursor())); });
    setPoemFont(font());
    followTypewriter();
}

void TypewriterLabel::setPoemFont(const QFont &font)
{
    m_font = font;
    m_setting->setFont(font);
    noteSize();
    update();
}

void TypewriterLabel::setInColumns(bool isInColumns)
{
    if (isInColumns == m_setting->isInColumns())
        return;
    std::unique_ptr<PoemSetting> other;
    if (isInColumns)
        other = std::make_unique<VerticalLayout>();
    else
        other = std::make_unique<PoemLayout>();
    other->setFont(m_font);
    other->setMeasure(isInColumns ? m_columnHeight : m_textWidth);
    other->append(QStringView(m_typewriter.received()).first(m_setting->textLength()));
    m_selection.useSetting(*other);
    m_setting = std::move(other);
    noteSize();
    update();
}

void TypewriterLabel::setTextWidth(int width)
{
    m_textWidth = width;
    if (m_setting->isInColumns())
        return;
    m_setting->setMeasure(width);
    noteSize();
}

void TypewriterLabel::setColumnHeight(int height)
{
    m_columnHeight = height;
    if (!m_setting->isInColumns())
        return;
    m_setting->setMeasure(height);
    noteSize();
}

QString TypewriterLabel::text() const
{
    return m_typewriter.revealed().toString();
}

QSize TypewriterLabel::textSize() const
{
    const QSizeF size = m_setting->sizeFor(m_shown);
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

QSize TypewriterLabel::sizeHint() const
{
    return m_setting->isInColumns() ? textSize() : QSize(width(), textHeight());
}

QRect TypewriterLabel::placeOf(qsizetype position) const
{
    return m_setting->caretAfter(position).toAlignedRect().translated(textCorner());
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
    painter.translate(textCorner());
    const QRect band = event->rect().translated(-textCorner());
    paintPoem(painter, *m_setting, m_shown, band, selectedRegion(*m_setting, m_selection, band),
              {colors.color(foregroundRole()), selectedTextColor(colors), colors.color(QPalette::Highlight)});
    if (isCaretShown())
        painter.fillRect(caretPlace(*m_setting, m_shown, size()), accentColor(colors));
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
    } else if (m_setting->textLength() < m_typewriter.received().size())
        m_setting->append(QStringView(m_typewriter.received()).sliced(m_setting->textLength()));
    update(linesOf(m_shown, revealed));
    m_shown = revealed;
    m_isCaretLit = true;
    blinkOrNot();
    noteSize();
}

// The height is noted once the other text is there, so that the page does not shrink in between.
void TypewriterLabel::forgetText()
{
    m_setting->clear();
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

void TypewriterLabel::noteSize()
{
    if (std::exchange(m_size, textSize()) != m_size)
        Q_EMIT textSizeChanged();
}

QRect TypewriterLabel::caretRect() const
{
    return caretPlace(*m_setting, m_shown, size()).translated(textCorner());
}

QRect TypewriterLabel::linesOf(qsizetype begin, qsizetype end) const
{
    return linesPlace(*m_setting, begin, end, size()).translated(textCorner());
}

} // namespace Poemstream
