// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rawclient.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"

#include <QtCore/QRandomGenerator>

#include <memory>

namespace Poemstream {

/// For tests: the embedded poems, served on 127.0.0.1 at a free port without a pause between fragments.
class PoemHost final
{
    Q_DISABLE_COPY_MOVE(PoemHost)
public:
    [[nodiscard]] static PoemServer::Settings quickSettings();

    explicit PoemHost(const PoemServer::Settings &settings = quickSettings());

    [[nodiscard]] MemoryLibrary &library() { return *m_library; }
    [[nodiscard]] PoemServer &server() { return m_server; }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_server.url().port()); }

    /// The answer to one request with "Host: localhost" and @p headers, each with its line end; a default
    /// RawAnswer (status 0) where none came.
    [[nodiscard]] RawAnswer ask(const QByteArray &target, const QByteArray &headers = {},
                                const QByteArray &method = "GET") const;
    /// The same for bytes as they stand.
    [[nodiscard]] RawAnswer askRaw(const QByteArray &request) const;

private:
    QRandomGenerator m_random{3};
    std::unique_ptr<MemoryLibrary> m_library;
    PoemServer m_server;
};

} // namespace Poemstream
