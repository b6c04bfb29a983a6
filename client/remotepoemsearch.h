// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jsonfetch.h"
#include "poemsearch.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <chrono>

namespace Poemstream {

/// Searches the library of a server, and reads its poems: /v1/search and /v1/poems/{id}. An answer of more
/// than mostBytes fails, and so does one that is not there in time.
class RemotePoemSearch final : public PoemSearch
{
    Q_OBJECT
public:
    /// More than a server of ours sends of a part, were all its poems as long as they may be.
    static constexpr qsizetype mostBytes = qsizetype(16) * 1024 * 1024;
    static constexpr std::chrono::seconds usualPatience{20};

    /// @p server and @p token as of RemotePoemSource.
    RemotePoemSearch(const QUrl &server, const QByteArray &token,
                     std::chrono::milliseconds patience = usualPatience, QObject *parent = nullptr);

    void search(const PoemQuery &query, qint64 offset) override;
    void read(const QString &id) override;
    void cancel() override;

private:
    [[nodiscard]] QNetworkRequest requestFor(const QUrl &url) const;

    QUrl m_server;
    QByteArray m_token;
    JsonFetch m_hits;
    JsonFetch m_poem;
};

} // namespace Poemstream
