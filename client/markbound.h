// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace Poemstream {

/// Lets a text that comes in pieces through, but of combining marks in a row no more than the first
/// mostMarks: to shape a line takes time that grows with the square of their number, and a peer may send a
/// hundred thousand. No script comes near the bound, which is that of Unicode's Stream-Safe Text Format
/// (UAX #15). A mark that is cut in the middle of its surrogate pair passes.
class MarkBound final
{
public:
    static constexpr int mostMarks = 30;

    /// The next piece, as far as it may pass.
    [[nodiscard]] QString pass(QStringView text);

private:
    int m_marks = 0; ///< at the end of what came
};

} // namespace Poemstream
