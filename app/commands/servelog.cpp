// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servelog.h"

#include "server/poemserver.h"

#include <QtCore/QDateTime>

#include <unistd.h>

namespace Poemstream {

namespace {

// NOLINTNEXTLINE(*-avoid-non-const-global-variables): Qt's handler of messages is a plain function
ServeLog *messageLog = nullptr;

void handleMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && messageLog)
        messageLog->noteMessage(text);
}

} // namespace

ServeLog::ServeLog(const AccessLog::Settings &settings)
    : m_writer(STDERR_FILENO)
    , m_log(settings, [this](const QByteArray &line) { m_writer.write(line); })
{
    QObject::connect(&m_writer, &LogWriter::leftOut, &m_writer,
                     [this](qint64 lines) { m_log.noteLeftOut(lines, QDateTime::currentDateTimeUtc()); });
    messageLog = this;
    qInstallMessageHandler(&handleMessage);
}

ServeLog::~ServeLog()
{
    qInstallMessageHandler(nullptr);
    messageLog = nullptr;
}

void ServeLog::noteMessage(const QString &text)
{
    m_log.noteMessage(text, QDateTime::currentDateTimeUtc());
    m_writer.flush();
}

void ServeLog::follow(const PoemServer &server)
{
    QObject::connect(&server, &PoemServer::answered, &m_writer, [this](const AnsweredRequest &request) {
        m_log.noteAnswer(request, QDateTime::currentDateTimeUtc());
    });
    QObject::connect(&server, &PoemServer::streamEnded, &m_writer, [this](const StreamRecord &record) {
        m_log.noteEnd(record, QDateTime::currentDateTimeUtc());
    });
}

} // namespace Poemstream
