// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measuresources KIND PORT PATH COUNT: reads COUNT event streams of the server at 127.0.0.1:PORT in one
// process, and says as one JSON object on stdout what that cost it: processor time and real time in all, and
// the memory it had more when half of the streams' time was over. KIND is "eventsource", or one of what it is
// compared with: "reply", "socket", "epoll". For one processor, beside the server's.

#include "../streams/processusage.h"
#include "client/eventsource/eventsource.h"
#include "plainreaders.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <sys/resource.h>
#include <unistd.h>

using namespace Poemstream;

namespace {

constexpr std::chrono::seconds untilHalf{5};
constexpr std::chrono::seconds patience{60};

void raiseDescriptorLimit()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void openEventSources(const PlainTarget &target, int count, Finish &finish)
{
    const QUrl url(
        QStringLiteral("http://127.0.0.1:%1%2").arg(target.port).arg(QString::fromUtf8(target.path)));
    for (int i = 0; i < count; ++i) {
        auto *source = new EventSource(&finish);
        source->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(source, &EventSource::messageReceived, &finish,
                         [source, &finish](const MessageEvent &event) {
                             if (event.type != QLatin1String("done"))
                                 return;
                             source->close();
                             finish.one();
                         });
        QObject::connect(source, &EventSource::failed, &finish, [] { qFatal("a stream failed"); });
        source->open(QNetworkRequest(url));
    }
}

bool open(std::string_view kind, const PlainTarget &target, int count, Finish &finish)
{
    if (kind == "eventsource")
        openEventSources(target, count, finish);
    else if (kind == "reply")
        openReplies(target, count, finish);
    else if (kind == "socket")
        openSockets(target, count, finish);
    else if (kind == "epoll")
        openDescriptors(target, count, finish);
    else
        return false;
    return true;
}

/// Opens one of the kind and waits for its end, so that what all of them share is there before anything
/// counts.
bool warmUp(std::string_view kind, const PlainTarget &target)
{
    Finish finish(1);
    return open(kind, target, 1, finish) && QCoreApplication::exec() == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    raiseDescriptorLimit();
    QCoreApplication application(argc, argv);
    if (argc != 5 || std::atoi(argv[4]) < 1) {
        std::fputs("usage: measuresources eventsource|reply|socket|epoll PORT PATH COUNT\n", stderr);
        return 2;
    }
    const PlainTarget target{quint16(std::atoi(argv[2])), argv[3]};
    const int count = std::atoi(argv[4]);
    if (!warmUp(argv[1], {target.port, target.path + "&pace=0"}))
        return 2;

    double memory = residentKibibytesOf(::getpid());
    Finish finish(count);
    QTimer::singleShot(untilHalf, &finish, [&memory] { memory = residentKibibytesOf(::getpid()) - memory; });
    QTimer::singleShot(patience, &finish, [] { QCoreApplication::exit(1); });
    QElapsedTimer elapsed;
    elapsed.start();
    const auto before = processorTimeOf(::getpid());
    open(argv[1], target, count, finish);
    const int code = QCoreApplication::exec();
    const std::chrono::duration<double> used = processorTimeOf(::getpid()) - before;
    std::printf(R"({"done":%d,"seconds":%.3f,"processorSeconds":%.6f,"kib":%.0f})", count - finish.left(),
                double(elapsed.elapsed()) / 1000, used.count(), memory);
    return code;
}
