// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>

#include <memory>

namespace Poemstream {

/// Asks the operating system, for objects of any thread, whether this machine is connected to anything
/// (NetworkManager on Linux). QNetworkInformation belongs to the thread that loads it first, and hears
/// nothing any more when that ends: so it is loaded on the application's, where this object lives. GLib's
/// monitor, which Qt asks where there is no NetworkManager, is not believed: to it a network without a way to
/// the Internet, say a class's own, is none. Internal to EventSource.
class NetworkWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkWatch)
public:
    /// From any thread, but not from inside told().
    struct Deleter
    {
        void operator()(NetworkWatch *watch) const;
    };
    /// From any thread.
    [[nodiscard]] static std::unique_ptr<NetworkWatch, Deleter> make();
    /// told() follows: at once on the application's thread, else when its event loop comes to it; never where
    /// nobody knows.
    void begin();

Q_SIGNALS:
    void told(bool isOffline); ///< how it is at first, and after each change

private:
    NetworkWatch() = default;
    void load();
    void tell();
};

} // namespace Poemstream
