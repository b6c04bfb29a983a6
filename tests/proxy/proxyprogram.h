// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/childprocess.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

namespace Poemstream {

/// A reverse proxy of somebody else's, for tests: with the recipe that docs/reverse-proxy.md has for it, on a
/// free port of 127.0.0.1, all its files in a temporary folder.
class ProxyProgram final : public ChildProcess
{
public:
    enum class Kind { Nginx, HaProxy, Caddy };

    /// Where the program is; empty where it is not installed.
    [[nodiscard]] static QString find(Kind kind);

    /// What is changed in a recipe's text for a test: it must be there.
    using Changes = QList<std::pair<QByteArray, QByteArray>>;

    /// For tests in which no server is there: Caddy looks for one for ten seconds, where the others come to
    /// an end at once.
    [[nodiscard]] static Changes lessPatience(Kind kind);

    /// Before the servers at @p first and @p second.
    ProxyProgram(Kind kind, quint16 first, quint16 second, const Changes &changes = {});

    /// Waits until it takes connections; false where it does not.
    [[nodiscard]] bool isReady();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url(const QString &pathAndQuery = {}) const;

private:
    void startWith(Kind kind, const QByteArray &recipe);
    void startCaddy(const QString &file);

    QTemporaryDir m_folder;
    quint16 m_port;
};

} // namespace Poemstream
