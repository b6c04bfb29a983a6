// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace Poemstream {

/// SIGINT and SIGTERM, and SIGHUP where it is wanted, as Qt signals, by the self-pipe way: nothing but
/// write(2) and the like runs in the signal handler. At most one object at a time. The first SIGINT or
/// SIGTERM counts; one that comes two seconds later or more ends the process at once, should the first hang.
class TerminationSignals final : public QObject
{
    Q_OBJECT
public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

    /// From now on SIGHUP is reloadRequested(); else it ends the process, as ever.
    void takeReloads();
    /// Or from now on it is received() as the others are: the terminal has gone, of a program that lives in
    /// one. Not where whoever started us has it ignored, as nohup does.
    void takeHangUps();

Q_SIGNALS:
    void received(int signalNumber);
    /// Once for any number of SIGHUPs that came since the last.
    void reloadRequested();

private:
    void takeOne();

    QSocketNotifier *m_notifier = nullptr; // null where there is no pipe
    bool m_takesReloads = false;
    bool m_takesHangUps = false;
};

} // namespace Poemstream
