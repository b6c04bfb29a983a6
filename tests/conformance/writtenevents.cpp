// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtenevents.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace Poemstream {

namespace {

bool isUtf8(const QByteArray &line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder.decode(line);
    return !decoder.hasError();
}

bool isDigits(const QByteArray &value)
{
    return !value.isEmpty() &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Takes the lines of one block after the other.
class BlockReader final
{
public:
    void take(const QByteArray &line)
    {
        if (!isUtf8(line))
            m_written.badText += line;
        if (line.isEmpty())
            endBlock();
        else if (line.startsWith(':'))
            ++m_written.comments;
        else
            takeField(line);
    }
    [[nodiscard]] const WrittenEvents &written() const { return m_written; }

private:
    void takeField(const QByteArray &line)
    {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon);
        QByteArray value = colon < 0 ? QByteArray() : line.sliced(colon + 1);
        value = value.startsWith(' ') ? value.sliced(1) : value;
        const bool isIgnored =
            (name == "id" && value.contains('\0')) || (name == "retry" && !isDigits(value));
        if (isIgnored)
            m_written.faults += line;
        else if (name == "id")
            m_id = value;
        else if (name == "data")
            m_hasData = true;
        else if (name != "event" && name != "retry")
            m_written.unknown += line;
    }

    void endBlock()
    {
        if (m_hasData) {
            ++m_written.events;
            if (!m_id.isEmpty())
                m_written.ids += m_id;
        }
        m_hasData = false;
        m_id.clear();
    }

    WrittenEvents m_written;
    QByteArray m_id;
    bool m_hasData = false;
};

} // namespace

WrittenEvents readWritten(const QByteArray &body)
{
    constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
    BlockReader reader;
    qsizetype begin = body.startsWith(byteOrderMark) ? 3 : 0;
    for (qsizetype i = begin; i < body.size(); ++i) {
        if (body.at(i) != '\n' && body.at(i) != '\r')
            continue;
        reader.take(body.sliced(begin, i - begin));
        if (body.at(i) == '\r' && body.mid(i + 1, 1) == "\n")
            ++i;
        begin = i + 1;
    }
    return reader.written();
}

} // namespace Poemstream
