// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestamp.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

namespace Poemstream {

FileStamp FileStamp::of(const QString &path)
{
    const bool isWrittenTo = QFileInfo::exists(path + QLatin1String("-wal")); // first: it comes before
    const QFileInfo file(path);
    if (!file.exists())
        return {.isWrittenTo = isWrittenTo};
    return {file.size(), file.metadataChangeTime().toMSecsSinceEpoch(), isWrittenTo};
}

} // namespace Poemstream
