// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagestyle.h"
#include "questionedit.h"

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace Poemstream {

class AskButton;
class DraftKeeper;

/// Where a question is typed and sent. While its poem runs, the button that sends becomes the one that stops.
///
/// Asks its layout for the height of one line, ever. With more lines it grows out of its place, over what is
/// below: a poem that is being read does not move because somebody writes.
class QuestionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionBar(QWidget *parent = nullptr);

    void setRunning(bool running);
    /// Stands in the column of a page that is set like this, where that is wide enough.
    void setPageStyle(const PageStyle &style);
    void setSendKey(SendKey key);
    /// What Up and Down walk through; a question that is sent joins it by itself.
    void setPastQuestions(const QStringList &newestFirst);
    /// From now on what is unsent is kept in @p path, see DraftKeeper, and what was kept there is shown. To
    /// be called once.
    void keepDraftIn(const QString &path);
    void saveDraft(); ///< now, should the end be near

    /// Gives the bar a button at its edge that opens @p menu, which must outlive it. The menu button is in
    /// the margin.
    void setMenu(QMenu *menu);

    /// Shows @p text as if it had been typed; edited() is not emitted.
    void setQuestion(const QString &text);
    /// What Return does: sends the question, unless it is blank, and makes room for the next one.
    void submit();
    /// Puts back the question that was sent last, unless another one was begun.
    void restore();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

Q_SIGNALS:
    void asked(const QString &question); ///< without blanks around it, never empty
    void stopRequested();
    void edited();    ///< by the person at the keyboard
    void shortened(); ///< what was typed or pasted did not fit; the beginning of it is there

private:
    void place();
    void placeMenu(int height);
    [[nodiscard]] PageColumn column() const;
    [[nodiscard]] int leastRow() const;
    [[nodiscard]] int rowHeight() const;

    QuestionEdit *m_question;
    AskButton *m_button;
    QToolButton *m_menu;
    DraftKeeper *m_draft = nullptr;
    PageStyle m_pageStyle;
    QString m_sent;
};

} // namespace Poemstream
