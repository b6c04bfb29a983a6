// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawclient.h"

#include <QtCore/QByteArray>
#include <QtCore/QEventLoop>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>

namespace Poemstream {

/// Asks a server on 127.0.0.1 for the streams after many places, for tests: a connection for each, eight at a
/// time. No EventSource, so that what is compared is what was sent.
class PlaceReader final : public QObject
{
    Q_OBJECT
public:
    /// Of place number @p index; false: enough was seen, no more is asked for.
    using Judge = std::function<bool(qsizetype index, const RawAnswer &answer)>;

    explicit PlaceReader(quint16 port);

    /// Gives @p judge the answer to each of @p lastEventIds, in any order. Empty where all were judged, else
    /// what broke.
    [[nodiscard]] QString read(const QList<QByteArray> &lastEventIds, const Judge &judge);

private:
    void askNext();
    void take(qsizetype index, const QByteArray &received);
    void end(const QString &problem);

    quint16 m_port;
    QList<QByteArray> m_ids;
    Judge m_judge;
    qsizetype m_next = 0;
    qsizetype m_judged = 0;
    QString m_problem;
    QEventLoop m_loop;
};

} // namespace Poemstream
