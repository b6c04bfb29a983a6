// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkwatch.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QNetworkInformation>

namespace Poemstream {

void NetworkWatch::Deleter::operator()(NetworkWatch *watch) const
{
    const QObject here;
    if (here.thread() == watch->thread())
        delete watch; // who ends with the program has no event loop any more
    else
        watch->deleteLater();
}

std::unique_ptr<NetworkWatch, NetworkWatch::Deleter> NetworkWatch::make()
{
    std::unique_ptr<NetworkWatch, Deleter> watch(new NetworkWatch);
    if (const QCoreApplication *application = QCoreApplication::instance())
        watch->moveToThread(application->thread());
    return watch;
}

void NetworkWatch::begin()
{
    QMetaObject::invokeMethod(this, &NetworkWatch::load);
}

void NetworkWatch::load()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *information = QNetworkInformation::instance();
    if (information->backendName() == QLatin1String("glib"))
        return;
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::tell);
    tell();
}

void NetworkWatch::tell()
{
    Q_EMIT told(QNetworkInformation::instance()->reachability() ==
                QNetworkInformation::Reachability::Disconnected);
}

} // namespace Poemstream
