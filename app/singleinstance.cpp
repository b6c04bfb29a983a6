// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace Poemstream {

namespace {

using namespace std::chrono_literals;

constexpr qint64 mostRequest = 512;
constexpr int mostPeers = 32;
constexpr auto peerPatience = 2s;
constexpr auto betweenTries = 20ms;
constexpr char request[] = "raise";
constexpr char answer[] = "raised\n";

/// Also of a line of the protocol, so that it is one.
bool isSoundToken(const QByteArray &token)
{
    return token.size() < mostRequest / 2 &&
           std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

QByteArray requestWith(const QByteArray &token)
{
    QByteArray line(request);
    if (!token.isEmpty())
        line += ' ' + token;
    return line + '\n';
}

bool isOursAlone(const QByteArray &folder)
{
    struct stat found = {};
    return ::lstat(folder.constData(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == ::geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

int msecs(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

/// Whether the one that listens at @p path said that it has heard us.
bool askFirst(const QString &path, const QByteArray &token, const QDeadlineTimer &deadline)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(msecs(deadline)))
        return false;
    socket.write(requestWith(token));
    while (!socket.canReadLine() && socket.bytesAvailable() < mostRequest)
        if (!socket.waitForReadyRead(msecs(deadline)))
            return false;
    return socket.readLine(mostRequest) == answer;
}

} // namespace

QString SingleInstance::privateFolder()
{
    // Not by QStandardPaths: where the variable is missing, it would say so on standard error.
    const QString runtime = QFile::decodeName(qgetenv("XDG_RUNTIME_DIR"));
    QString folder = runtime + QLatin1String("/poemstream");
    if (!QDir::isAbsolutePath(runtime))
        folder = QDir::tempPath() + QStringLiteral("/poemstream-%1").arg(::geteuid());
    const QByteArray path = QFile::encodeName(folder);
    ::mkdir(path.constData(), S_IRWXU);
    if (isOursAlone(path))
        return folder;
    qWarning("%s is no folder of this user's alone: starts do not find each other", path.constData());
    return {};
}

SingleInstance::SingleInstance(const QString &folder, const QByteArray &key, QObject *parent)
    : QObject(parent)
{
    if (folder.isEmpty())
        return;
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().first(16);
    const QString path = folder + QLatin1Char('/') + QString::fromLatin1(hash);
    m_lockPath = path + QLatin1String(".lock");
    m_socketPath = path + QLatin1String(".socket");
}

// The lock goes last: who has it finds no socket of ours.
SingleInstance::~SingleInstance()
{
    m_server.reset();
    if (m_lock != -1)
        ::close(m_lock);
}

// A first that is just beginning does not listen yet, and one that is just ending drops who asks it: both are
// asked again. Who hangs is waited for only once.
SingleInstance::Role SingleInstance::claim(const QByteArray &activationToken)
{
    const QByteArray token = isSoundToken(activationToken) ? activationToken : QByteArray();
    const QDeadlineTimer deadline(patience);
    while (!m_lockPath.isEmpty() && !deadline.hasExpired()) {
        if (lock())
            return listen() ? Role::First : Role::Alone;
        if (askFirst(m_socketPath, token, deadline))
            return Role::Second;
        std::this_thread::sleep_for(betweenTries);
    }
    return m_lockPath.isEmpty() ? Role::Alone : Role::Unanswered;
}

SingleInstance::Role SingleInstance::claimQuietly()
{
    return !m_lockPath.isEmpty() && lock() && listen() ? Role::First : Role::Alone;
}

// The file stays when the lock falls: one that is removed could be locked by somebody who opened it before,
// beside the new one.
bool SingleInstance::lock()
{
    constexpr int how = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
    const QByteArray path = QFile::encodeName(m_lockPath);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): there is no other way to open a file that is no link
    const int file = ::open(path.constData(), how, 0600);
    if (file == -1) {
        qWarning("%s cannot be opened: starts do not find each other", qUtf8Printable(m_lockPath));
        m_lockPath.clear();
        return false;
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return false;
    }
    m_lock = file;
    return true;
}

// A socket that lies there belongs to somebody who was killed: who lives has the lock.
bool SingleInstance::listen()
{
    QLocalServer::removeServer(m_socketPath);
    m_server = std::make_unique<QLocalServer>();
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::welcome);
    if (m_server->listen(m_socketPath))
        return true;
    qWarning("no socket for other starts: %s", qUtf8Printable(m_server->errorString()));
    m_server.reset();
    ::close(m_lock);
    m_lock = -1;
    return false;
}

void SingleInstance::welcome()
{
    while (QLocalSocket *peer = m_server->nextPendingConnection()) {
        if (m_peers >= mostPeers) {
            delete peer;
            continue;
        }
        ++m_peers;
        peer->setReadBufferSize(mostRequest);
        connect(peer, &QObject::destroyed, this, [this] { --m_peers; });
        connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
        connect(peer, &QLocalSocket::readyRead, this, [this, peer] { hear(*peer); });
        QTimer::singleShot(peerPatience, peer, [peer] { peer->abort(); });
        hear(*peer);
    }
}

void SingleInstance::hear(QLocalSocket &peer)
{
    if (peer.state() != QLocalSocket::ConnectedState) // it has been answered
        return;
    if (!peer.canReadLine()) {
        if (peer.bytesAvailable() >= mostRequest)
            peer.abort();
        return;
    }
    const QByteArray line = peer.readLine(mostRequest);
    const QByteArray token = line.mid(qsizetype(sizeof(request))).trimmed();
    if (line != requestWith(token) || !isSoundToken(token)) {
        peer.abort();
        return;
    }
    peer.write(answer);
    const bool isStillThere = peer.flush(); // else it has given up waiting, and has a window by now
    peer.disconnectFromServer();
    if (isStillThere)
        Q_EMIT activationRequested(token);
}

} // namespace Poemstream
