// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "growingedit.h"

namespace Poemstream {

/// A plain-text editor that never holds more than longestQuestion code points, whether they are composed,
/// pasted or dropped. What is typed by single keys is for whoever handles those.
class BoundedEdit : public GrowingEdit
{
    Q_OBJECT
public:
    explicit BoundedEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void shortened(); ///< what came did not fit as a whole

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

    /// How many code points there is room for.
    [[nodiscard]] qsizetype room() const;
};

} // namespace Poemstream
