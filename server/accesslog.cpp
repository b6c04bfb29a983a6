// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accesslog.h"

#include "enumlabel.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

constexpr qsizetype longestPath = 512;

/// What a terminal obeys, a reader of lines takes for an end, or turns the direction of writing.
bool isUnsafe(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || c.category() == QChar::Other_Format;
}

/// @p json, which is JSON already: what is unsafe stands in strings only, and may be escaped there.
QString escaped(const QByteArray &json)
{
    QString safe;
    for (const QChar c : QString::fromUtf8(json)) {
        if (isUnsafe(c))
            safe += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            safe += c;
    }
    return safe;
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return escaped(array.sliced(1, array.size() - 2));
}

QString plainText(const QJsonValue &value)
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9/._:*-]+\\z"));
    return word.match(value.toString()).hasMatch() ? value.toString() : jsonText(value);
}

/// Not too long; and a client that wrote %3F meant a query, which may hold a token.
QString shortened(const QString &path)
{
    const qsizetype query = path.indexOf(QLatin1Char('?'));
    const qsizetype size = std::min(longestPath, query < 0 ? path.size() : query);
    return path.size() <= size ? path : path.first(size) + QChar(0x2026);
}

double millisecondsOf(std::chrono::nanoseconds time)
{
    return static_cast<double>(std::chrono::duration_cast<std::chrono::microseconds>(time).count()) / 1000;
}

/// By what right, and in which trace, where there is one.
void addCaller(QList<std::pair<QString, QJsonValue>> &fields, const QString &tokenName,
               const QByteArray &trace)
{
    if (!tokenName.isEmpty())
        fields.emplaceBack(QStringLiteral("token"), tokenName);
    if (!trace.isEmpty())
        fields.emplaceBack(QStringLiteral("trace"), QString::fromLatin1(trace));
}

} // namespace

AccessLog::AccessLog(const Settings &settings, Write write)
    : m_settings(settings)
    , m_write(std::move(write))
{}

void AccessLog::noteAnswer(const AnsweredRequest &request, const QDateTime &now) const
{
    Fields fields{{QStringLiteral("method"), QString::fromLatin1(request.method)},
                  {QStringLiteral("path"), shortened(request.path)},
                  {QStringLiteral("status"), request.status},
                  {QStringLiteral("ms"), millisecondsOf(request.time)},
                  {QStringLiteral("client"), request.client.toString()}};
    addCaller(fields, request.tokenName, request.trace);
    write(QStringLiteral("request"), fields, now);
}

void AccessLog::noteEnd(const StreamRecord &record, const QDateTime &now) const
{
    const StreamReader &reader = record.reader;
    Fields fields{{QStringLiteral("path"), shortened(QString::fromUtf8(reader.path))},
                  {QStringLiteral("ms"), millisecondsOf(record.duration)},
                  {QStringLiteral("events"), record.traffic.events},
                  {QStringLiteral("bytes"), record.traffic.bytes},
                  {QStringLiteral("end"), QString::fromLatin1(labelOf(record.end))},
                  {QStringLiteral("resumed"), reader.isResumed},
                  {QStringLiteral("client"), reader.client.toString()}};
    addCaller(fields, reader.tokenName, reader.trace);
    if (m_settings.hasQuestions)
        fields.emplaceBack(QStringLiteral("question"), reader.question);
    write(QStringLiteral("stream"), fields, now);
}

void AccessLog::noteMessage(const QString &text, const QDateTime &now) const
{
    write(QStringLiteral("message"), {{QStringLiteral("text"), text}}, now);
}

void AccessLog::noteLeftOut(qint64 lines, const QDateTime &now) const
{
    write(QStringLiteral("left_out"), {{QStringLiteral("lines"), lines}}, now);
}

void AccessLog::write(const QString &kind, const Fields &fields, const QDateTime &now) const
{
    const QString time = now.toUTC().toString(Qt::ISODateWithMs);
    QString line;
    if (m_settings.format == Format::Json) {
        QJsonObject object{{QStringLiteral("time"), time}, {QStringLiteral("kind"), kind}};
        for (const auto &[name, value] : fields)
            object.insert(name, value);
        line = escaped(QJsonDocument(object).toJson(QJsonDocument::Compact));
    } else {
        line = time + QLatin1Char(' ') + kind;
        for (const auto &[name, value] : fields)
            line += QLatin1Char(' ') + name + QLatin1Char('=') + plainText(value);
    }
    m_write(line.toUtf8() + '\n');
}

} // namespace Poemstream
