// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logline.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace Poemstream {

namespace {

bool isOfWord(QChar c)
{
    constexpr std::u16string_view others = u"/._:*-";
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
           (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || others.find(c.unicode()) != others.npos;
}

/// What a terminal obeys, a reader of lines takes for an end, or turns the direction of writing.
bool isUnsafe(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || c.category() == QChar::Other_Format;
}

/// As JSON, with what would do something on a terminal escaped, too.
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    QString safe;
    for (const QChar c : QString::fromUtf8(array.sliced(1, array.size() - 2))) {
        if (isUnsafe(c))
            safe += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            safe += c;
    }
    return safe.toUtf8();
}

void append(QByteArray &text, qint64 number, int digits)
{
    text += QByteArray::number(number).rightJustified(digits, '0');
}

/// ISO 8601; some times faster than QDateTime, which would write two of them for each stream.
QByteArray utc(const QDateTime &now)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time(milliseconds(now.toMSecsSinceEpoch()));
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    QByteArray text;
    append(text, int(date.year()), 4);
    append(text += '-', unsigned(date.month()), 2);
    append(text += '-', unsigned(date.day()), 2);
    append(text += 'T', clock.hours().count(), 2);
    append(text += ':', clock.minutes().count(), 2);
    append(text += ':', clock.seconds().count(), 2);
    append(text += '.', clock.subseconds().count(), 3);
    return text += 'Z';
}

} // namespace

LogLine::LogLine(Format format, QByteArrayView kind, const QDateTime &now)
    : m_format(format)
{
    if (m_format == Format::Json)
        m_line = R"({"time":")" + utc(now) + R"(","kind":")" + kind + '"';
    else
        m_line = utc(now) + ' ' + kind;
}

void LogLine::add(QByteArrayView name, const QString &value)
{
    addName(name);
    if (value.isEmpty() || !std::all_of(value.cbegin(), value.cend(), isOfWord))
        m_line += quoted(value);
    else if (m_format == Format::Json)
        m_line += '"' + value.toLatin1() + '"';
    else
        m_line += value.toLatin1();
}

void LogLine::addNumber(QByteArrayView name, qint64 value)
{
    addName(name);
    m_line += QByteArray::number(value);
}

void LogLine::addFlag(QByteArrayView name, bool value)
{
    addName(name);
    m_line += value ? "true" : "false";
}

void LogLine::addTime(QByteArrayView name, std::chrono::nanoseconds value)
{
    addName(name);
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(value).count();
    std::array<char, 32> text = {};
    const auto end = std::to_chars(text.begin(), text.end(), static_cast<double>(microseconds) / 1000,
                                   std::chars_format::fixed);
    m_line += QByteArrayView(text.data(), end.ptr);
}

QByteArray LogLine::end() const
{
    return m_line + (m_format == Format::Json ? "}\n" : "\n");
}

void LogLine::addName(QByteArrayView name)
{
    if (m_format == Format::Json)
        m_line += QByteArrayLiteral(",\"") + name + "\":";
    else
        m_line += ' ' + name + '=';
}

} // namespace Poemstream
