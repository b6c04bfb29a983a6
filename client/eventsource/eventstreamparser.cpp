// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventstreamparser.h"

namespace Poemstream {

EventStreamParser::EventStreamParser()
    : EventStreamParser(Limits())
{}

EventStreamParser::EventStreamParser(const Limits &limits)
{
    setLimits(limits);
}

void EventStreamParser::setLimits(const Limits &limits)
{
    m_lines.setLimit(limits.lineBytes);
    m_block.setLimits(limits);
}

EventStreamParser::Output EventStreamParser::feed(QByteArrayView bytes)
{
    Output output;
    give(QByteArray::fromRawData(bytes.data(), bytes.size()));
    for (Item item = next(); item != Item::None; item = next())
        append(output.items, item);
    output.overflowed = m_excess != Excess::None;
    return output;
}

void EventStreamParser::give(const QByteArray &bytes)
{
    m_block.recycle();
    if (m_excess == Excess::None)
        m_lines.give(bytes);
}

EventStreamParser::Item EventStreamParser::next()
{
    while (const auto line = m_lines.next()) {
        const Item item = m_block.take(*line);
        if (item != Item::None)
            return item;
        if (m_block.excess() != Excess::None)
            break;
    }
    m_lines.dropBytes();
    noteExcess();
    return Item::None;
}

void EventStreamParser::reset()
{
    m_excess = Excess::None;
    m_lines.reset();
    m_block.reset();
}

/// Of a stream that is given up, nothing is kept but why.
void EventStreamParser::noteExcess()
{
    const Excess excess = m_lines.isTooLong() ? Excess::LineBytes : m_block.excess();
    if (excess == Excess::None)
        return;
    reset();
    m_excess = excess;
}

void EventStreamParser::append(QList<StreamItem> &items, Item item)
{
    switch (item) {
    case Item::None:
        break;
    case Item::Event:
        items.emplaceBack(m_block.takeEvent());
        break;
    case Item::Comment:
        items.emplaceBack(StreamComment{m_block.takeComment()});
        break;
    case Item::Retry:
        items.emplaceBack(ReconnectionTime{m_block.retry()});
        break;
    }
}

} // namespace Poemstream
