// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QProgressBar>

namespace Poemstream {

/// A line that fills, from the side where text begins; for assistive technology a progress bar.
class ThinBar final : public QProgressBar
{
    Q_OBJECT
public:
    explicit ThinBar(QWidget *parent = nullptr);

    /// Of the line where it is not filled.
    [[nodiscard]] static QColor trackColor(const QPalette &palette);
    void setShare(double share); ///< from 0 to 1

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Poemstream
