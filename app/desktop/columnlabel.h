// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "quietlabel.h"

namespace Poemstream {

/// A label whose text stands in columns from right to left, as a title does beside a poem that does so. Made
/// to be placed by hand.
class ColumnLabel final : public QuietLabel
{
    Q_OBJECT
public:
    explicit ColumnLabel(QWidget *parent = nullptr);

    /// What the text needs where columns may be that high; nothing where there is none.
    [[nodiscard]] QSize sizeIn(int height) const;
    /// How far down it goes in a column that is high enough.
    [[nodiscard]] int heightInOne() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Poemstream
