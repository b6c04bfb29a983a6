// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/poem.h"
#include "tests/server/serveprocess.h"
#include "tests/server/tickwatch.h"
#include "tests/support/rawclient.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtTest/QtTest>

#include <algorithm>
#include <memory>
#include <vector>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true; // slow, and what was freed is kept for a while: its memory tells nothing
#else
constexpr bool isSanitized = false;
#endif

using Clients = std::vector<std::unique_ptr<RawClient>>;

const QByteArray getHealth = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr auto tick = 20ms;
/// Far beyond what a loaded machine does to a tick; what is measured is printed.
constexpr auto patience = 1500ms;

QByteArray getStream(std::chrono::milliseconds pace)
{
    return "GET /v1/poems/stream?question=a&pace=" + QByteArray::number(qint64(pace.count())) +
           " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

Clients manyClients(quint16 port, int count, const QByteArray &bytes)
{
    Clients clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send(bytes);
    }
    return clients;
}

bool isEach(const Clients &clients, bool (*holds)(const RawClient &))
{
    return std::all_of(clients.begin(), clients.end(),
                       [holds](const auto &client) { return holds(*client); });
}

/// A client whose kernel takes next to nothing for it, and who never reads.
class StuckClient final
{
public:
    StuckClient(quint16 port, const QByteArray &request)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const int size = 4096;
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
            ::send(m_descriptor, request.constData(), static_cast<std::size_t>(request.size()), 0) < 0)
            qFatal("Cannot ask on port %d", int(port));
    }
    Q_DISABLE_COPY_MOVE(StuckClient)
    ~StuckClient() { ::close(m_descriptor); }

private:
    int m_descriptor;
};

/// The real program among clients that mean no good, seen from outside: who behaves is served as if they were
/// not there, and all they took is given back.
class TestHostileClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void halfRequestsAreDroppedAtTheDeadline();
    void stuckClientsAreCutAndDelayNobody();
    void tenThousandResetsLeaveNothingBehind();
    void outOfDescriptorsItServesThoseItHas();
};

void TestHostileClients::halfRequestsAreDroppedAtTheDeadline()
{
    ServeProcess serve({}, 3000, u" moon"_s);
    const TickWatch watch(serve.port(), getStream(tick));
    QTRY_VERIFY(watch.ticks() > 10);
    const qsizetype descriptors = serve.descriptors();

    const QByteArray half = "GET /v1/poems/stream?question=moon HTTP/1.1\r\nHost: localhost\r\nX: ";
    QElapsedTimer clock;
    clock.start();
    const Clients silent = manyClients(serve.port(), 250, half);
    const Clients dripping = manyClients(serve.port(), 250, "G");
    QTRY_COMPARE(serve.descriptors(), descriptors + 500);
    qsizetype next = 0;
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] {
        const char byte = next < half.size() ? half.at(next++) : 'x';
        for (const auto &client : dripping) {
            if (!client->isOver())
                client->send(QByteArray(1, byte));
        }
    });
    drip.start(100ms);
    const auto isOver = [](const RawClient &client) { return client.isOver(); };
    const auto someAreOver = [&](const Clients &clients) {
        return std::any_of(clients.begin(), clients.end(), [](const auto &c) { return c->isOver(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(someAreOver(silent) || someAreOver(dripping), 20'000);
    const qint64 first = clock.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(isEach(silent, isOver) && isEach(dripping, isOver), 20'000);
    qInfo(
        "500 half requests: the first dropped after %lld ms, the last after %lld ms; longest wait for a tick "
        "of 20 ms: %lld ms",
        first, clock.elapsed(), qint64(watch.longestWait().count()));
    QVERIFY(first > 9'000); // not earlier than was promised, but for the coarseness of timers
    QTRY_COMPARE(serve.descriptors(), descriptors);
    QVERIFY(watch.longestWait() < patience);
    QVERIFY(!watch.isOver());
}

void TestHostileClients::stuckClientsAreCutAndDelayNobody()
{
    // Short lines: an event for each, and so many bytes in all as a poem can come to.
    ServeProcess serve({}, int(mostPoemLength / 7), u"x"_s);
    const TickWatch watch(serve.port(), getStream(tick));
    QTRY_VERIFY(watch.ticks() > 10);
    const qsizetype descriptors = serve.descriptors();
    const qint64 before = serve.residentSize();
    std::vector<std::unique_ptr<StuckClient>> stuck;
    for (int i = 0; i < 20; ++i)
        stuck.push_back(std::make_unique<StuckClient>(serve.port(), getStream(1ms)));
    QTRY_COMPARE(serve.descriptors(), descriptors + 20);
    qint64 most = before;
    QElapsedTimer clock;
    clock.start();
    const auto areCut = [&] {
        most = std::max(most, serve.residentSize());
        return serve.descriptors() == descriptors;
    };
    QTRY_VERIFY_WITH_TIMEOUT(areCut(), 30'000);
    qInfo("20 stuck clients: cut within %lld ms; the server grew from %lld to %lld KiB at most; longest wait "
          "for a tick of 20 ms: %lld ms",
          clock.elapsed(), before, most, qint64(watch.longestWait().count()));
    QVERIFY(isSanitized || most - before < 20 * 2 * 256 + 8 * 1024); // KiB: twice the bound, the rest
    QVERIFY(watch.longestWait() < patience);
    QVERIFY(!watch.isOver());
}

void TestHostileClients::tenThousandResetsLeaveNothingBehind()
{
    ServeProcess serve({u"--heartbeat"_s, u"1"_s}, 60, u" moon"_s);
    const qsizetype descriptors = serve.descriptors();
    const auto isReading = [](const RawClient &client) { return client.received().contains("event: poem"); };
    const auto round = [&](int count) {
        for (int done = 0; done < count; done += 500) {
            const Clients clients = manyClients(serve.port(), 500, getStream(200ms));
            if (!QTest::qWaitFor([&] { return isEach(clients, isReading); }, 20'000))
                return false;
            for (const auto &client : clients)
                client->reset();
        }
        return QTest::qWaitFor([&] { return serve.descriptors() == descriptors; }, 20'000);
    };
    QVERIFY(round(isSanitized ? 500 : 20'000)); // until the heap has found its size
    RawClient witness(serve.port());
    witness.send(getHealth);
    QTRY_VERIFY(witness.hasAnswer());
    const qint64 warm = serve.residentSize();
    QElapsedTimer clock;
    clock.start();
    witness.close();
    const int count = isSanitized ? 500 : 10'000;
    QVERIFY(round(count));
    qint64 after = 0;
    const auto isBack = [&] { return (after = serve.residentSize()) * 10 <= warm * 11; };
    const bool wentBack = QTest::qWaitFor(isBack, isSanitized ? 0 : 10'000);
    qInfo("%d streams opened and reset in %lld ms: %lld KiB before, %lld KiB after", count, clock.elapsed(),
          warm, after);
    QVERIFY(isSanitized || wentBack);
    QVERIFY(serve.isRunning());
    RawClient last(serve.port());
    last.send(getHealth);
    QTRY_VERIFY(last.hasAnswer());
}

void TestHostileClients::outOfDescriptorsItServesThoseItHas()
{
    ServeProcess serve({}, 3000, u" moon"_s, 64);
    const qsizetype without = serve.descriptors();
    Clients clients = manyClients(serve.port(), 100, getStream(tick));
    const auto served = [&] {
        return std::count_if(clients.begin(), clients.end(),
                             [](const auto &client) { return !client->received().isEmpty(); });
    };
    const auto complaints = [&] { return serve.errors().count("No more connections"); };
    QTRY_COMPARE(complaints(), 1);
    QTRY_COMPARE(served(), serve.descriptors() - without);
    const auto first = served();
    QVERIFY(first > 20);
    const qsizetype size = clients.front()->received().size();
    QTRY_VERIFY_WITH_TIMEOUT(clients.front()->received().size() > size + 10'000, 20'000); // seconds later
    qInfo("of 100 streams with 64 descriptors %lld were served, and it used %lld", qint64(served()),
          qint64(serve.descriptors()));
    QCOMPARE(served(), first);
    QCOMPARE(complaints(), 1);
    QVERIFY(serve.descriptors() < 64);

    clients.erase(clients.begin(), clients.begin() + first); // as many again wait for their places
    QTRY_VERIFY_WITH_TIMEOUT(served() >= first / 2, 20'000);
    while (!clients.empty()) { // whoever is served leaves, until none waits
        QTRY_VERIFY_WITH_TIMEOUT(served() > 0, 20'000);
        std::erase_if(clients, [](const auto &client) { return !client->received().isEmpty(); });
    }
    RawClient last(serve.port());
    last.send(getHealth);
    QTRY_VERIFY(last.hasAnswer());
    QVERIFY(serve.isRunning());
    QCOMPARE(complaints(), 1); // though places were free and taken again all the while
}

} // namespace

QTEST_GUILESS_MAIN(TestHostileClients)

#include "tst_hostileclients.moc"
