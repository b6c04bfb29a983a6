// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemserver.h"

#include "eventstream/listener.h"

namespace Poemstream {

PoemServer::PoemServer(PoemLibrary &library, const Settings &settings, QRandomGenerator &random)
    : m_gate(settings.access)
    , m_router(m_gate)
    , m_planner(library)
    , m_live(library, settings.liveEvery, &std::chrono::system_clock::now)
    , m_roster({.streams = settings.maxStreams,
                .streamsPerClient = settings.maxStreamsPerClient,
                .streamsPerMinute = settings.streamsPerMinute,
                .age = settings.maxAge},
               random)
    , m_opener(m_router, m_roster)
    , m_streamRoutes(m_opener, m_planner, {settings.pace, settings.heartbeat, settings.keepsQuestions},
                     random)
    , m_liveRoutes(m_opener, m_live, settings.heartbeat, random)
    , m_sessionRoute(m_router, settings.secureCookies)
    , m_operatorRoutes(m_router, m_roster)
    , m_pageRoutes(m_router)
    , m_poemRoutes(m_router, library)
{
    connect(&m_router, &Router::answered, this, &PoemServer::answered);
    connect(&m_roster, &StreamRoster::ended, this, &PoemServer::streamEnded);
    connect(&m_roster, &StreamRoster::drained, this, &PoemServer::noteDrained);
}

PoemServer::~PoemServer() = default;

void PoemServer::setTls(const QSslConfiguration &tls)
{
    m_tls = tls;
    if (m_listener)
        m_listener->setTls(tls);
}

void PoemServer::makeListener()
{
    Q_ASSERT(!m_listener);
    m_listener = new Listener(&m_router.http());
    connect(m_listener, &Listener::refused, this,
            [this](int status) { m_operatorRoutes.countRefusedRequest(status); });
    connect(m_listener, &Listener::timedOut, this, [this] { m_operatorRoutes.countTimeout(); });
    m_listener->setEarlyHandler(
        [this](const HttpRequest &request, QByteArrayView path, const OpenEarly &open) {
            return m_opener.openEarly(request, path, open);
        });
    if (m_tls)
        m_listener->setTls(*m_tls);
}

bool PoemServer::listen(const QHostAddress &address, quint16 port)
{
    makeListener();
    const bool isListening = m_listener->listen(address, port);
    if (isListening)
        m_router.http().bind(m_listener);
    return isListening;
}

bool PoemServer::listenOn(qintptr descriptor)
{
    makeListener();
    const bool isListening = m_listener->setSocketDescriptor(descriptor);
    if (isListening)
        m_router.http().bind(m_listener);
    return isListening;
}

QString PoemServer::errorString() const
{
    return m_listener ? m_listener->errorString() : QString();
}

QUrl PoemServer::url() const
{
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    const QHostAddress address = m_listener->serverAddress();
    url.setHost(address == QHostAddress(QHostAddress::Any) ? QStringLiteral("::") : address.toString());
    url.setPort(m_listener->serverPort());
    return url;
}

void PoemServer::setLibrary(PoemLibrary &library)
{
    m_planner.setLibrary(library);
    m_live.setLibrary(library);
    m_poemRoutes.setLibrary(library);
}

void PoemServer::drain()
{
    connect(m_listener, &Listener::drained, this, &PoemServer::noteDrained);
    m_listener->drain();
    m_roster.drain();
}

void PoemServer::noteDrained()
{
    if (--m_undrained == 0)
        Q_EMIT drained();
}

} // namespace Poemstream
