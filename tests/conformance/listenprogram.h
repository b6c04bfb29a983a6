// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/childprocess.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QUrl>

namespace Poemstream {

/// What a message line says of an event, in a form that a failed comparison prints readably.
[[nodiscard]] QString said(const QString &data, const QString &id = {},
                           const QString &type = QStringLiteral("message"));

/// The real program at `listen --json URL`, or the one that the environment variable EVENT_STREAM_CLIENT
/// names with its first arguments, its lines taken apart as they come. If the test has failed when it is
/// destroyed, they are logged.
class ListenProgram final : public ChildProcess
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

private:
    void read();
    void takeLine(const QByteArray &line);

    qsizetype m_taken = 0;    ///< so many bytes of output() were whole lines
    qsizetype m_searched = 0; ///< in so many no further one ends: a line may have many megabytes
    QList<QJsonObject> m_lines;
    QObject m_reader; ///< takes no notice any more of what a killed program said
};

} // namespace Poemstream
