// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QTcpServer>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace Poemstream {

/// A server for tests: plays exact bytes, in exact packets, to one request after the other, and ends as told.
/// Knows of HTTP only where a request ends (empty line, Content-Length). On 127.0.0.1, at a free port, from
/// construction on. Everything is driven by events: no time is waited for, nothing blocks.
class ScriptedPeer final : public QTcpServer
{
    Q_OBJECT
public:
    enum class Ending {
        Close, ///< in good order (FIN), when all is written
        Reset, ///< with an RST
        Half,  ///< its sending half alone (FIN): the connection stays until the client leaves, too
        Hold,  ///< not at all: the connection stays, for more by play(), or for the client's next request
    };

    explicit ScriptedPeer(QObject *parent = nullptr);
    /// Over TLS, as @p tls says.
    explicit ScriptedPeer(const QSslConfiguration &tls, QObject *parent = nullptr);

    /// What the next request that has no answer yet will get. Each packet is written when the one before has
    /// left.
    ScriptedPeer &then(const QList<QByteArray> &packets, Ending ending = Ending::Close);
    /// What all requests beyond those get; without it they get nothing, and are held.
    void otherwise(const QList<QByteArray> &packets, Ending ending = Ending::Close);
    /// The same where that depends on the request, whose head and body @p answer is given.
    void otherwise(const std::function<QList<QByteArray>(const QByteArray &request)> &answer, Ending ending);
    /// More bytes for the connection of the last request. Harmless when it is gone.
    void play(const QList<QByteArray> &packets, Ending ending = Ending::Hold);

    /// Packets for the connection of the last request that could not be written yet.
    [[nodiscard]] qsizetype unplayed() const;

    [[nodiscard]] QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;
    /// The connection of the last request; null when it is gone.
    [[nodiscard]] QTcpSocket *lastConnection() const { return m_last; }
    /// Each request as it came, head and body.
    [[nodiscard]] QList<QByteArray> requests() const { return m_requests; }
    /// The value of a header of request number @p index, null where it has none; any case of letters.
    [[nodiscard]] QByteArray header(qsizetype index, const QByteArray &name) const;
    [[nodiscard]] static QByteArray headerOf(const QByteArray &request, const QByteArray &name);
    [[nodiscard]] int liveConnections() const { return int(m_connections.size()); }
    /// The most connections there ever were at once.
    [[nodiscard]] int mostConnections() const { return m_mostConnections; }

    /// The head of an event stream whose body ends with the connection.
    [[nodiscard]] static QByteArray streamHead();
    /// The head of one in chunks, and a chunk; an empty one is the last.
    [[nodiscard]] static QByteArray chunkedHead();
    [[nodiscard]] static QByteArray chunk(const QByteArray &bytes);

Q_SIGNALS:
    void requested(); ///< the request is the last one of requests()
    void left();      ///< a connection is gone, whoever ended it

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Answer
    {
        QList<QByteArray> packets;
        Ending ending = Ending::Hold;
    };
    struct Connection
    {
        QByteArray received;
        Answer answer;
    };

    void accept();
    [[nodiscard]] Answer nextAnswer(const QByteArray &request);
    void read(QTcpSocket *socket);
    void write(QTcpSocket *socket);

    QList<Answer> m_script;
    Answer m_otherwise;
    std::function<QList<QByteArray>(const QByteArray &request)> m_answer; ///< the packets of m_otherwise
    std::optional<QSslConfiguration> m_tls;
    QList<QByteArray> m_requests;
    QHash<QTcpSocket *, Connection> m_connections;
    QPointer<QTcpSocket> m_last;
    int m_mostConnections = 0;
};

} // namespace Poemstream
