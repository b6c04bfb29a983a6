// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemlayout.h"
#include "selectioninput.h"
#include "textselection.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

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
/// Nothing that is shown ever moves, but for a new width or font. Typing costs one repaint of the lines it
/// touches: no layout of widgets, and nothing that a screen reader would hear.
///
/// What is shown can be selected, with the mouse and the keys that are usual for it (see SelectionInput), in
/// the palette's colours. What is selected stays so while more is typed.
///
/// Whoever owns it gives it a width, and the height it needs when textHeightChanged() says so: made to be
/// placed by hand, for a QLayout would lay out the whole window.
class TypewriterLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypewriterLabel)
public:
    /// @p typewriter must outlive the label. Tells it to hold back unfinished words.
    explicit TypewriterLabel(Typewriter &typewriter, QWidget *parent = nullptr);

    void setPoemFont(const QFont &font);
    /// Lays the text out anew where @p width is another one. A visible label does so when it is resized; one
    /// that is not yet shown has no other way to know its height.
    void setTextWidth(int width);
    /// What is shown: the revealed text.
    [[nodiscard]] QString text() const;
    /// The height that the revealed text and the caret need at the present width.
    [[nodiscard]] int textHeight() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] const PoemLayout &layoutOfText() const { return m_layout; }
    [[nodiscard]] bool isCaretShown() const;

    [[nodiscard]] bool hasSelection() const { return !m_selection.isEmpty(); }
    [[nodiscard]] QString selectedText() const { return m_selection.text(); }
    void selectAll() { m_selection.selectAll(); }
    void clearSelection() { m_selection.clear(); }
    /// For whoever selects by other means.
    [[nodiscard]] TextSelection &selection() { return m_selection; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void textHeightChanged();
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
    void noteHeight();
    [[nodiscard]] QRect caretRect() const;
    [[nodiscard]] QRect linesOf(qsizetype begin, qsizetype end) const;

    Typewriter &m_typewriter;
    PoemLayout m_layout;
    TextSelection m_selection;
    SelectionInput m_input;
    std::pair<qsizetype, qsizetype> m_selected; // from where to where, as it was painted
    qsizetype m_shown = 0;                      // code units
    int m_height = 0;
    QBasicTimer m_blink;
    QPointer<QWidget> m_window; // whose state is watched
    bool m_isCaretLit = true;
    bool m_isHidden = false; // after having been shown
};

} // namespace Poemstream
