// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measurereaders sse|websocket URL PACE COUNT: COUNT readers of a poem in one process, and as one JSON object
// on stdout what that cost it and when what came. PACE: the milliseconds between two texts. For one
// processor, beside the server's.

#include "../streams/processusage.h"
#include "eventsourcereader.h"
#include "punctuality.h"
#include "websocketreader.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QNetworkProxy>

#include <cstdio>
#include <memory>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

namespace {

struct Figures
{
    Punctuality punctuality;
    qint64 texts = 0;
    qint64 characters = 0;
    int over = 0;
};

std::unique_ptr<PoemReader> makeReader(const QString &kind)
{
    if (kind == QLatin1String("sse"))
        return std::make_unique<EventSourceReader>();
    return std::make_unique<WebSocketReader>();
}

void open(PoemReader &reader, const QUrl &url, std::chrono::milliseconds pace, Figures &figures)
{
    auto times = std::make_shared<Punctuality::Reader>(figures.punctuality, pace); // its two connections' own
    QObject::connect(&reader, &PoemReader::arrived, &reader, [times, &figures](const QString &text) {
        times->noteText();
        ++figures.texts;
        figures.characters += text.size();
    });
    QObject::connect(&reader, &PoemReader::over, &reader, [&figures] { ++figures.over; });
    reader.read(url);
}

} // namespace

int main(int argc, char *argv[])
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);

    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(4).toInt();
    if (arguments.size() != 5 || count < 1) {
        std::fputs("usage: measurereaders sse|websocket URL PACE COUNT\n", stderr);
        return 2;
    }
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    const std::chrono::milliseconds pace(arguments.at(3).toInt());
    const QUrl url(arguments.at(2));

    Figures figures;
    double before = 0;
    std::vector<std::unique_ptr<PoemReader>> readers;
    QTimer opening; // one a millisecond, so that none waits for another's connection
    const auto openOne = [&] {
        readers.push_back(makeReader(arguments.at(1)));
        open(*readers.back(), url, pace, figures);
        if (int(readers.size()) == count)
            opening.stop();
    };
    QObject::connect(&opening, &QTimer::timeout, &opening, openOne);
    openOne();
    // What all of them share is there when the first one reads.
    const auto openOthers = [&] {
        before = residentKibibytesOf(::getpid());
        if (count > 1)
            opening.start(std::chrono::milliseconds(1));
    };
    QObject::connect(readers.front().get(), &PoemReader::arrived, &opening, openOthers,
                     Qt::SingleShotConnection);
    double memory = 0;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        if (figures.over == 0)
            memory = residentKibibytesOf(::getpid()) - before;
        if (figures.over == count)
            QCoreApplication::quit();
    });
    QTimer::singleShot(std::chrono::seconds(90), &watch, [] { QCoreApplication::exit(1); });
    watch.start(std::chrono::milliseconds(100));
    const auto began = processorTimeOf(::getpid());
    const int code = QCoreApplication::exec();
    const std::chrono::duration<double, std::micro> used = processorTimeOf(::getpid()) - began;
    const Punctuality &times = figures.punctuality;
    std::printf(R"({"over":%d,"texts":%lld,"characters":%lld,"microseconds":%.0f,"kib":%.0f,)", figures.over,
                static_cast<long long>(figures.texts), static_cast<long long>(figures.characters),
                used.count(), memory);
    std::printf(R"("firstMedian":%.2f,"firstP90":%.2f,"offMedian":%.2f,"offP90":%.2f})"
                "\n",
                Punctuality::quantile(times.firsts(), 0.5), Punctuality::quantile(times.firsts(), 0.9),
                Punctuality::quantile(times.delays(), 0.5), Punctuality::quantile(times.delays(), 0.9));
    return code;
}
