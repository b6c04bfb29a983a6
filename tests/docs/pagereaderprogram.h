// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/childprocess.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

namespace Poemstream {

/// A program of docs/protocol.md, as it stands there but for the address of its server.
class PageReaderProgram final : public ChildProcess
{
public:
    /// The recipes that read a poem to its end.
    [[nodiscard]] static QByteArrayList languages() { return {"bash", "node", "python", "qt"}; }
    /// What @p recipe needs and this machine has not; empty where it has all.
    [[nodiscard]] static QByteArray missingTool(const QByteArray &recipe);

    /// @p server: scheme, host and port.
    PageReaderProgram(const QByteArray &recipe, const QUrl &server);

    /// Waits for more than @p bytes of output; false where there was an end before.
    [[nodiscard]] bool hasPrinted(qsizetype bytes);

private:
    QTemporaryDir m_folder;
};

} // namespace Poemstream
