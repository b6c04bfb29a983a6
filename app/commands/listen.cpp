// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listen.h"

#include "app/console.h"
#include "app/terminal.h"
#include "app/terminationsignals.h"
#include "client/eventsource/eventsource.h"
#include "listenoutput.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>

#include <algorithm>
#include <iterator>
#include <memory>

namespace Poemstream {

namespace {

using Header = ListenOptions::Header;

/// Whether a header sounds as if its value should not reach another origin.
bool isSecret(const QByteArray &name)
{
    const QByteArray words[] = {"auth", "cookie", "credential", "key", "passw", "secret", "session", "token"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](const QByteArray &word) { return name.toLower().contains(word); });
}

/// What the options name and the disk holds.
struct ListenFiles
{
    QList<QSslCertificate> certificates;
    QByteArray body;

    /// False, and said why, where there is something missing.
    [[nodiscard]] bool read(const ListenOptions &options)
    {
        if (!options.certificateFile.isEmpty())
            certificates = QSslCertificate::fromPath(options.certificateFile, QSsl::Pem);
        if (!options.certificateFile.isEmpty() && certificates.isEmpty()) {
            printError(Console::tr("there is no certificate in '%1'").arg(options.certificateFile));
            return false;
        }
        if (options.bodyFile.isEmpty())
            return true;
        QFile file(options.bodyFile);
        if (!file.open(QIODevice::ReadOnly)) {
            printError(Console::tr("cannot read '%1': %2").arg(options.bodyFile, file.errorString()));
            return false;
        }
        body = file.readAll();
        return true;
    }
};

/// Joins a stream to its output, and says when it is over.
class Listening final : public QObject
{
public:
    Listening(const ListenOptions &options, const ListenFiles &files)
        : m_options(options)
        , m_output(makeOutput(options))
    {
        connect(&m_source, &EventSource::opened, this, [this] { m_output->showOpened(m_source.url()); });
        connect(&m_source, &EventSource::messageReceived, this, &Listening::take);
        connect(&m_source, &EventSource::interrupted, this,
                [this](auto retryIn, const StreamError &error) { m_output->showError(error, retryIn); });
        connect(&m_source, &EventSource::failed, this, &Listening::fail);
        if (options.comments)
            connect(&m_source, &EventSource::commentReceived, this,
                    [this](const QString &text) { m_output->showComment(text); });
        m_source.setPolicy(makePolicy(options));
        m_source.setWithCredentials(options.withCredentials);
        m_source.setLastEventId(options.lastEventId);
        m_source.setSecretHeaders(secretHeaders(options));
        if (!options.proxy.isEmpty())
            m_source.setProxy(makeProxy(options.proxy));
        m_source.open(makeRequest(options, files));
    }

private:
    static std::unique_ptr<ListenOutput> makeOutput(const ListenOptions &options)
    {
        if (options.json)
            return std::make_unique<ListenJson>();
        return std::make_unique<ListenText>();
    }

    static QList<QByteArray> secretHeaders(const ListenOptions &options)
    {
        QList<QByteArray> names;
        for (const Header &header : options.headers) {
            if (isSecret(header.first))
                names += header.first;
        }
        return names;
    }

    static ReconnectPolicy makePolicy(const ListenOptions &options)
    {
        ReconnectPolicy policy =
            options.retriesRefusals ? ReconnectPolicy::resilient() : ReconnectPolicy::strict();
        policy.reconnects = options.reconnects;
        policy.mostFailures = options.maxFailures;
        policy.connectTimeout = options.connectTimeout.value_or(policy.connectTimeout);
        policy.answerTimeout = options.answerTimeout.value_or(policy.answerTimeout);
        policy.idleTimeout = options.idleTimeout.value_or(policy.idleTimeout);
        return policy;
    }

    static QNetworkProxy makeProxy(const QUrl &url)
    {
        const bool isSocks = url.scheme() == QLatin1String("socks5");
        return {isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                static_cast<quint16>(url.port(isSocks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
                url.password(QUrl::FullyDecoded)};
    }

    static EventSourceRequest makeRequest(const ListenOptions &options, const ListenFiles &files)
    {
        EventSourceRequest all(QNetworkRequest(options.url));
        all.method = options.method;
        all.body = options.body + files.body;
        if (options.idempotent)
            all.idempotent = true;
        QNetworkRequest &request = all.request;
        request.setRawHeader("User-Agent", "poemstream");
        if (!all.body.isEmpty())
            request.setRawHeader("Content-Type", "application/json");
        for (const Header &header : options.headers)
            request.setRawHeader(header.first, header.second);
        if (!options.token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + options.token);
        if (!files.certificates.isEmpty()) {
            QSslConfiguration tls = request.sslConfiguration();
            tls.addCaCertificates(files.certificates);
            request.setSslConfiguration(tls);
        }
        return all;
    }

    void take(const MessageEvent &event)
    {
        m_output->showMessage(event);
        if (++m_events == m_options.maxEvents)
            end(ExitCode::Done);
    }

    void fail(const StreamError &error)
    {
        using Kind = StreamError::Kind;
        m_output->showError(error, std::nullopt);
        const bool isDone = error.kind == Kind::Stopped || error.kind == Kind::Ended;
        if (!isDone && m_options.json)
            printError(describeStreamError(error)); // people look there, programs at the line above
        end(isDone ? ExitCode::Done : exitCodeFor(error));
    }

    void end(ExitCode code)
    {
        m_source.close();
        QCoreApplication::exit(static_cast<int>(code));
    }

    const ListenOptions &m_options;
    std::unique_ptr<ListenOutput> m_output;
    EventSource m_source;
    qint64 m_events = 0;
};

} // namespace

ExitCode runListen(QCoreApplication &application, const ListenOptions &options)
{
    ListenFiles files;
    if (!files.read(options))
        return ExitCode::Failed;
    TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &application,
                     [] { QCoreApplication::exit(static_cast<int>(ExitCode::Interrupted)); });
    if (options.maxTime)
        QTimer::singleShot(*options.maxTime, &application,
                           [] { QCoreApplication::exit(static_cast<int>(ExitCode::Done)); });
    const Listening listening(options, files);
    return static_cast<ExitCode>(application.exec());
}

} // namespace Poemstream
