// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QLabel>

namespace Poemstream {

/// A label in the quiet colour of the page. Plain text always, wrapped.
class QuietLabel : public QLabel
{
    Q_OBJECT
public:
    explicit QuietLabel(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeColor();
};

} // namespace Poemstream
