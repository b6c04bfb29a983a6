// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtGlobal>

QT_BEGIN_NAMESPACE
class QString;
QT_END_NAMESPACE

namespace Poemstream {

/// How a database's file stands: another value once somebody has written it, has begun to, or has put
/// another in its place. Two looks at files, a few µs.
struct FileStamp
{
    qint64 size = -1;         ///< bytes; -1 where it is gone
    qint64 changedAt = 0;     ///< ms since 1970, by its inode, so that a rename counts too
    bool isWrittenTo = false; ///< SQLite's log lies beside it

    [[nodiscard]] static FileStamp of(const QString &path);
    [[nodiscard]] bool operator==(const FileStamp &) const = default;
};

} // namespace Poemstream
