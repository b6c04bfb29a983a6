// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "offlinepoemsource.h"

#include "server/eventstream/eventstream.h"
#include "server/poems/poemlibrary.h"

#include <functional>
#include <utility>

namespace Poemstream {

namespace {

/// An EventStream whose other end is in the same process.
class LoopbackEventStream final : public EventStream
{
public:
    explicit LoopbackEventStream(std::function<void(const QByteArray &)> receiver)
        : m_receiver(std::move(receiver))
    {}

    [[nodiscard]] End end() const override { return m_end; }
    [[nodiscard]] qint64 unsentBytes() const override { return 0; }
    void setOwner(Owner * /*owner*/) override {} // it never is lost
    void send(const QByteArray &encoded) override { m_receiver(encoded); }
    void finish(const QByteArray &last) override
    {
        m_end = End::Finished;
        m_receiver(last);
    }

private:
    std::function<void(const QByteArray &)> m_receiver;
    End m_end = End::None;
};

} // namespace

OfflinePoemSource::OfflinePoemSource(PoemLibrary &library, std::chrono::milliseconds pace, QObject *parent)
    : PoemSource(parent)
    , m_planner(library)
    , m_pace(pace)
{}

OfflinePoemSource::~OfflinePoemSource() = default;

void OfflinePoemSource::begin(const QString &question, const QString &place)
{
    cancel();
    m_parser = EventStreamParser();
    // Queued, as bytes from a network would be; what was queued for an earlier question is then passed over.
    auto stream =
        std::make_unique<LoopbackEventStream>([this, asked = m_generation](const QByteArray &bytes) {
            QMetaObject::invokeMethod(
                this, [this, asked, bytes] { receive(asked, bytes); }, Qt::QueuedConnection);
        });
    m_streamer = std::make_unique<PoemStreamer>(std::move(stream),
                                                PoemStreamer::Pacing{m_pace, std::chrono::milliseconds(0)});
    m_planner.plan({question, {}, place.toUtf8()}, m_streamer->waiting(),
                   [streamer = m_streamer.get()](StreamPlan plan) { streamer->setPlan(std::move(plan)); });
    m_streamer->start(*this, m_timers);
}

void OfflinePoemSource::cancel()
{
    ++m_generation;
    m_streamer.reset();
}

/// What it said last says so, too.
void OfflinePoemSource::noteEnded(RunningStream & /*stream*/, RunningStream::End /*end*/) {}

void OfflinePoemSource::receive(quint64 asked, const QByteArray &bytes)
{
    if (asked != m_generation)
        return;
    const EventStreamParser::Output output = m_parser.feed(bytes);
    for (const StreamItem &item : output.items) {
        const auto *event = std::get_if<MessageEvent>(&item);
        if (event && asked == m_generation) // a receiver may cancel, or ask again
            deliver(*event);
    }
}

} // namespace Poemstream
