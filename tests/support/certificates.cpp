// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificates.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>

namespace Poemstream {

namespace {

void openssl(const QString &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), QProcess::splitCommand(arguments));
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments), process.readAll().constData());
}

} // namespace

Certificates::Certificates()
{
    openssl(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
                           "-subj \"/CN=Poemstream's test authority\" "
                           "-addext keyUsage=critical,keyCertSign,cRLSign -keyout %1 -out %2")
                .arg(path(QStringLiteral("authority.key")), authorityFile()));
}

bool Certificates::canBeMade()
{
    return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
}

QSslConfiguration Certificates::trust() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(authorityFile(), QSsl::Pem));
    return tls;
}

QSslConfiguration Certificates::issue(const QString &names, int days)
{
    const QString base = path(QString::number(++m_issued));
    QFile extensions(base + QStringLiteral(".ext"));
    if (!extensions.open(QIODevice::WriteOnly) || extensions.write("subjectAltName=" + names.toLatin1()) < 0)
        qFatal("%s: %s", qPrintable(extensions.fileName()), qPrintable(extensions.errorString()));
    extensions.close();
    openssl(QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=test "
                           "-keyout %1.key -out %1.csr")
                .arg(base));
    openssl(QStringLiteral(
                "x509 -req -in %1.csr -CA %2 -CAkey %3 -CAcreateserial -days %4 -extfile %1.ext -out %1.pem")
                .arg(base, authorityFile(), path(QStringLiteral("authority.key")), QString::number(days)));
    QFile key(base + QStringLiteral(".key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(key.fileName()), qPrintable(key.errorString()));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(base + QStringLiteral(".pem"), QSsl::Pem));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromPath(authorityFile(), QSsl::Pem));
    return tls;
}

} // namespace Poemstream
