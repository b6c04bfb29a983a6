// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemwindow.h"

namespace Poemstream {

extern const QString poem;

/// For tests of what a reader selects of a poem, which is typed, to the end of its last line, and has the
/// focus.
class SelectionWindow : public PoemWindow
{
    Q_OBJECT

protected:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_poem, key, modifiers); }
    /// In the middle of the line, where the character at @p position begins.
    [[nodiscard]] QPoint placeOf(qsizetype position) const;

private Q_SLOTS:
    void init();
    void cleanup() { close(); }
};

} // namespace Poemstream
