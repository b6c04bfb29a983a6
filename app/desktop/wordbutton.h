// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QAbstractButton>

namespace Poemstream {

/// A button that is an underlined word among others on the page, flush with their edge.
class WordButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WordButton(const QString &text, QWidget *parent = nullptr);

    void setWordFont(QFont font);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Poemstream
