// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serve.h"

#include "app/console.h"
#include "app/passedsocket.h"
#include "app/servicemanager.h"
#include "app/terminal.h"
#include "app/terminationsignals.h"
#include "servefiles.h"
#include "servelog.h"
#include "withouttls.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <optional>
#include <sys/resource.h>

namespace Poemstream {

namespace {

/// Each stream is a descriptor, and the usual limit of 1024 is only the soft one.
void raiseDescriptorLimit()
{
    struct rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit); // where this fails, the listener lives with what there is
}

bool listen(PoemServer &server, const ServeOptions &options, const std::optional<PassedSocket> &passed)
{
    if (passed ? server.listenOn(passed->descriptor) : server.listen(options.host, options.port))
        return true;
    const QString place = options.host.toString() + QLatin1Char(':') + QString::number(options.port);
    printError(Console::tr("cannot listen on %1: %2")
                   .arg(passed ? passed->address.toString() : place, server.errorString()));
    return false;
}

QString servingStatus(const PoemServer &server)
{
    return Console::tr("Serving poems at %1").arg(server.url().toString());
}

/// Streams go on meanwhile, from what they were begun with. What came of it stands in the log.
void reload(PoemServer &server, ServedFiles &files, ServiceManager &manager)
{
    manager.reloading(Console::tr("Reading the poems and tokens again"));
    const auto problem = files.readAgain(server);
    if (problem)
        qWarning("%s", qPrintable(Console::tr("nothing changed: %1").arg(*problem)));
    else
        qInfo("%s", qPrintable(Console::tr("the poems and tokens were read again")));
    manager.ready(problem ? Console::tr("Serving as before: %1").arg(*problem) : servingStatus(server));
}

/// How long streams get of @p drain, in all of which the process has to be gone.
std::chrono::milliseconds timeForStreams(std::chrono::milliseconds drain)
{
    constexpr std::chrono::milliseconds tidyingUp(100);
    return drain - std::min(tidyingUp, drain / 10);
}

/// All of them must outlive @p server.
void obey(TerminationSignals &orders, PoemServer &server, ServedFiles &files, ServiceManager &manager,
          std::chrono::milliseconds drain)
{
    QObject::connect(&orders, &TerminationSignals::reloadRequested, &server,
                     [&] { reload(server, files, manager); });
    QObject::connect(&orders, &TerminationSignals::received, &server, [&orders, &server, &manager, drain] {
        QObject::disconnect(&orders, &TerminationSignals::reloadRequested, &server, nullptr);
        manager.stopping(Console::tr("Ending the streams"));
        QTimer::singleShot(timeForStreams(drain), Qt::PreciseTimer, qApp, &QCoreApplication::quit);
        server.drain();
    });
    QObject::connect(&server, &PoemServer::drained, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

/// What could be wrong was told when the options were read.
ExitCode tellAllIsRight(const QString &file)
{
    print((file.isEmpty() ? Console::tr("all is right, without a configuration file")
                          : Console::tr("%1: all is right").arg(file)) +
          QLatin1Char('\n'));
    return ExitCode::Done;
}

} // namespace

ExitCode runServe(QCoreApplication &application, const ServeOptions &options)
{
    if (options.isCheck)
        return tellAllIsRight(options.configuration);
    for (const QString &warning : options.warnings)
        printError(warning);
    raiseDescriptorLimit();
    std::signal(SIGPIPE, SIG_IGN); // whoever read our output may leave; the streams go on
    TerminationSignals terminationSignals;
    terminationSignals.takeReloads();
    ServiceManager manager;
    const auto taken = takePassedSocket();
    if (const auto *problem = std::get_if<QString>(&taken)) {
        printError(*problem);
        return ExitCode::Failed;
    }
    const auto &passed = std::get<std::optional<PassedSocket>>(taken);
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    ServedFiles files(options, random);
    if (const auto problem = files.readPoems()) {
        printError(*problem);
        return ExitCode::Usage;
    }
    ServeLog log(options.log);
    std::optional<WithoutTls> plain;
    if (options.tlsCertificates.path.isEmpty())
        plain.emplace();
    PoemServer server(files.library(),
                      passed ? settingsAt(passed->address, options.settings) : options.settings, random);
    plain.reset();
    if (const auto problem = files.readTls(server)) {
        printError(*problem);
        return ExitCode::Usage;
    }
    if (!listen(server, options, passed))
        return ExitCode::Failed;
    log.follow(server);
    obey(terminationSignals, server, files, manager, options.drain);
    QTimer::singleShot(0, &server, [&] { // in the event loop: who is told can count on an answer
        print(QStringLiteral("listening on ") + server.url().toString() + QLatin1Char('\n'));
        manager.ready(servingStatus(server));
    });
    return application.exec() == 0 ? ExitCode::Done : ExitCode::Failed;
}

} // namespace Poemstream
