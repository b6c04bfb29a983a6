// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>

namespace Poemstream {

/// What a message line says of an event, in a form that a failed comparison prints readably.
[[nodiscard]] QString said(const QString &data, const QString &id = {},
                           const QString &type = QStringLiteral("message"));

/// The real program at `listen URL --json`, its lines taken apart as they come: the client seen from outside,
/// as any other client could be. Needs a turning event loop, so that servers may live in the same thread.
/// Killed when destroyed; if the test has failed by then, what it said is logged.
class ListenProgram final
{
public:
    explicit ListenProgram(const QUrl &url, const QStringList &options = {});
    explicit ListenProgram(const QString &url, const QStringList &options = {});
    ~ListenProgram();
    Q_DISABLE_COPY_MOVE(ListenProgram)

    /// Its lines so far; one that is not a JSON object is here with the type "malformed".
    [[nodiscard]] const QList<QJsonObject> &lines() const { return m_lines; }
    /// Those of one type.
    [[nodiscard]] QList<QJsonObject> lines(const QString &type) const;
    /// The types of all lines, in order.
    [[nodiscard]] QStringList types() const;
    /// Each message line as said() writes it.
    [[nodiscard]] QStringList events() const;
    [[nodiscard]] QStringList comments() const;
    /// The readyState of each error line.
    [[nodiscard]] QList<int> errorStates() const;

    /// Waits for so many message lines; false where they do not come within @p patience.
    [[nodiscard]] bool waitForEvents(qsizetype count) { return waitFor(QStringLiteral("message"), count); }
    [[nodiscard]] bool waitFor(const QString &type, qsizetype count);
    /// Waits for the end and gives the exit status; -1 where it crashed or did not end within @p patience.
    [[nodiscard]] int exitCode();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QByteArray standardError() { return m_errors += m_process.readAllStandardError(); }

    /// Only used up when something is broken.
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds(30);

private:
    /// A loop of its own, not QTest::qWaitFor(): that sleeps between two events, and the servers with it.
    [[nodiscard]] bool turnUntil(const std::function<bool()> &isReached);
    void tell();
    void read();
    void takeLine(const QByteArray &line);

    QProcess m_process;
    QList<QByteArray> m_partialLine; ///< joined once: a line may have many megabytes
    QList<QJsonObject> m_lines;
    QByteArray m_errors;
};

} // namespace Poemstream
