// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemheading.h"
#include "pageplacing.h"
#include "pagestyle.h"

#include <QtWidgets/QWidget>

namespace Poemstream {

class ColumnLabel;
class HeadingView;
class QuietLabel;
class AnswerLine;
class Typewriter;
class TypewriterLabel;

/// One page of the book: the question, a heading, the poem, and below it a line for what went wrong. Before
/// the first poem, an invitation. A Chinese poem may stand in columns, with its title and author beside it.
/// Places its parts itself: a QLayout would do so for every line that is typed.
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

    /// Whether Chinese poems, and the one that is shown, are set in columns; not at first.
    void setChineseInColumns(bool isInColumns);
    [[nodiscard]] bool isInColumns() const { return m_isInColumns; }

    /// The page is at least as large as what is @p visible of it. Its text stands in the middle of the @p
    /// whole, so that a scroll bar that comes does not move it: see PageSpace.
    void fit(QSize visible, QSize whole);
    /// Puts what is selected of the poem on the clipboard; where nothing is, copyPoem().
    void copy() const;
    /// Puts the heading and what is shown of the poem on the clipboard.
    void copyPoem() const;

Q_SIGNALS:
    /// The reader wants to see at once what came: clicked the poem, or pressed Space on it.
    void skipRequested();
    void turned(); ///< from lines to columns or back; nothing is placed yet

protected:
    bool event(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addCopying();
    void fill(ColumnLabel &label, const QString &text, PageText part);
    void placeParts();

    PageStyle m_style;
    PoemHeading m_shownHeading;
    PageSpace m_space;
    bool m_isChineseInColumns = false;
    bool m_isInColumns = false;
    QuietLabel *m_invitation;
    QuietLabel *m_question;
    HeadingView *m_heading;
    ColumnLabel *m_title; // in columns; else the heading has it, and the author
    ColumnLabel *m_author;
    TypewriterLabel *m_poem;
    AnswerLine *m_line;
};

} // namespace Poemstream
