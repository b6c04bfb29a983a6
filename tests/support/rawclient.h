// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <optional>
#include <utility>

namespace Poemstream {

/// One HTTP/1 answer taken apart, as far as it came.
struct RawAnswer
{
    QByteArray statusLine;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;          ///< without the chunks' frames
    QList<QByteArray> chunks; ///< whole ones; empty if the body is not chunked
    bool isWhole =
        false;       ///< all of Content-Length is here, or the last chunk; false for a close-delimited body
    QByteArray rest; ///< what follows a whole body; of a broken chunk: from there on

    [[nodiscard]] int status() const;
    /// Null where the answer has none; any case of letters.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// All but the Date, which no two answers need share.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> undatedHeaders() const;
};

/// Takes an answer apart; std::nullopt before the end of its head. @p toHead: it answers a HEAD request.
[[nodiscard]] std::optional<RawAnswer> parseAnswer(const QByteArray &bytes, bool toHead = false);

/// @p answers without their Date fields, the only bytes of an answer that nobody can foretell; one that is no
/// date stays.
[[nodiscard]] QByteArray withoutDates(const QByteArray &answers);

/// A client for tests: sends exact bytes to a server on 127.0.0.1 and collects all that comes back, for
/// assertions. Connected from construction on (the kernel accepts for a server that listens). Everything else
/// is driven by events, nothing blocks. A plain descriptor, because QTcpSocket cannot tell a FIN from an RST,
/// nor send one of its own.
class RawClient final : public QObject
{
    Q_OBJECT
public:
    explicit RawClient(quint16 port, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RawClient)
    ~RawClient() override;

    /// Goes out as fast as the server takes it.
    void send(const QByteArray &bytes);
    [[nodiscard]] bool hasSentAll() const { return m_unsent.isEmpty(); }
    /// Sends FIN and goes on reading.
    void closeSending();
    /// Ends the connection: in good order, or with an RST if bytes lie unread.
    void close();
    /// Ends it with an RST in any case.
    void reset();
    /// From now on the server's bytes pile up on its own side.
    void stopReading() { m_reader.setEnabled(false); }
    void startReading() { m_reader.setEnabled(true); }

    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] std::optional<RawAnswer> answer(bool toHead = false) const
    {
        return parseAnswer(m_received, toHead);
    }
    /// The answer came in whole.
    [[nodiscard]] bool hasAnswer(bool toHead = false) const;
    /// Forgets what was received: the next answer begins.
    void clear() { m_received.clear(); }

    enum class End {
        None,
        Closed, ///< the server sent FIN
        Reset,  ///< the server sent RST
        Ours,   ///< we closed
    };
    [[nodiscard]] End end() const { return m_end; }
    [[nodiscard]] bool isClosed() const { return m_end == End::Closed; }
    [[nodiscard]] bool isOver() const { return m_end != End::None; }

private:
    void read();
    void write();
    void shut(End end);

    int m_descriptor;
    QSocketNotifier m_reader;
    QSocketNotifier m_writer;
    QByteArray m_unsent;
    QByteArray m_received;
    End m_end = End::None;
};

} // namespace Poemstream
