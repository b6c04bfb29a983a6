// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemsearch.h"

#include <memory>

namespace Poemstream {

class PoemLibrary;

/// Searches the program's own library: what the server would say, told without a socket. An unknown id fails
/// as a server's 404.
class OfflinePoemSearch final : public PoemSearch
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OfflinePoemSearch)
public:
    /// @p library must outlive it, or setLibrary().
    explicit OfflinePoemSearch(PoemLibrary &library, QObject *parent = nullptr);
    ~OfflinePoemSearch() override;

    /// From the next search on. The library before may go now.
    void setLibrary(PoemLibrary &library) { m_library = &library; }

    void search(const PoemQuery &query, qint64 offset) override;
    void read(const QString &id) override;
    void cancel() override;

private:
    PoemLibrary *m_library; // not owned
    // While they live, their answers are wanted; what is asked next gets others.
    std::unique_ptr<QObject> m_searching;
    std::unique_ptr<QObject> m_reading;
};

} // namespace Poemstream
