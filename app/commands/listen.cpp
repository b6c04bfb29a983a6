// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listen.h"

#include "app/console.h"
#include "app/outputwriter.h"
#include "app/terminal.h"
#include "app/terminationsignals.h"
#include "client/eventsource/eventsource.h"
#include "listenoutput.h"
#include "listensetup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace Poemstream {

namespace {

/// Joins a stream to its output, and says when it is over.
class Listening final : public QObject
{
public:
    Listening(const ListenOptions &options, const ListenFiles &files)
        : m_options(options)
        , m_output(makeOutput(options, m_writer))
    {
        connect(&m_source, &EventSource::opened, this, [this] { m_output->showOpened(m_source.url()); });
        connect(&m_source, &EventSource::messageReceived, this, &Listening::take);
        connect(&m_source, &EventSource::interrupted, this,
                [this](auto retryIn, const StreamError &error) { m_output->showError(error, retryIn); });
        connect(&m_source, &EventSource::failed, this, &Listening::fail);
        if (options.comments)
            connect(&m_source, &EventSource::commentReceived, this,
                    [this](const QString &text) { m_output->showComment(text); });
        connect(&m_writer, &OutputWriter::fellBehind, this, [this] { m_source.setPaused(true); });
        connect(&m_writer, &OutputWriter::caughtUp, this, &Listening::goOn);
        connect(&m_writer, &OutputWriter::failed, this, &Listening::failToWrite);
        prepare(m_source, options);
        m_source.open(makeRequest(options, files));
    }

private:
    static std::unique_ptr<ListenOutput> makeOutput(const ListenOptions &options, OutputWriter &writer)
    {
        if (options.json)
            return std::make_unique<ListenJson>(writer);
        return std::make_unique<ListenText>(writer);
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

    /// Not before the reader has all.
    void end(ExitCode code)
    {
        m_source.close();
        m_exitCode = code;
        if (!m_writer.isBehind())
            QCoreApplication::exit(static_cast<int>(code));
    }

    void goOn()
    {
        if (m_exitCode)
            QCoreApplication::exit(static_cast<int>(*m_exitCode));
        else
            m_source.setPaused(false);
    }

    void failToWrite(const QString &reason)
    {
        printError(Console::tr("cannot write the output: %1").arg(reason));
        m_source.close();
        QCoreApplication::exit(static_cast<int>(ExitCode::Failed));
    }

    const ListenOptions &m_options;
    OutputWriter m_writer;
    std::unique_ptr<ListenOutput> m_output;
    EventSource m_source;
    qint64 m_events = 0;
    std::optional<ExitCode> m_exitCode; ///< for the time when the reader has all
};

} // namespace

ExitCode runListen(QCoreApplication &application, const ListenOptions &options)
{
    ListenFiles files;
    if (!files.read(options))
        return ExitCode::Usage;
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
