// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historykeeper.h"

#include "historystore.h"

namespace Poemstream {

HistoryKeeper::HistoryKeeper(Answer &answer, HistoryStore &store, QObject *parent)
    : QObject(parent)
    , m_answer(answer)
    , m_store(store)
{
    connect(&answer, &Answer::asked, this, &HistoryKeeper::begin);
    connect(&answer, &Answer::headingChanged, this, &HistoryKeeper::write);
    connect(&answer, &Answer::stateChanged, this, &HistoryKeeper::follow);
}

HistoryKeeper::~HistoryKeeper()
{
    write();
}

void HistoryKeeper::setKeeping(bool isKeeping)
{
    m_isKeeping = isKeeping;
    if (isKeeping || !m_isOpen)
        return;
    m_isOpen = false;
    if (m_isOld)
        return;
    m_store.remove(std::exchange(m_entry, 0));
    Q_EMIT changed();
}

void HistoryKeeper::recall(qint64 id)
{
    const HistoryEntry entry = m_store.entry(id);
    if (entry.id == 0)
        return;
    write();
    m_isOpen = false;
    m_isOld = true;
    m_entry = id;
    m_answer.recall(entry.answer);
}

void HistoryKeeper::save()
{
    write();
}

void HistoryKeeper::catchUp()
{
    if (m_isKeeping && m_entry != 0)
        m_store.write(m_entry, m_answer.asPast());
}

// What was there before still is, and is left unfinished.
void HistoryKeeper::begin()
{
    write();
    m_entry = m_isKeeping ? m_store.begin(m_answer.question()) : 0;
    m_isOpen = m_entry != 0;
    m_isOld = false;
    Q_EMIT changed();
    if (m_isKeeping && m_entry == 0 && m_store.isOpen())
        Q_EMIT lost(m_store.problem());
}

void HistoryKeeper::follow(Answer::State state)
{
    using State = Answer::State;
    if (state == State::Arriving) {
        m_isOpen = m_isKeeping && m_entry != 0;
        return;
    }
    write();
    if (state != State::Interrupted)
        m_isOpen = false;
}

void HistoryKeeper::write()
{
    if (!m_isOpen)
        return;
    m_store.write(m_entry, m_answer.asPast());
    Q_EMIT changed();
}

} // namespace Poemstream
