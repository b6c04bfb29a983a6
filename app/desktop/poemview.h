// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QScrollArea>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace Poemstream {

class PoemPage;
class Typewriter;

/// The page behind a window that scrolls. Follows the end of what is typed if that is where the reader is,
/// and stays where the reader is otherwise: then a button over its lower edge leads back to the end.
class PoemView final : public QScrollArea
{
    Q_OBJECT
public:
    /// @p typewriter must outlive the view.
    explicit PoemView(Typewriter &typewriter, QWidget *parent = nullptr);

    [[nodiscard]] PoemPage &page() const { return *m_page; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void noteWhereReaderIs(int value);
    void follow(int minimum, int maximum);
    void showPlace(const QRect &place);
    void goToEnd();
    void placeButton();

    PoemPage *m_page;
    QToolButton *m_toEnd;
    bool m_isAtEnd = true;
};

} // namespace Poemstream
