// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <vector>

/// Streams from the server at 127.0.0.1:@p port, each asked for by GET @p target, read and thrown away by the
/// barest means: what EventSource is compared with. They run in the event loop of this thread.
struct PlainTarget
{
    quint16 port;
    QByteArray path;
};

/// Where one that has ended tells so.
class Finish final : public QObject
{
    Q_OBJECT
public:
    explicit Finish(int readers)
        : m_left(readers)
    {}
    void one(); ///< the last one ends the event loop
    [[nodiscard]] int left() const { return m_left; }

private:
    int m_left;
};

/// @p count QTcpSockets: the least that Qt can do.
void openSockets(const PlainTarget &target, int count, Finish &finish);
/// @p count replies, each of a QNetworkAccessManager of its own, as one alone opens six connections at most.
void openReplies(const PlainTarget &target, int count, Finish &finish);
/// @p count descriptors in an epoll set behind one QSocketNotifier: the least that this system can do. They
/// live as long as @p finish.
void openDescriptors(const PlainTarget &target, int count, Finish &finish);
