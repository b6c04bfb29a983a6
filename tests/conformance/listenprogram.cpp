// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listenprogram.h"

#include <QtCore/QJsonDocument>
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
    QObject::connect(&process(), &QProcess::readyReadStandardOutput, &m_reader, [this] { read(); });
    QStringList command = QProcess::splitCommand(qEnvironmentVariable("EVENT_STREAM_CLIENT"));
    if (command.isEmpty())
        command = {QStringLiteral(POEMSTREAM_PROGRAM), QStringLiteral("listen"), QStringLiteral("--json")};
    const QString program = command.takeFirst();
    start(program, command + QStringList(url) + options);
}

ListenProgram::~ListenProgram()
{
    if (!QTest::currentTestFailed())
        return;
    constexpr qsizetype enough = 400;
    for (const QJsonObject &line : std::as_const(m_lines))
        qInfo("%s", QJsonDocument(line).toJson(QJsonDocument::Compact).left(enough).constData());
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
    return waitUntil([&] { return types().count(type) >= count; });
}

void ListenProgram::read()
{
    const QByteArray said = output();
    for (qsizetype end = said.indexOf('\n', m_searched); end >= 0; end = said.indexOf('\n', m_taken)) {
        takeLine(said.sliced(m_taken, end - m_taken));
        m_taken = end + 1;
    }
    m_searched = said.size();
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
