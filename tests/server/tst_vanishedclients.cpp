// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poemstreamer.h"
#include "tests/server/streamends.h"
#include "tests/support/streamserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <memory>

#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray getStream = "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray getPlain = "GET /plain HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr in_addr_t clientAddress = 0x0a090909; // 10.9.9.9

bool ip(const QString &arguments)
{
    return QProcess::execute(u"ip"_s, arguments.split(u' ')) == 0;
}

/// A client with an address of its own, whose machine can be unplugged: neither FIN nor RST comes from it,
/// nor an acknowledgement.
class RemoteClient final
{
public:
    RemoteClient(quint16 port, const QByteArray &request)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(clientAddress);
        const bool isBound =
            ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (!isBound ||
            ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
            ::send(m_descriptor, request.constData(), static_cast<std::size_t>(request.size()), 0) < 0)
            qFatal("Cannot ask: %d", errno);
    }
    Q_DISABLE_COPY_MOVE(RemoteClient)
    ~RemoteClient() { ::close(m_descriptor); }

private:
    int m_descriptor;
};

/// Clients whose cable is pulled, in a network of this process's own.
class TestVanishedClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aStreamEndsWithItsHeartbeats();
    void anIdleConnectionEndsToo();

private:
    static void unplug();
};

void TestVanishedClients::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("only root can take a network away");
    if (::unshare(CLONE_NEWNET) != 0)
        QSKIP("this machine gives no network namespaces");
    if (!ip(u"link set lo up"_s))
        QSKIP("there is no ip (Debian: iproute2)");
}

void TestVanishedClients::init()
{
    ip(u"route flush type blackhole"_s);
    QVERIFY(ip(u"address replace 10.9.9.9/32 dev lo"_s));
}

void TestVanishedClients::unplug()
{
    QVERIFY(ip(u"address delete 10.9.9.9/32 dev lo"_s));
    QVERIFY(ip(u"route add blackhole 10.9.9.9/32"_s));
}

void TestVanishedClients::aStreamEndsWithItsHeartbeats()
{
    StreamServer server({.request = {}, .flushing = 1s});
    server.streamLimits = {.unsentBytes = 64 * 1024 * 1024, .stalled = 1h}; // so only the kernel can tell
    const RemoteClient client(server.port(), getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    StreamPlan plan;
    plan.frames = FrameBlock({"data: a\n\n", "data: b\n\n"});
    StreamEnds ends;
    PoemStreamer streamer(std::move(server.streams.front()), {.fragment = 1h, .heartbeat = 100ms});
    streamer.setPlan(plan);
    server.streams.clear();
    QSignalSpy ended(&ends, &StreamEnds::ended);
    ends.start(streamer);
    QTRY_VERIFY(streamer.traffic().bytes > 20); // heartbeats go out, and are taken
    QVERIFY(ended.isEmpty());
    unplug();
    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    qInfo("a client that vanished was noticed after %lld ms with a limit of 1000 ms", clock.elapsed());
    QVERIFY(clock.elapsed() > 500);
    QTRY_COMPARE(server.connections(), 0);
    QCOMPARE(streamer.unsentBytes(), 0);
    QCOMPARE(ended.first().first().value<RunningStream::End>(), RunningStream::End::PeerStuck);
}

void TestVanishedClients::anIdleConnectionEndsToo()
{
    StreamServer server({.request = {}, .idle = 1s});
    const RemoteClient client(server.port(), getPlain);
    QTRY_COMPARE(server.plainRequests, 1);
    QCOMPARE(server.connections(), 1);
    unplug();
    QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 0, 20'000);
}

} // namespace

QTEST_GUILESS_MAIN(TestVanishedClients)

#include "tst_vanishedclients.moc"
