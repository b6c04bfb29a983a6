// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemheading.h"
#include "pagestyle.h"

#include <QtCore/QSize>
#include <QtWidgets/QWidget>

namespace Poemstream {

class HeadingView;
class QuietLabel;
class AnswerLine;
class Typewriter;
class TypewriterLabel;

/// One page of the book: the question, a heading, the poem, and below it a line for what went wrong. Before
/// the first poem, an invitation. Places its parts itself: a QLayout would do so for every line that is
/// typed.
class PoemPage final : public QWidget
{
    Q_OBJECT
public:
    /// @p typewriter must outlive the page.
    explicit PoemPage(Typewriter &typewriter, QWidget *parent = nullptr);

    /// An empty page for the poem that answers @p question; empty: for one that answers none.
    void begin(const QString &question);
    void setHeading(const PoemHeading &heading);
    /// Sets the page anew, what is on it too.
    void setPageStyle(const PageStyle &style);
    [[nodiscard]] const PageStyle &pageStyle() const { return m_style; }
    [[nodiscard]] AnswerLine &line() const { return *m_line; }
    [[nodiscard]] TypewriterLabel &poem() const { return *m_poem; }

    /// The page is as wide as what is seen of it, and at least as high. The column of text stands in the
    /// middle of
    /// @p fullWidth, so that a scroll bar that comes does not move it.
    void fit(QSize visible, int fullWidth);
    /// Puts what is selected of the poem on the clipboard; where nothing is, copyPoem().
    void copy() const;
    /// Puts the heading and what is shown of the poem on the clipboard.
    void copyPoem() const;

Q_SIGNALS:
    /// The reader wants to see at once what came: clicked the poem, or pressed Space on it.
    void skipRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeParts();
    [[nodiscard]] int place(QWidget &part, int top) const;

    PageStyle m_style;
    PoemHeading m_shownHeading;
    QSize m_visible;
    int m_fullWidth = 0;
    QuietLabel *m_invitation;
    QuietLabel *m_question;
    HeadingView *m_heading;
    TypewriterLabel *m_poem;
    AnswerLine *m_line;
};

} // namespace Poemstream
