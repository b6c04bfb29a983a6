// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "tests/server/wireanswers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDebug>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

const QByteArray getHealth = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// What the second byte of the input asks for beside sending the rest of it.
enum Trait : unsigned {
    AfterAnother = 1,  ///< the connection has answered a request before
    BeforeAnother = 2, ///< a good request follows
    Reset = 4,         ///< the client ends it with an RST, not with a FIN
};

void check(bool holds, const char *law)
{
    if (holds)
        return;
    qCritical("broken: %s (%s)", law,
              std::strerror(errno)); // of the last call of the system, where it failed
    std::abort();
}

/// A header field that was nearly written in two lines is a finding; other warnings are for people.
void judgeMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (text.startsWith(QLatin1String("broken: ")) || text.startsWith(QLatin1String("Left out a header"))) {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        std::abort();
    }
}

/// One server for all inputs: what one of them leaves behind meets the next.
class Host final
{
public:
    Host()
        : m_library(MemoryLibrary::embedded(m_random))
        , m_server(*m_library, settings(), m_random)
    {
        check(m_server.listen(QHostAddress(QHostAddress::LocalHost), 0), "it listens");
    }

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_server.url().port()); }
    [[nodiscard]] std::size_t streams() const { return m_server.openStreams(); }

private:
    static PoemServer::Settings settings()
    {
        PoemServer::Settings settings;
        settings.pace = 0ms;
        settings.heartbeat = 5ms; // a slow stream learns from it that its client left
        return settings;
    }

    QRandomGenerator m_random{5};
    std::unique_ptr<MemoryLibrary> m_library;
    PoemServer m_server;
};

/// A client whose every wait turns the server's event loop.
class Client final
{
public:
    explicit Client(quint16 port)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        bindAnew(address);
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // libFuzzer's own alarm rings every few seconds, and a wait that it cut short is taken up again.
        check(TEMP_FAILURE_RETRY(
                  ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address)) == 0,
              "it accepts");
        ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
    }
    Q_DISABLE_COPY_MOVE(Client)
    /// By RST in any case, so that no port is kept waiting after thousands of inputs.
    ~Client()
    {
        const linger none{1, 0};
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &none, sizeof none);
        ::close(m_descriptor);
    }

    void send(const QByteArray &bytes)
    {
        ::send(m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
        turn();
    }
    void closeSending() { ::shutdown(m_descriptor, SHUT_WR); }

    template <typename Condition>
    [[nodiscard]] bool waitFor(Condition isFulfilled)
    {
        const QDeadlineTimer deadline(5s);
        while (!isFulfilled()) {
            if (deadline.hasExpired())
                return false;
            turn();
        }
        return true;
    }

    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] QByteArray received() const { return m_received; }
    void forget() { m_received.clear(); }

private:
    /// From another address of this machine each time: one of them alone has too few ports for a minute.
    void bindAnew(sockaddr_in address) const
    {
        static std::uint32_t last = 0;
        const int later = 1;
        ::setsockopt(m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &later, sizeof later);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + ++last % 250);
        check(::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0,
              "there is an address");
    }

    void turn()
    {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        std::array<char, 4096> buffer{};
        ssize_t size = 0;
        while ((size = ::recv(m_descriptor, buffer.data(), buffer.size(), 0)) > 0)
            m_received.append(buffer.data(), size);
        m_isOver = m_isOver || size == 0 || errno == ECONNRESET || errno == EPIPE;
    }

    int m_descriptor;
    QByteArray m_received;
    bool m_isOver = false;
};

bool isHealthy(const QByteArray &bytes)
{
    const WireReading reading = readWire(bytes);
    return reading.answers.size() == 1 && reading.answers.first().status == 200 &&
           reading.answers.first().isWhole && reading.answers.first().body == "ok\n";
}

/// The client that is not to suffer, over one connection for as long as that is left open.
void checkHealth(quint16 port)
{
    static std::unique_ptr<Client> client;
    if (!client || client->isOver())
        client = std::make_unique<Client>(port);
    client->forget();
    client->send(getHealth);
    check(client->waitFor([] { return isHealthy(client->received()); }), "others are served");
}

void checkAnswers(const QByteArray &received, const QByteArray &sent)
{
    static const QList<int> statuses{200, 204, 304, 400, 404, 405, 406, 408,
                                     411, 413, 414, 415, 417, 421, 431};
    static const QList<QByteArray> names{"date",
                                         "content-type",
                                         "content-encoding",
                                         "content-language",
                                         "content-security-policy",
                                         "content-length",
                                         "transfer-encoding",
                                         "connection",
                                         "cache-control",
                                         "cross-origin-opener-policy",
                                         "referrer-policy",
                                         "x-content-type-options",
                                         "x-accel-buffering",
                                         "vary",
                                         "allow",
                                         "etag",
                                         "access-control-allow-origin",
                                         "access-control-allow-credentials",
                                         "access-control-allow-methods",
                                         "access-control-allow-headers",
                                         "access-control-expose-headers",
                                         "access-control-max-age"};
    const WireReading reading = readWire(received);
    check(reading.fault.isEmpty(), reading.fault.constData());
    check(reading.answers.size() <= sent.count('\n') + 1, "no answer without a request");
    for (const WireAnswer &answer : reading.answers) {
        check(statuses.contains(answer.status), "a status of ours");
        for (const auto &field : answer.headers)
            check(names.contains(field.first.toLower()), "a header of ours");
    }
}

/// The input's bytes, cut at places that @p seed chooses; whole for '0'.
void sendInPieces(Client &client, const QByteArray &bytes, unsigned seed)
{
    if (seed == '0')
        return client.send(bytes);
    QRandomGenerator random(seed);
    for (qsizetype begin = 0; begin < bytes.size() && !client.isOver();) {
        const qsizetype size = std::min<qsizetype>(1 + random.bounded(64), bytes.size() - begin);
        client.send(bytes.sliced(begin, size));
        begin += size;
    }
}

void run(Host &host, unsigned seed, unsigned traits, const QByteArray &input)
{
    Client client(host.port());
    if ((traits & AfterAnother) != 0) {
        client.send(getHealth);
        check(client.waitFor([&] { return isHealthy(client.received()); }), "the connection is served");
    }
    const QByteArray bytes = (traits & BeforeAnother) != 0 ? input + getHealth : input;
    sendInPieces(client, bytes, seed);
    checkHealth(host.port());
    if ((traits & Reset) == 0) {
        client.closeSending();
        check(client.waitFor([&] { return client.isOver(); }), "a connection ends with its client");
    }
    checkAnswers(client.received(), getHealth + bytes);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    static int argc = 1;
    static std::array<char, 5> name{'f', 'u', 'z', 'z', '\0'};
    static std::array<char *, 2> argv{name.data(), nullptr};
    static QCoreApplication application(argc, argv.data());
    qInstallMessageHandler(judgeMessage);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static auto *const host = new Host; // outlives the application's last event
    if (size < 2)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size) - 2);
    run(*host, data[0], data[1], input);
    const QDeadlineTimer deadline(5s);
    while (host->streams() > 0 && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    check(host->streams() == 0, "no stream outlives its client");
    return 0;
}
