// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QPushButton>

namespace Poemstream {

/// The button that sends a question, and stops the poem while it runs. As wide as the wider of its two texts,
/// so that nothing moves.
class AskButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit AskButton(const QFont &font, QWidget *parent = nullptr);

    void setRunning(bool running);

Q_SIGNALS:
    void askRequested();
    void stopRequested();

private:
    void press();

    bool m_isRunning = false;
};

} // namespace Poemstream
