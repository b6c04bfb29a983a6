// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

namespace Poemstream {

/// A log on a descriptor whose reader may be slow, stopped or gone: nothing blocks and nothing ends. The
/// lines of one turn of the event loop are written together. What is not taken yet is kept, up to 256 KiB;
/// lines beyond that, and those that could not be written, are left out and counted. The descriptor's flags
/// stay as they are. Needs SIGPIPE to be ignored.
class LogWriter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogWriter)
public:
    static constexpr qsizetype mostPending = 256 * 1024;

    /// @p descriptor stays its owner's.
    explicit LogWriter(int descriptor, QObject *parent = nullptr);
    /// Writes what is kept as far as that is possible at once.
    ~LogWriter() override;

    /// @p line with its end.
    void write(const QByteArray &line);
    /// Writes what is kept now, as far as that is possible at once.
    void flush();

Q_SIGNALS:
    /// All that was kept is written; before it, so many @p lines were not.
    void leftOut(qint64 lines);

private:
    [[nodiscard]] bool isReady() const;
    void writePending();
    void dropPending();

    const int m_descriptor;
    QByteArray m_pending;
    qint64 m_leftOut = 0;
    QSocketNotifier m_notifier;
    bool m_isFlushPlanned = false;
};

} // namespace Poemstream
