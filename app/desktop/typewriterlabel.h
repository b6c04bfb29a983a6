// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemsetting.h"
#include "selectioninput.h"
#include "textselection.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <memory>
#include <utility>

namespace Poemstream {

class Typewriter;

/// Paints a Typewriter: always as plain text, in the colours of the palette, with a caret that is solid while
/// there is something to type and while paused, blinks at the system's rate while waiting, and is gone when
/// the text is finished. At the instant pace there is none.
///
/// While the label is hidden, or its window minimised, the typewriter is unwatched: all is there on return,
/// and nothing runs meanwhile. A label that was never shown leaves it alone.
///
/// Nothing that is shown ever moves, but for a new measure, font or direction. Typing costs one repaint of
/// the lines it touches: no layout of widgets, and nothing that a screen reader would hear.
///
/// What is shown can be selected, with the mouse and the keys that are usual for it (see SelectionInput), in
/// the palette's colours. What is selected stays so while more is typed.
///
/// Set in lines, or in columns from right to left, which begin at its right edge. Whoever owns it gives it a
/// width or a height, and the size it needs when textSizeChanged() says so: made to be placed by hand, for a
/// QLayout would lay out the whole window.
class TypewriterLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypewriterLabel)
public:
    /// @p typewriter must outlive the label. Tells it to hold back unfinished words.
    explicit TypewriterLabel(Typewriter &typewriter, QWidget *parent = nullptr);

    void setPoemFont(const QFont &font);
    /// Lines at first. Lays the same text out anew; what is shown of it, and selected, stays so.
    void setInColumns(bool isInColumns);
    /// Of lines. Lays the text out anew where @p width is another one. A visible label does so when it is
    /// resized; one that is not yet shown has no other way to know its height.
    void setTextWidth(int width);
    /// Of columns, as setTextWidth() for lines.
    void setColumnHeight(int height);
    /// What is shown: the revealed text.
    [[nodiscard]] QString text() const;
    /// What the revealed text and the caret need.
    [[nodiscard]] QSize textSize() const;
    [[nodiscard]] int textHeight() const { return textSize().height(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] const PoemSetting &layoutOfText() const { return *m_setting; }
    /// Where the corner of the text is that its layout measures from.
    [[nodiscard]] QPoint textCorner() const { return m_setting->cornerIn(size()); }
    /// In the label, where the character at @p position stands: across its line.
    [[nodiscard]] QRect placeOf(qsizetype position) const;
    [[nodiscard]] bool isCaretShown() const;

    [[nodiscard]] bool hasSelection() const { return !m_selection.isEmpty(); }
    [[nodiscard]] QString selectedText() const { return m_selection.text(); }
    void selectAll() { m_selection.selectAll(); }
    void clearSelection() { m_selection.clear(); }
    /// For whoever selects by other means.
    [[nodiscard]] TextSelection &selection() { return m_selection; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void textSizeChanged();
    void selectionChanged(); ///< also where only its cursor is another one
    void clicked();          ///< with the left button, and nothing was selected by it
    /// The cursor of the selection went to @p place, which should be seen.
    void placeWanted(const QRect &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void followTypewriter();
    void forgetText();
    void followSelection();
    void finish();
    void noteWatched();
    void blinkOrNot();
    void noteSize();
    [[nodiscard]] QRect caretRect() const;
    [[nodiscard]] QRect linesOf(qsizetype begin, qsizetype end) const;

    Typewriter &m_typewriter;
    std::unique_ptr<PoemSetting> m_setting;
    TextSelection m_selection;
    SelectionInput m_input;
    std::pair<qsizetype, qsizetype> m_selected; // from where to where, as it was painted
    qsizetype m_shown = 0;                      // code units
    QFont m_font;
    int m_textWidth = 0;
    int m_columnHeight = 0;
    QSize m_size; // of the text, as it was told
    QBasicTimer m_blink;
    QPointer<QWidget> m_window; // whose state is watched
    bool m_isCaretLit = true;
    bool m_isHidden = false; // after having been shown
};

} // namespace Poemstream
