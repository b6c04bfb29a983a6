// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftkeeper.h"

namespace Poemstream {

DraftKeeper::DraftKeeper(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path)
    , m_text(m_file.read())
{
    m_untilSaving.setSingleShot(true);
    m_untilSaving.setTimerType(Qt::PreciseTimer);
    connect(&m_untilSaving, &QTimer::timeout, this, &DraftKeeper::save);
}

DraftKeeper::~DraftKeeper()
{
    if (m_untilSaving.isActive())
        save();
}

// A timer that runs is left to run: started anew with each key it would never fire while somebody types.
void DraftKeeper::note(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    if (text.isEmpty())
        save();
    else if (!m_untilSaving.isActive())
        m_untilSaving.start(delay);
}

void DraftKeeper::save()
{
    m_untilSaving.stop();
    m_file.write(m_text);
}

} // namespace Poemstream
