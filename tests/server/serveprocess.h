// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/program.h"

#include <QtCore/QTemporaryDir>

namespace Poemstream {

/// `poemstream serve` with one long poem, and what the kernel knows of it.
class ServeProcess final
{
public:
    /// The poem has so many @p lines: a number and @p line each. @p mostDescriptors: as by `ulimit -n`; 0 =
    /// as many as we may have.
    ServeProcess(const QStringList &options, int lines, const QString &line, unsigned mostDescriptors = 0);

    [[nodiscard]] quint16 port() const { return m_program.port(); }
    [[nodiscard]] bool isRunning() { return m_program.isRunning(); }
    [[nodiscard]] QByteArray errors() { return m_program.errors(); }
    /// How many descriptors it has open.
    [[nodiscard]] qsizetype descriptors() const;
    /// Its memory that is in use, in KiB.
    [[nodiscard]] qint64 residentSize() const;

private:
    QTemporaryDir m_folder;
    ServeProgram m_program;
};

} // namespace Poemstream
