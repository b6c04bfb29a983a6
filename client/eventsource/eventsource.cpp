// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventsource.h"

#include "streamconnection.h"
#include "streamproxies.h"
#include "streamrequest.h"

#include <QtCore/QDateTime>
#include <QtCore/QPointer>
#include <QtCore/QRandomGenerator>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>

#include <utility>

namespace Poemstream {

namespace {

QString describe(EventStreamParser::Excess excess)
{
    switch (excess) {
    case EventStreamParser::Excess::None:
        break;
    case EventStreamParser::Excess::LineBytes:
        return QStringLiteral("a line is too long");
    case EventStreamParser::Excess::EventBytes:
        return QStringLiteral("an event is too large");
    case EventStreamParser::Excess::DataLines:
        return QStringLiteral("an event has too many lines");
    }
    return {};
}

} // namespace

EventSource::EventSource(QObject *parent)
    : QObject(parent)
    , m_random([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &EventSource::attempt);
}

EventSource::~EventSource() = default;

void EventSource::setPolicy(const ReconnectPolicy &policy)
{
    m_policy = policy;
}

void EventSource::setLimits(const EventStreamParser::Limits &limits)
{
    m_parser.setLimits(limits);
}

void EventSource::setWithCredentials(bool withCredentials)
{
    m_withCredentials = withCredentials;
}

void EventSource::setSecretHeaders(const QList<QByteArray> &names)
{
    m_secretHeaders = names;
}

void EventSource::setProxy(const QNetworkProxy &proxy)
{
    manager().setProxy(proxy);
}

void EventSource::setRandom(const std::function<double()> &random)
{
    m_random = random;
}

void EventSource::open(const QNetworkRequest &request)
{
    open(RequestFactory([request] { return request; }));
}

void EventSource::open(const RequestFactory &factory)
{
    close();
    m_factory = factory;
    m_retry.reset();
    m_failures = 0;
    m_state = State::Connecting;
    m_wait.start(0);
}

void EventSource::reconnect()
{
    if (m_state == State::Closed)
        return;
    close();
    m_state = State::Connecting;
    m_wait.start(0);
}

void EventSource::close()
{
    ++m_epoch;
    m_wait.stop();
    m_connection.reset();
    m_state = State::Closed;
}

EventSource::State EventSource::state() const
{
    return m_state;
}

QUrl EventSource::url() const
{
    return m_url;
}

QString EventSource::lastEventId() const
{
    return m_lastEventId;
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
    const RequestFactory factory = m_factory; // it may call open() or destroy us
    const QNetworkRequest request = factory();
    if (!self || epoch != m_epoch)
        return;
    m_url = request.url();
    if (!isStreamUrl(m_url))
        return fail({StreamError::Kind::InvalidUrl, 0, QStringLiteral("not an absolute http or https URL")});
    m_parser.reset();
    m_parser.setLastEventId(m_lastEventId);
    const StreamConnection::Timeouts timeouts{m_policy.connectTimeout, m_policy.answerTimeout,
                                              m_policy.idleTimeout};
    m_connection = std::make_unique<StreamConnection>(manager(), timeouts, m_secretHeaders);
    connect(m_connection.get(), &StreamConnection::opened, this, &EventSource::onOpened);
    connect(m_connection.get(), &StreamConnection::received, this, &EventSource::onReceived);
    connect(m_connection.get(), &StreamConnection::ended, this, &EventSource::onEnded);
    m_connection->start(prepared(request, m_lastEventId, m_withCredentials));
}

void EventSource::onOpened()
{
    m_url = m_connection->url();
    m_origin = originOf(m_url);
    m_openSince.start();
    m_state = State::Open;
    Q_EMIT opened();
}

void EventSource::onReceived(const QByteArray &bytes)
{
    const QPointer<EventSource> self(this);
    const quint64 epoch = m_epoch;
    EventStreamParser::Output output = m_parser.feed(bytes);
    for (StreamItem &item : output.items) {
        deliver(item);
        if (!self || epoch != m_epoch)
            return; // closed, or open anew: what is left of the old stream is void
    }
    m_lastEventId = m_parser.lastEventId();
    if (output.overflowed)
        fail({StreamError::Kind::TooLarge, 200, describe(m_parser.excess())});
}

void EventSource::onEnded(const StreamError &error)
{
    const bool wasStable = m_state == State::Open && m_openSince.elapsed() >= m_policy.stableAfter.count();
    m_failures = wasStable ? 0 : m_failures + 1;
    if (!m_policy.allows(error, m_failures))
        return fail(error);
    m_connection.reset();
    m_state = State::Connecting;
    const auto wait =
        m_policy.waitAfter(error, m_retry, m_failures, m_random(), QDateTime::currentDateTimeUtc());
    m_wait.start(wait);
    Q_EMIT interrupted(wait, error);
}

void EventSource::deliver(StreamItem &item)
{
    if (auto *event = std::get_if<MessageEvent>(&item)) {
        event->origin = m_origin;
        m_lastEventId = event->lastEventId;
        Q_EMIT messageReceived(*event);
    } else if (const auto *comment = std::get_if<StreamComment>(&item)) {
        Q_EMIT commentReceived(comment->text);
    } else if (const auto *retry = std::get_if<ReconnectionTime>(&item)) {
        m_retry = retry->time;
    }
}

void EventSource::fail(const StreamError &error)
{
    const StreamError copy = error; // NOLINT(*-unnecessary-copy-*): close() destroys whoever told us
    close();
    Q_EMIT failed(copy);
}

QNetworkAccessManager &EventSource::manager()
{
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_manager->setProxyFactory(new StreamProxies); // which it owns
    }
    return *m_manager;
}

} // namespace Poemstream
