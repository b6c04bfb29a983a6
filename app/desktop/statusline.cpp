// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

namespace Poemstream {

using namespace std::chrono_literals;

StatusLine::StatusLine(QWidget *parent)
    : QuietLabel(parent)
{
    m_everySecond.setInterval(1s);
    connect(&m_everySecond, &QTimer::timeout, this, &StatusLine::countDown);
    clear();
}

void StatusLine::say(const QString &sentence)
{
    m_everySecond.stop();
    setText(sentence);
    setVisible(!sentence.isEmpty());
}

void StatusLine::sayRetryIn(std::chrono::milliseconds wait)
{
    m_left = std::chrono::ceil<std::chrono::seconds>(wait) + 1s;
    countDown();
    if (m_left > 0s)
        m_everySecond.start();
}

void StatusLine::clear()
{
    say(QString());
}

void StatusLine::countDown()
{
    m_left -= 1s;
    if (m_left <= 0s)
        say(tr("The connection was lost. Trying again …"));
    else {
        setText(tr("The connection was lost. Trying again in %n second(s) …", nullptr,
                   static_cast<int>(m_left.count())));
        show();
    }
}

} // namespace Poemstream
