// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demodriver.h"

#include "questionbar.h"

namespace Poemstream {

DemoDriver::DemoDriver(QuestionBar &bar, const DemoRhythm &rhythm, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_rhythm(rhythm)
{
    m_untilTyping.setSingleShot(true);
    m_untilAsking.setSingleShot(true);
    m_hand.setPace(m_rhythm.key);
    connect(&m_untilTyping, &QTimer::timeout, this, &DemoDriver::typeQuestion);
    connect(&m_untilAsking, &QTimer::timeout, this, &DemoDriver::submit);
    connect(&m_hand, &Typewriter::revealedChanged, this,
            [this] { m_bar.setQuestion(m_hand.revealed().toString()); });
    connect(&m_hand, &Typewriter::finished, this, [this] { m_untilAsking.start(m_rhythm.beforeAsking); });
    connect(&m_bar, &QuestionBar::edited, this, &DemoDriver::giveUp);
    connect(&m_bar, &QuestionBar::stopRequested, this, &DemoDriver::giveUp);
    connect(&m_bar, &QuestionBar::asked, this, [this] {
        if (!m_isSubmitting)
            giveUp();
    });
}

void DemoDriver::start()
{
    m_isOn = true;
    m_untilTyping.start(m_rhythm.beginning);
}

void DemoDriver::goOn()
{
    if (m_isOn)
        m_untilTyping.start(m_rhythm.reading);
}

QStringList DemoDriver::questions()
{
    return {
        tr("Why is the moon so round?"),    tr("Do you remember the rain last night?"),
        tr("Where does the river go?"),     tr("What does an old friend say on the road?"),
        tr("Is anyone awake in the city?"), tr("How does spring begin?"),
        tr("What is the snow thinking?"),   tr("Why do I miss home in autumn?"),
    };
}

void DemoDriver::typeQuestion()
{
    const QStringList all = questions();
    m_hand.clear();
    m_hand.append(all.at(m_next));
    m_hand.endInput();
    m_next = (m_next + 1) % all.size();
}

void DemoDriver::submit()
{
    m_isSubmitting = true;
    m_bar.submit();
    m_isSubmitting = false;
}

// Leaves in the field what the person has made of it.
void DemoDriver::giveUp()
{
    m_isOn = false;
    m_untilTyping.stop();
    m_untilAsking.stop();
    m_hand.disconnect(this);
    m_hand.clear();
}

} // namespace Poemstream
