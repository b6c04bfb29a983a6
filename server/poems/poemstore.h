// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"
#include "poemdatabase.h"

#include <memory>
#include <optional>
#include <variant>

namespace Poemstream {

/// A library on disk, to be read: see poemSchema(). On the thread that opened it; any number may be open,
/// also while an import is running, and each sees whole files only.
class PoemStore final
{
    Q_DISABLE_COPY_MOVE(PoemStore)
public:
    [[nodiscard]] static std::variant<std::unique_ptr<PoemStore>, PoemStoreError> open(const QString &path);

    [[nodiscard]] qsizetype count() const;                           ///< poems, without further editions
    [[nodiscard]] std::optional<Poem> find(const QString &id) const; ///< nothing where unknown
    [[nodiscard]] const CharacterFold &fold() const { return m_fold; }

private:
    explicit PoemStore(std::unique_ptr<PoemDatabase> database);

    std::unique_ptr<PoemDatabase> m_database;
    CharacterFold m_fold;
};

/// The map that the library in @p database was indexed with.
[[nodiscard]] CharacterFold readFold(PoemDatabase &database);

} // namespace Poemstream
