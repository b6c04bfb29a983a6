// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/eventsourcerequest.h"
#include "listenoptions.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtNetwork/QSslCertificate>

namespace Poemstream {

class EventSource;

/// What the options name and the disk holds.
struct ListenFiles
{
    QList<QSslCertificate> certificates;
    QByteArray body;

    /// False, and said why, where there is something missing.
    [[nodiscard]] bool read(const ListenOptions &options);
};

/// Sets @p source up as @p options say, all but its request.
void prepare(EventSource &source, const ListenOptions &options);

[[nodiscard]] EventSourceRequest makeRequest(const ListenOptions &options, const ListenFiles &files);

} // namespace Poemstream
