// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtNetwork/QHostAddress>

#include <chrono>
#include <string>
#include <string_view>

namespace Poemstream {

/// One line of a log while it is written, whatever its values hold: nothing in them breaks the line, or ends
/// a value. Most are words, which are taken as they are.
class LogLine final
{
public:
    enum class Format {
        Text, ///< "TIME KIND key=value …"; a value that is more than a word stands as in JSON
        Json, ///< one object
    };

    /// @p now: told in UTC, to the millisecond. Names and @p kind are words of ours.
    LogLine(Format format, QByteArrayView kind, const QDateTime &now);

    void add(QByteArrayView name, const QString &value);
    /// @p value: a word of ours.
    void addWord(QByteArrayView name, QByteArrayView value);
    void addAddress(QByteArrayView name, const QHostAddress &value);
    void addNumber(QByteArrayView name, qint64 value);
    void addFlag(QByteArrayView name, bool value);
    /// In milliseconds, to the microsecond.
    void addTime(QByteArrayView name, std::chrono::nanoseconds value);

    /// All of it, with its end.
    [[nodiscard]] QByteArray end() const;

private:
    void addName(QByteArrayView name);
    void addPlain(std::string_view word);

    Format m_format;
    std::string m_line; // appending to a QByteArray costs some times as much
};

} // namespace Poemstream
