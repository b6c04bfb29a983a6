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

void append(QByteArray &text, unsigned number, int digits)
{
    std::array<char, 10> written = {};
    for (auto digit = written.rbegin(); digit != written.rbegin() + digits; ++digit, number /= 10)
        *digit = char('0' + number % 10);
    text += QByteArrayView(written.data() + written.size() - digits, digits);
}

/// ISO 8601, up to the second.
QByteArray textOf(std::chrono::sys_seconds time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    QByteArray text;
    append(text, unsigned(int(date.year())), 4);
    append(text += '-', unsigned(date.month()), 2);
    append(text += '-', unsigned(date.day()), 2);
    append(text += 'T', unsigned(clock.hours().count()), 2);
    append(text += ':', unsigned(clock.minutes().count()), 2);
    append(text += ':', unsigned(clock.seconds().count()), 2);
    return text;
}

/// Some times faster than QDateTime, which would write two of them for each stream. Each thread keeps the
/// last second that it wrote.
void appendUtc(QByteArray &text, const QDateTime &now)
{
    using namespace std::chrono;
    struct Made
    {
        sys_seconds time;
        QByteArray text;
    };
    static thread_local Made last;
    const sys_time<milliseconds> time(milliseconds(now.toMSecsSinceEpoch()));
    const auto second = floor<seconds>(time);
    if (last.text.isEmpty() || last.time != second)
        last = {second, textOf(second)};
    text += last.text;
    append(text += '.', unsigned((time - second).count()), 3);
    text += 'Z';
}

constexpr qsizetype usualLine = 256; // bytes

} // namespace

LogLine::LogLine(Format format, QByteArrayView kind, const QDateTime &now)
    : m_format(format)
{
    m_line.reserve(usualLine);
    if (m_format == Format::Json)
        m_line += R"({"time":")";
    appendUtc(m_line, now);
    m_line += m_format == Format::Json ? QByteArrayView(R"(","kind":")") : QByteArrayView(" ");
    m_line += kind;
    if (m_format == Format::Json)
        m_line += '"';
}

void LogLine::add(QByteArrayView name, const QString &value)
{
    addName(name);
    if (value.isEmpty() || !std::all_of(value.cbegin(), value.cend(), isOfWord))
        m_line += quoted(value);
    else
        addPlain(value.toLatin1());
}

void LogLine::addWord(QByteArrayView name, QByteArrayView value)
{
    addName(name);
    addPlain(value);
}

void LogLine::addAddress(QByteArrayView name, const QHostAddress &value)
{
    if (value.protocol() != QAbstractSocket::IPv4Protocol)
        return add(name, value.toString());
    QByteArray text;
    for (quint32 shift = 32; shift > 0; shift -= 8) {
        if (shift < 32)
            text += '.';
        text += QByteArray::number((value.toIPv4Address() >> (shift - 8)) & 0xffU);
    }
    addWord(name, text);
}

void LogLine::addNumber(QByteArrayView name, qint64 value)
{
    addName(name);
    std::array<char, 24> text = {};
    m_line += QByteArrayView(text.data(), std::to_chars(text.begin(), text.end(), value).ptr);
}

void LogLine::addFlag(QByteArrayView name, bool value)
{
    addName(name);
    m_line += value ? QByteArrayView("true") : QByteArrayView("false");
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
    m_line += m_format == Format::Json ? QByteArrayView(",\"") : QByteArrayView(" ");
    m_line += name;
    m_line += m_format == Format::Json ? QByteArrayView("\":") : QByteArrayView("=");
}

void LogLine::addPlain(QByteArrayView word)
{
    if (m_format == Format::Json)
        m_line += '"';
    m_line += word;
    if (m_format == Format::Json)
        m_line += '"';
}

} // namespace Poemstream
