// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logline.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>

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

void append(std::string &text, unsigned number, int digits)
{
    std::array<char, 10> written = {};
    for (auto digit = written.rbegin(); digit != written.rbegin() + digits; ++digit, number /= 10)
        *digit = char('0' + number % 10);
    text.append(written.data() + written.size() - digits, std::size_t(digits));
}

/// ISO 8601, up to the second.
std::string textOf(std::chrono::sys_seconds time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::string text;
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
void appendUtc(std::string &text, const QDateTime &now)
{
    using namespace std::chrono;
    struct Made
    {
        sys_seconds time;
        std::string text;
    };
    static thread_local Made last;
    const sys_time<milliseconds> time(milliseconds(now.toMSecsSinceEpoch()));
    const auto second = floor<seconds>(time);
    if (last.text.empty() || last.time != second)
        last = {second, textOf(second)};
    text += last.text;
    append(text += '.', unsigned((time - second).count()), 3);
    text += 'Z';
}

constexpr std::size_t usualLine = 256; // bytes

std::string_view viewOf(QByteArrayView text)
{
    return {text.data(), std::size_t(text.size())};
}

} // namespace

LogLine::LogLine(Format format, QByteArrayView kind, const QDateTime &now)
    : m_format(format)
{
    m_line.reserve(usualLine);
    if (m_format == Format::Json)
        m_line += R"({"time":")";
    appendUtc(m_line, now);
    m_line += m_format == Format::Json ? R"(","kind":")" : " ";
    m_line += viewOf(kind);
    if (m_format == Format::Json)
        m_line += '"';
}

void LogLine::add(QByteArrayView name, const QString &value)
{
    addName(name);
    if (value.isEmpty() || !std::all_of(value.cbegin(), value.cend(), isOfWord))
        m_line += viewOf(quoted(value));
    else
        addPlain(viewOf(value.toLatin1()));
}

void LogLine::addWord(QByteArrayView name, QByteArrayView value)
{
    addName(name);
    addPlain(viewOf(value));
}

void LogLine::addAddress(QByteArrayView name, const QHostAddress &value)
{
    if (value.protocol() != QAbstractSocket::IPv4Protocol)
        return add(name, value.toString());
    const quint32 bits = value.toIPv4Address();
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += std::to_string((bits >> shift) & 0xffU);
        if (shift > 0)
            text += '.';
    }
    addName(name);
    addPlain(text);
}

void LogLine::addNumber(QByteArrayView name, qint64 value)
{
    addName(name);
    m_line += std::to_string(value);
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
    m_line.append(text.data(), end.ptr);
}

QByteArray LogLine::end() const
{
    QByteArray line;
    line.reserve(qsizetype(m_line.size()) + 2);
    line.append(m_line.data(), qsizetype(m_line.size()));
    return line.append(m_format == Format::Json ? "}\n" : "\n");
}

void LogLine::addName(QByteArrayView name)
{
    m_line += m_format == Format::Json ? ",\"" : " ";
    m_line += viewOf(name);
    m_line += m_format == Format::Json ? "\":" : "=";
}

void LogLine::addPlain(std::string_view word)
{
    if (m_format == Format::Json)
        m_line += '"';
    m_line += word;
    if (m_format == Format::Json)
        m_line += '"';
}

} // namespace Poemstream
