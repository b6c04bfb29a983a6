// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measurelateness PROGRAM LIBRARY [QUESTIONS_A_SECOND]: how late the events of a running stream are while a
// server answers questions from a whole collection's library. It only tells. The reader has a thread of its
// own, the questions another; on a machine of two processors they and the server are in each other's way.

#include "samplequestions.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

constexpr double pace = 50; // ms
constexpr int seconds = 20;

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Reads a stream of the longest poem and notes when its events come.
std::vector<double> gapsOf(quint16 port, const QString &id, int most)
{
    const int peer = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::vector<double> gaps;
    if (::connect(peer, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        return gaps;
    const QByteArray request = "GET /v1/poems/stream?question=x&pace=50&last_event_id=" + id.toLatin1() +
                               ".0 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    static_cast<void>(::send(peer, request.constData(), static_cast<std::size_t>(request.size()), 0));
    char buffer[4096];
    Clock::time_point last;
    while (int(gaps.size()) < most) {
        const ssize_t got = ::recv(peer, buffer, sizeof(buffer), 0);
        if (got <= 0)
            break;
        if (!QByteArrayView(buffer, got).contains("id: "))
            continue;
        const auto now = Clock::now();
        if (last != Clock::time_point())
            gaps.push_back(milliseconds(now - last));
        last = now;
    }
    ::close(peer);
    return gaps;
}

void printGaps(const char *name, std::vector<double> gaps)
{
    if (gaps.empty())
        return;
    std::sort(gaps.begin(), gaps.end());
    const auto at = [&](double share) {
        return gaps.at(static_cast<std::size_t>(share * double(gaps.size() - 1)));
    };
    std::printf("  %-24s %4zu gaps   late: p50 %5.1f   p99 %5.1f   worst %5.1f ms\n", name, gaps.size(),
                at(0.5) - pace, at(0.99) - pace, gaps.back() - pace);
}

QStringList questionsFrom(const PoemStore &store)
{
    QStringList questions;
    SampleQuestions sample(store, 5);
    const auto add = [&](const QList<SampleQuestion> &some) {
        for (const SampleQuestion &question : some)
            questions += question.text;
    };
    add(sample.fragments(400));
    add(sample.withAWrongCharacter(sample.fragments(200)));
    add(sample.titlesWithAuthors(200));
    QFile file(u":/themequestions.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return questions;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        for (const QJsonValue &row : all.value(language).toArray())
            questions += row[u"question"_s].toString();
    }
    std::shuffle(questions.begin(), questions.end(), QRandomGenerator(6));
    return questions;
}

/// The longest poem of the library, a stream of which lasts.
QString longestPoem(PoemDatabase &database)
{
    QSqlQuery longest = database.select(u"SELECT id FROM poem ORDER BY length DESC LIMIT 1"_s);
    return longest.next() ? poemIdOf(longest.value(0).toLongLong()) : QString();
}

/// Asks so many questions a second, each over a connection of its own.
class Load final : public QObject
{
public:
    Load(quint16 port, const QStringList &questions, int perSecond)
        : m_port(port)
        , m_questions(questions)
        , m_perSecond(perSecond)
    {
        m_begin = Clock::now();
        connect(&m_timer, &QTimer::timeout, this, &Load::askWhatIsDue);
        m_timer.start(std::chrono::milliseconds(5));
    }
    void stop() { m_timer.stop(); }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] const std::vector<double> &waits() const { return m_waits; }

private:
    void askWhatIsDue()
    {
        const double due = milliseconds(Clock::now() - m_begin) / 1000 * m_perSecond;
        for (; m_asked < int(due); ++m_asked) {
            const QString known(m_asked / m_questions.size(), u' '); // else it would be remembered
            ask(m_questions.at(m_asked % m_questions.size()) + known);
        }
    }
    void ask(const QString &question)
    {
        auto *socket = new QTcpSocket(this);
        const auto begin = Clock::now();
        connect(socket, &QTcpSocket::connected, socket, [socket, question] {
            socket->write("GET /v1/poems/stream?pace=0&question=" + QUrl::toPercentEncoding(question) +
                          " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        });
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket, begin] {
            const QByteArray bytes = socket->readAll();
            if (bytes.contains("event: poem"))
                m_waits.push_back(milliseconds(Clock::now() - begin));
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    }

    quint16 m_port;
    QStringList m_questions;
    int m_perSecond;
    int m_asked = 0;
    std::vector<double> m_waits;
    Clock::time_point m_begin;
    QTimer m_timer;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto opened = PoemStore::open(arguments.value(2));
    auto database = PoemDatabase::open(arguments.value(2), PoemDatabase::Use::Read);
    if (std::holds_alternative<PoemStoreError>(opened) || std::holds_alternative<PoemStoreError>(database)) {
        std::fputs("usage: measurelateness PROGRAM LIBRARY [QUESTIONS_A_SECOND]\n", stderr);
        return 2;
    }
    const QStringList questions = questionsFrom(*std::get<std::unique_ptr<PoemStore>>(opened));
    const QString id = longestPoem(*std::get<std::unique_ptr<PoemDatabase>>(database));
    QProcess server;
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(arguments.value(1), {u"serve"_s, u"--port"_s, u"0"_s, u"--poems"_s, arguments.value(2)});
    server.waitForReadyRead();
    const auto port = static_cast<quint16>(
        QUrl(QString::fromUtf8(server.readAllStandardOutput()).section(u' ', -1).trimmed()).port());
    constexpr int events = seconds * 1000 / int(pace);
    std::puts("A stream with a pause of 50 ms between its events (wanted: none later than 10 ms)");
    printGaps("nothing else to do", gapsOf(port, id, events / 2));
    const int perSecond = arguments.value(3, u"200"_s).toInt();
    Load load(port, questions, perSecond);
    const auto watch = [&] {
        std::vector<double> gaps;
        std::thread reader([&] {
            gaps = gapsOf(port, id, events);
            QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                                      Qt::QueuedConnection);
        });
        QCoreApplication::exec();
        reader.join();
        return gaps;
    };
    printGaps("questions meanwhile", watch());
    QTimer reloads;
    QObject::connect(&reloads, &QTimer::timeout, &server,
                     [&server] { ::kill(static_cast<pid_t>(server.processId()), SIGHUP); });
    reloads.start(std::chrono::seconds(4)); // the poems are read again
    printGaps("questions and reloads", watch());
    reloads.stop();
    load.stop();
    std::vector<double> waits = load.waits();
    std::sort(waits.begin(), waits.end());
    const auto at = [&](double share) {
        return waits.at(static_cast<std::size_t>(share * double(waits.size() - 1)));
    };
    std::printf("  %d questions in %d s (%d a second), %zu answered: the poem came after p50 %.1f, p99 %.1f, "
                "worst %.1f ms\n",
                load.asked(), 2 * seconds, perSecond, waits.size(), at(0.5), at(0.99), waits.back());
    server.terminate();
    server.waitForFinished();
    return 0;
}
