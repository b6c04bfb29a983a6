// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventsource.h"

#include "attemptscheduler.h"
#include "streamanswer.h"
#include "streamrequest.h"
#include "streamworld.h"

#include <QtCore/QPointer>
#include <QtNetwork/QNetworkProxy>

#include <utility>

namespace Poemstream {

EventSource::EventSource(QObject *parent)
    : EventSource(makeRealWorld(), parent)
{}

EventSource::EventSource(std::unique_ptr<StreamWorld> world, QObject *parent)
    : QObject(parent)
    , m_world(std::move(world))
    , m_schedule(std::make_unique<AttemptScheduler>(*m_world))
{
    connect(m_schedule.get(), &AttemptScheduler::due, this, &EventSource::attempt);
}

EventSource::~EventSource() = default;

void EventSource::setPolicy(const ReconnectPolicy &policy)
{
    m_schedule->setPolicy(policy);
}

void EventSource::setProxy(const QNetworkProxy &proxy)
{
    m_world->setProxy(proxy);
    m_proxyHost = proxy.hostName();
}

void EventSource::setRandom(const std::function<double()> &random)
{
    m_schedule->setRandom(random);
}

void EventSource::open(const EventSourceRequest &request)
{
    open(RequestFactory([request] { return request; }));
}

void EventSource::open(const RequestFactory &factory)
{
    close();
    m_factory = std::make_shared<const RequestFactory>(factory);
    m_schedule->reset();
    m_state = State::Connecting;
    m_schedule->startNow();
}

void EventSource::reconnect()
{
    if (m_state == State::Closed)
        return;
    close();
    m_state = State::Connecting;
    m_schedule->startNow();
}

void EventSource::close()
{
    ++m_epoch;
    m_schedule->stop();
    m_transport.reset();
    m_parser.reset();
    m_isDelivering = false;
    m_state = State::Closed;
}

void EventSource::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!m_transport)
        return;
    if (paused)
        m_transport->setPaused(true);
    else
        QMetaObject::invokeMethod(this, &EventSource::resume, Qt::QueuedConnection);
}

void EventSource::setLastEventId(const QString &id)
{
    m_lastEventId = id;
    m_parser.setLastEventId(id);
}

void EventSource::attempt()
{
    const QPointer<EventSource> self(this);
    const quint64 epoch = m_epoch;
    const auto factory = m_factory; // it may call open() or destroy us
    const EventSourceRequest request = (*factory)();
    if (!self || epoch != m_epoch)
        return;
    m_url = request.request.url().adjusted(QUrl::RemoveUserInfo);
    if (!isStreamUrl(m_url))
        return fail({StreamError::Kind::InvalidUrl, 0, QStringLiteral("not an absolute http or https URL")});
    m_isIdempotent = request.isIdempotent();
    m_parser.reset();
    m_parser.setLastEventId(m_lastEventId);
    const ReconnectPolicy &policy = m_schedule->policy();
    m_transport = m_world->newTransport(
        {policy.connectTimeout, policy.answerTimeout, policy.idleTimeout, m_secretHeaders});
    connect(m_transport.get(), &StreamTransport::opened, this, &EventSource::onOpened);
    connect(m_transport.get(), &StreamTransport::received, this, &EventSource::onReceived);
    connect(m_transport.get(), &StreamTransport::ended, this, &EventSource::onEnded);
    m_transport->setPaused(m_isPaused);
    m_transport->start(prepared(request, m_lastEventId, m_withCredentials));
}

void EventSource::onOpened()
{
    m_url = m_transport->url();
    m_origin = originOf(m_url);
    m_schedule->noteOpened();
    m_state = State::Open;
    Q_EMIT opened();
}

void EventSource::onReceived(const QByteArray &bytes)
{
    m_parser.give(bytes);
    deliverPending();
}

void EventSource::onEnded(const StreamError &error)
{
    const StreamError copy = error; // NOLINT(*-unnecessary-copy-*): whoever told us will not last
    const QPointer<EventSource> self(this);
    const quint64 epoch = m_epoch;
    const Verdict verdict = judge(copy);
    if (!self || epoch != m_epoch)
        return;
    const auto wait = waitAfter(copy, verdict);
    if (!wait)
        return fail(copy);
    m_transport.reset();
    m_state = State::Connecting;
    const QString peer = m_proxyHost.isEmpty() ? m_url.host() : m_proxyHost;
    if (verdict != Verdict::WaitForReconnect)
        m_schedule->startAfter(*wait, !isLoopback(peer));
    Q_EMIT interrupted(*wait, copy);
}

/// After a pause, in a turn of the event loop of its own.
void EventSource::resume()
{
    if (!m_isPaused && !m_isDelivering && m_transport)
        deliverPending();
}

/// A receiver may pause us, close us, open us anew or destroy us at every single item.
void EventSource::deliverPending()
{
    const QPointer<EventSource> self(this);
    const quint64 epoch = m_epoch;
    m_isDelivering = true;
    auto item = EventStreamParser::Item::None;
    while (!m_isPaused && (item = m_parser.next()) != EventStreamParser::Item::None) {
        deliver(item);
        if (!self || epoch != m_epoch)
            return; // what is left of the old stream is void
    }
    m_isDelivering = false;
    if (m_isPaused)
        return;
    m_lastEventId = m_parser.lastEventId();
    if (m_parser.excess() != EventStreamParser::Excess::None)
        return fail(errorOf(m_parser.excess()));
    m_transport->setPaused(false);
}

/// Emits copies: a receiver may destroy us, and the parser with us.
void EventSource::deliver(EventStreamParser::Item item)
{
    if (item == EventStreamParser::Item::Event) {
        MessageEvent event = m_parser.event();
        event.origin = m_origin;
        m_lastEventId = event.lastEventId;
        Q_EMIT messageReceived(event);
    } else if (item == EventStreamParser::Item::Comment) {
        Q_EMIT commentReceived(QString(m_parser.comment()));
    } else {
        m_schedule->noteReconnectionTime(m_parser.retry());
    }
}

void EventSource::fail(const StreamError &error)
{
    close();
    Q_EMIT failed(error);
}

/// Asks the application about a refusal; any other end is the policy's matter. It may destroy us.
EventSource::Verdict EventSource::judge(const StreamError &error) const
{
    if (error.kind != StreamError::Kind::HttpStatus || !*m_refusalHandler)
        return Verdict::AsThePolicySays;
    const auto handler = m_refusalHandler;
    return (*handler)(error);
}

/// How long to wait after @p error; nothing where it is final.
std::optional<std::chrono::milliseconds> EventSource::waitAfter(const StreamError &error, Verdict verdict)
{
    switch (verdict) {
    case Verdict::TryAgain:
        return m_schedule->waitAfterAnswered(error);
    case Verdict::WaitForReconnect:
        return std::chrono::milliseconds::max();
    case Verdict::AsThePolicySays:
        break;
    }
    if (!m_isIdempotent && m_transport->wasSent())
        return std::nullopt;
    return m_schedule->waitAfter(error);
}

} // namespace Poemstream
