// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QScrollArea>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace Poemstream {

class PoemPage;
class ScrollEnd;
class Typewriter;

/// The page behind a window that scrolls. Follows the end of what is typed if that is where the reader is,
/// and stays where the reader is otherwise: then a button over its edge leads back to the end. The end of
/// lines is below; that of columns is at the left.
class PoemView final : public QScrollArea
{
    Q_OBJECT
public:
    /// @p typewriter must outlive the view.
    explicit PoemView(Typewriter &typewriter, QWidget *parent = nullptr);

    [[nodiscard]] PoemPage &page() const { return *m_page; }
    /// See PoemPage. What the reader was at stays in view.
    void setChineseInColumns(bool isInColumns);
    void goToBeginning();
    void turnPage(bool isForward);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] ScrollEnd &end() const;
    [[nodiscard]] qsizetype firstSeen() const;
    void takeDirection();
    void followLine();
    void showPlace(const QRect &place);
    void showButton();
    void placeButton();

    const Typewriter &m_typewriter;
    PoemPage *m_page;
    ScrollEnd *m_below;  // the end of lines
    ScrollEnd *m_beside; // and of columns
    QToolButton *m_toEnd;
};

} // namespace Poemstream
