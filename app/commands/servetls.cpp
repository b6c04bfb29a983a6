// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servetls.h"

#include "app/console.h"
#include "boundedfile.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>

namespace Poemstream {

namespace {

constexpr int mostMiB = 1;

std::variant<QList<QSslCertificate>, QString> readCertificates(const QString &path)
{
    const auto bytes = readBoundedFile(path, mostMiB);
    if (const auto *problem = std::get_if<QString>(&bytes))
        return *problem;
    const auto certificates = QSslCertificate::fromData(std::get<QByteArray>(bytes), QSsl::Pem);
    if (certificates.isEmpty())
        return Console::tr("holds no certificate in PEM format");
    return certificates;
}

std::variant<QSslKey, QString> readKey(const QString &path)
{
    const auto bytes = readBoundedFile(path, mostMiB);
    if (const auto *problem = std::get_if<QString>(&bytes))
        return *problem;
    const auto &pem = std::get<QByteArray>(bytes);
    if (pem.contains("ENCRYPTED")) // in PKCS #8's first line, or in the Proc-Type of older ones
        return Console::tr("the key is encrypted; a server needs it without a passphrase");
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return Console::tr("holds no private RSA or EC key in PEM format");
}

/// What the TLS library finds wrong with @p tls; empty if nothing. It says so only when a connection begins,
/// so one does, to ourselves.
QString problemOf(const QSslConfiguration &tls)
{
    QTcpServer peer;
    QSslSocket trial;
    trial.setProxy(QNetworkProxy::NoProxy);
    trial.setSslConfiguration(tls);
    if (!peer.listen(QHostAddress::LocalHost))
        return peer.errorString();
    trial.connectToHost(peer.serverAddress(), peer.serverPort());
    if (!trial.waitForConnected())
        return trial.errorString();
    bool hasFailed = false;
    QObject::connect(&trial, &QSslSocket::errorOccurred, &trial, [&hasFailed] { hasFailed = true; });
    trial.startServerEncryption();
    return hasFailed ? trial.errorString().simplified() : QString();
}

} // namespace

std::variant<QSslConfiguration, QString> readTls(const GivenFile &certificates, const GivenFile &key)
{
    const auto wrong = [](const GivenFile &file, const QString &problem) {
        return QStringLiteral("%1: %2: %3").arg(file.label, file.path, problem);
    };
    const auto chain = readCertificates(certificates.path);
    if (const auto *problem = std::get_if<QString>(&chain))
        return wrong(certificates, *problem);
    const auto secret = readKey(key.path);
    if (const auto *problem = std::get_if<QString>(&secret))
        return wrong(key, *problem);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(std::get<QList<QSslCertificate>>(chain));
    tls.setPrivateKey(std::get<QSslKey>(secret));
    const QString problem = problemOf(tls);
    if (!problem.isEmpty())
        return Console::tr("%1 and %2 do not work together: %3").arg(certificates.label, key.label, problem);
    return tls;
}

} // namespace Poemstream
