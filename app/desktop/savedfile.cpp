// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedfile.h"

#include <QtCore/QSaveFile>

namespace Poemstream {

// A disk that becomes full takes a part, and it is the next attempt that fails.
QString saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        for (qint64 done = 0, more = 1; more > 0 && done < content.size(); done += more)
            more = file.write(content.constData() + done, content.size() - done);
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace Poemstream
