// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listenprogram.h"

#include <QtCore/QEventLoop>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <utility>

namespace Poemstream {

QString said(const QString &data, const QString &id, const QString &type)
{
    const QJsonObject object{
        {QStringLiteral("data"), data}, {QStringLiteral("id"), id}, {QStringLiteral("type"), type}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ListenProgram::ListenProgram(const QUrl &url, const QStringList &options)
    : ListenProgram(QString::fromLatin1(url.toEncoded()), options)
{}

ListenProgram::ListenProgram(const QString &url, const QStringList &options)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(environment);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { read(); });
    m_process.start(QStringLiteral(POEMSTREAM_PROGRAM),
                    QStringList{QStringLiteral("listen"), url, QStringLiteral("--json")} + options);
}

ListenProgram::~ListenProgram()
{
    m_process.kill();
    m_process.waitForFinished();
    if (QTest::currentTestFailed())
        tell();
}

QList<QJsonObject> ListenProgram::lines(const QString &type) const
{
    QList<QJsonObject> result;
    for (const QJsonObject &line : m_lines) {
        if (line.value(QStringLiteral("type")).toString() == type)
            result += line;
    }
    return result;
}

QStringList ListenProgram::types() const
{
    QStringList result;
    for (const QJsonObject &line : m_lines)
        result += line.value(QStringLiteral("type")).toString();
    return result;
}

QStringList ListenProgram::events() const
{
    QStringList result;
    for (const QJsonObject &line : lines(QStringLiteral("message")))
        result += said(line.value(QStringLiteral("data")).toString(),
                       line.value(QStringLiteral("lastEventId")).toString(),
                       line.value(QStringLiteral("event")).toString());
    return result;
}

QStringList ListenProgram::comments() const
{
    QStringList result;
    for (const QJsonObject &line : lines(QStringLiteral("comment")))
        result += line.value(QStringLiteral("text")).toString();
    return result;
}

QList<int> ListenProgram::errorStates() const
{
    QList<int> result;
    for (const QJsonObject &line : lines(QStringLiteral("error")))
        result += line.value(QStringLiteral("readyState")).toInt(-1);
    return result;
}

bool ListenProgram::waitFor(const QString &type, qsizetype count)
{
    return turnUntil([&] { return types().count(type) >= count; });
}

int ListenProgram::exitCode()
{
    const bool hasEnded = turnUntil([this] { return !isRunning(); });
    read();
    return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ListenProgram::tell()
{
    constexpr qsizetype enough = 400;
    for (const QJsonObject &line : std::as_const(m_lines))
        qInfo("%s", QJsonDocument(line).toJson(QJsonDocument::Compact).left(enough).constData());
    qInfo("standard error: %s", standardError().constData());
}

bool ListenProgram::turnUntil(const std::function<bool()> &isReached)
{
    QEventLoop loop;
    const auto look = [&] {
        if (isReached())
            loop.quit();
    };
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, look);
    QObject::connect(&m_process, &QProcess::finished, &loop, [&loop] { loop.quit(); });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (isRunning() && !isReached())
        loop.exec();
    return isReached();
}

void ListenProgram::read()
{
    QByteArray bytes = m_process.readAllStandardOutput();
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n')) {
        m_partialLine += bytes.first(end);
        takeLine(m_partialLine.join());
        m_partialLine.clear();
        bytes = bytes.sliced(end + 1);
    }
    if (!bytes.isEmpty())
        m_partialLine += bytes;
}

void ListenProgram::takeLine(const QByteArray &line)
{
    QByteArray json = line;
    json.replace("\xEF\xBB\xBF", "\\ufeff"); // QJsonDocument drops one that begins a string
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        m_lines += document.object();
    else
        m_lines += QJsonObject{{QStringLiteral("type"), QStringLiteral("malformed")}};
}

} // namespace Poemstream
