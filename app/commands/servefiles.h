// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "serveoptions.h"
#include "server/poems/poemlibrary.h"

#include <memory>
#include <optional>
#include <variant>

namespace Poemstream {

/// A QString is what is wrong, in one line for people.
[[nodiscard]] std::variant<QList<AccessToken>, QString> readTokens(const GivenFile &given);

/// The poems that a server serves, the tokens that it takes and the certificates that it shows: read when it
/// starts, and again while it runs.
class ServedFiles final
{
    Q_DISABLE_COPY_MOVE(ServedFiles)
public:
    /// Both must outlive it.
    ServedFiles(const ServeOptions &options, QRandomGenerator &random);

    /// Reads the poems (the tokens came with the options); what is wrong, in one line for people. Call first.
    [[nodiscard]] std::optional<QString> readPoems();
    /// What is wrong with the poems and certificates that the options name, a line for people each. Whatever
    /// else is served may change from one start to the next.
    [[nodiscard]] QStringList check() const;
    /// Reads certificates and key, where the options name any, and gives them to @p server; or says what is
    /// wrong, in one line for people.
    [[nodiscard]] std::optional<QString> readTls(PoemServer &server) const;
    [[nodiscard]] PoemLibrary &library() { return *m_library; }

    /// Reads all again and gives it to @p server, which serves from this; or changes nothing and says what is
    /// wrong, in one line for people.
    [[nodiscard]] std::optional<QString> readAgain(PoemServer &server);

private:
    using Library = std::unique_ptr<PoemLibrary>;
    [[nodiscard]] std::variant<Library, QString> readLibrary() const;
    [[nodiscard]] std::variant<Library, QString> readGivenPoems() const;

    const ServeOptions &m_options;
    QRandomGenerator &m_random;
    Library m_library;
};

} // namespace Poemstream
