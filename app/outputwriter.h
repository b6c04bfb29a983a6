// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>
#include <QtCore/QString>

namespace Poemstream {

/// Standard output for who must not be held up by its reader: what the reader does not take yet is kept, in
/// order, and whoever writes is told to wait. Nothing blocks, the descriptor's flags stay as they are, and a
/// reader that is gone is told of. One at a time.
class OutputWriter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutputWriter)
public:
    explicit OutputWriter(QObject *parent = nullptr);

    /// Writes at once what can be written.
    void write(const QString &text);
    /// Whether something is kept: then it is time to write no more.
    [[nodiscard]] bool isBehind() const { return !m_pending.isEmpty(); }

Q_SIGNALS:
    void fellBehind();
    void caughtUp();
    /// Nothing is written any more, and nothing is kept. @p reason: the system's own words.
    void failed(const QString &reason);

private:
    void writePending();
    void fail();

    QByteArray m_pending;
    bool m_hasFailed = false;
    QSocketNotifier m_notifier;
};

} // namespace Poemstream
