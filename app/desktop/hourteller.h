// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pastanswer.h"
#include "hourbell.h"
#include "trayplace.h"

namespace Poemstream {

class LivePoemFetch;

/// What a notification says of @p poem: title, author, and the first verses; as plain text.
[[nodiscard]] TrayMessage hourMessage(const PastAnswer &poem);

/// Tells the poem of the hour every full hour, by the tray: the one that the server shows to everybody then.
/// Where it does not come the hour passes in silence. Shows nothing itself, and no window.
class HourTeller final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HourTeller)
public:
    /// Both must outlive it.
    HourTeller(LivePoemFetch &fetch, TrayPlace &tray, HourBell::Clock clock = HourBell::localTime,
               QObject *parent = nullptr);

    /// False at first.
    void setTelling(bool isTelling);
    [[nodiscard]] HourBell &bell() { return m_bell; }

Q_SIGNALS:
    void poemWanted(const Poemstream::PastAnswer &poem); ///< somebody clicked what was told

private:
    void tell(const PastAnswer &poem);

    LivePoemFetch &m_fetch;
    TrayPlace &m_tray;
    HourBell m_bell;
};

} // namespace Poemstream
