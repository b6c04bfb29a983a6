// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemfiles.h"
#include "popularity.h"

#include <atomic>

namespace Poemstream {

/// Whether a file by this name may have poems: what else lies about is not worth a word.
[[nodiscard]] bool mayHavePoems(const QString &name);

/// The first look at what is to be imported: how much it is, and how well known its poems are. What fails
/// here fails again when it is read, and is told then.
class PoemSurvey final : public PoemFileVisitor
{
public:
    /// All must outlive it; it ends early once @p isStopped.
    PoemSurvey(Popularity &popularity, const std::atomic_bool &isStopped)
        : m_popularity(popularity)
        , m_isStopped(isStopped)
    {}

    [[nodiscard]] bool wants(const FoundPoemFile &file) override;
    [[nodiscard]] bool take(const FoundPoemFile &file, const QByteArray &bytes) override;
    void fail(const QString &, const PoemFileError &) override {}

    [[nodiscard]] qint64 size() const { return m_size; } ///< bytes of the files that may have poems
    [[nodiscard]] bool hasRanks() const { return m_hasRanks; }

private:
    Popularity &m_popularity;
    const std::atomic_bool &m_isStopped;
    qint64 m_size = 0;
    bool m_hasRanks = false;
};

} // namespace Poemstream
