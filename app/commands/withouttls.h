// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringList>

namespace Poemstream {

/// While it lives, Qt finds no plugins, and says nothing of TLS that it misses. For the making of a server
/// that speaks plain HTTP: QHttpServer 6.4 holds a configuration of TLS in any case, and to make one loads
/// OpenSSL: 5 MB, and 7 ms of a start. Later, TLS is there for whoever needs it. On the main thread, while
/// there is an application object; one at a time.
class WithoutTls final
{
    Q_DISABLE_COPY_MOVE(WithoutTls)
public:
    WithoutTls();
    ~WithoutTls();

private:
    QStringList m_libraryPaths;
};

} // namespace Poemstream
