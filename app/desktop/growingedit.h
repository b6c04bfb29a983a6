// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace Poemstream {

/// A plain-text editor framed like a line of input, that shows as many lines as it has, up to five. It tells
/// how many these are and does not size itself: whoever places it does.
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int mostLines = 5; ///< then it scrolls

    explicit GrowingEdit(QWidget *parent = nullptr);

    void setHint(const QString &hint); ///< a placeholder of one line, whatever the width
    [[nodiscard]] int shownLines() const { return m_shownLines; } ///< 1 to mostLines
    /// What @p lines lines take with the frame, in pixels; the same for any script.
    [[nodiscard]] int heightFor(int lines) const;

Q_SIGNALS:
    void shownLinesChanged(int lines); ///< not with each key

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void countLines();
    void showHint();
    void measure();
    void takeColors();
    void takeDirection();
    void paintFrame();

    QString m_hint;
    int m_shownLines = 1;
    int m_lineHeight = 1;
};

} // namespace Poemstream
