// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heldreply.h"

#ifdef POEMSTREAM_HAS_REACTOR
#include "detach.h"
#include "detachedconnection.h"
#endif

#include <QtCore/QPointer>

#include <utility>

namespace Poemstream {

/// The connection, wherever it lives. Its destructor drops it, unless all was sent.
class HeldReply::Way
{
public:
    Way() = default;
    Q_DISABLE_COPY_MOVE(Way)
    virtual ~Way() = default;
    /// False where the client left.
    virtual bool send(const QByteArray &bytes) = 0;
};

class HeldReply::AttachedWay final : public Way
{
public:
    explicit AttachedWay(HttpConnection *connection)
        : m_connection(connection)
    {
        if (m_connection)
            m_connection->takeOver();
    }
    Q_DISABLE_COPY_MOVE(AttachedWay)
    ~AttachedWay() override
    {
        if (m_connection)
            m_connection->abort();
    }

    bool send(const QByteArray &bytes) override
    {
        if (!m_connection || !m_connection->isConnected())
            return false;
        m_connection->write(bytes);
        m_connection->finish();
        m_connection.clear();
        return true;
    }

private:
    QPointer<HttpConnection> m_connection; ///< dies with its socket, at the peer's will
};

#ifdef POEMSTREAM_HAS_REACTOR
class HeldReply::DetachedWay final : public Way, private DetachedConnection::Owner
{
public:
    explicit DetachedWay(DetachedConnection &connection)
        : m_connection(&connection)
    {
        connection.setOwner(this);
        connection.setPatient(true);
    }
    Q_DISABLE_COPY_MOVE(DetachedWay)
    ~DetachedWay() override
    {
        if (!m_connection)
            return;
        m_connection->setOwner(nullptr);
        m_connection->abort();
    }

    bool send(const QByteArray &bytes) override
    {
        if (m_connection == nullptr || !m_connection->write({bytes}))
            return false;
        m_connection->setOwner(nullptr);
        std::exchange(m_connection, nullptr)->finish();
        return true;
    }

private:
    void noteTaken() override {}
    void noteSilent() override {}
    void noteLost(bool /*wasStuck*/) override { m_connection = nullptr; }

    DetachedConnection *m_connection; ///< null when it is no more
};
#endif

HeldReply::HeldReply(ResponderArg responder, const QHttpServerRequest &request)
    : m_isHead(request.method() == QHttpServerRequest::Method::Head)
{
    HttpConnection *connection = connectionOf(responder, request);
#ifdef POEMSTREAM_HAS_REACTOR
    if (DetachedConnection *detached = detach(connection)) {
        m_way = std::make_unique<DetachedWay>(*detached);
        return;
    }
#endif
    m_way = std::make_unique<AttachedWay>(connection);
}

HeldReply::~HeldReply() = default;

bool HeldReply::send(const HttpReply &reply)
{
    const auto way = std::move(m_way);
    return way && way->send(encodeReply(reply, {{"Connection", "close"}}, !m_isHead));
}

} // namespace Poemstream
