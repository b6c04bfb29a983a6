// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslConfiguration>

namespace Poemstream {

/// A certificate authority for tests, made anew each time with the command `openssl`: nothing secret is ever
/// kept, and nothing runs out. What fails is fatal.
class Certificates final
{
public:
    Certificates();
    Q_DISABLE_COPY_MOVE(Certificates)

    /// Whether there is an `openssl` to make them with.
    [[nodiscard]] static bool canBeMade();

    /// The authority's own certificate, in PEM.
    [[nodiscard]] QString authorityFile() const { return path(QStringLiteral("authority.pem")); }
    /// For a client: trusts the authority and nobody else.
    [[nodiscard]] QSslConfiguration trust() const;
    /// For a server (or a client that has to show who it is): a certificate for @p names, as in
    /// "DNS:localhost,IP:127.0.0.1", valid from now on for @p days; 0: already no more.
    [[nodiscard]] QSslConfiguration issue(const QString &names, int days = 1);
    /// The files of the last one issued, in PEM.
    [[nodiscard]] QString lastCertificateFile() const { return path(QStringLiteral("%1.pem").arg(m_issued)); }
    [[nodiscard]] QString lastKeyFile() const { return path(QStringLiteral("%1.key").arg(m_issued)); }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    int m_issued = 0;
};

} // namespace Poemstream
