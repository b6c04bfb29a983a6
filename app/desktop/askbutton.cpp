// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "askbutton.h"

#include <algorithm>

namespace Poemstream {

AskButton::AskButton(const QFont &font, QWidget *parent)
    : QPushButton(parent)
{
    setFont(font);
    int width = 0;
    for (const bool running : {true, false}) {
        setRunning(running);
        width = std::max(width, sizeHint().width());
    }
    setMinimumWidth(width);
    connect(this, &QPushButton::clicked, this, &AskButton::press);
}

void AskButton::setRunning(bool running)
{
    m_isRunning = running;
    setText(running ? tr("&Stop") : tr("&Ask"));
}

void AskButton::press()
{
    if (m_isRunning)
        Q_EMIT stopRequested();
    else
        Q_EMIT askRequested();
}

} // namespace Poemstream
