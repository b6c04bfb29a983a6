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
    tell(sentence, sentence);
}

void StatusLine::sayRetryIn(std::chrono::milliseconds wait, const QString &why)
{
    m_why = why;
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
    //: %1: a sentence that says why the poem does not come
    const QString now = tr("%1 Trying again …").arg(m_why);
    if (m_left <= 0s)
        say(now);
    else
        tell(tr("%1 Trying again in %n second(s) …", nullptr, static_cast<int>(m_left.count())).arg(m_why),
             now);
}

// A label that has a name of its own does not tell of its text: no screen reader should count along.
void StatusLine::tell(const QString &sentence, const QString &name)
{
    if (!name.isEmpty() && name != accessibleName())
        setAccessibleName(name);
    setText(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace Poemstream
