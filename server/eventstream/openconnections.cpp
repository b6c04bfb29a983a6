// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openconnections.h"

#include <QtCore/QHash>

namespace Poemstream::OpenConnections {

namespace {

QHash<ConnectionEnds, HttpConnection *> &all()
{
    static thread_local QHash<ConnectionEnds, HttpConnection *> connections;
    return connections;
}

} // namespace

void add(const ConnectionEnds &ends, HttpConnection &connection)
{
    all().insert(ends, &connection);
}

void remove(const ConnectionEnds &ends, const HttpConnection &connection)
{
    const auto it = all().constFind(ends);
    if (it != all().constEnd() && it.value() == &connection)
        all().erase(it);
}

HttpConnection *find(const ConnectionEnds &ends)
{
    return all().value(ends);
}

} // namespace Poemstream::OpenConnections
